import {
  measureProcessTree,
  type MeasuredCommand,
  type Measurement,
} from './measure-process-tree.ts';

/**
 * Measures a command that must succeed. Throws with the end of what it printed when it does not.
 */
export async function runMeasured(command: MeasuredCommand): Promise<Measurement> {
  const measurement = await measureProcessTree(command);
  if (measurement.exitCode === 0) return measurement;
  const printed = `${measurement.stdout}\n${measurement.stderr}`
    .trim()
    .split('\n')
    .slice(-40)
    .join('\n');
  throw new Error(
    `${command.command.join(' ')} ended with status ${measurement.exitCode} in ${command.cwd}:\n\n${printed}`,
  );
}
