import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { CHROMIUM, PROGRAMS, whereIs, type Program } from './programs.ts';
import { whatToDo, type Machine } from './what-to-do.ts';

/**
 * Says what the tests need and this machine has not, before anything else, and installs it where
 * nobody need be asked. Returns whether there is any use in testing.
 */
export async function prepareMachine(args: readonly string[]): Promise<boolean> {
  // Of the packages, one that npm leaves out where its own Node is too old: what it says then is
  // told in a sentence.
  await import('sharp');
  const decision = whatToDo(await missingPrograms(), machine(args));
  if (decision.do === 'test') return true;
  console.error(`${decision.words}\n`);
  if (decision.do !== 'install') return decision.do === 'warn';
  spawnSync('sh', ['-c', decision.command], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const left = await missingPrograms();
  if (left.length === 0) return true;
  console.error(
    `\nStill missing: ${left.map(({ name }) => name).join(', ')}. Why stands above; the line to try again:\n  ${decision.command}`,
  );
  return false;
}

async function missingPrograms(): Promise<Program[]> {
  const missing: Program[] = [];
  for (const program of PROGRAMS)
    if ((program.onlyOn ?? process.platform) === process.platform && !(await isHere(program)))
      missing.push(program);
  return missing;
}

async function isHere(program: Program): Promise<boolean> {
  if (program === CHROMIUM) return (await findChromium()) !== undefined;
  const file = whereIs(program);
  if (file === undefined) return false;
  // macOS has a `java` that only says where to get one.
  return program.command !== 'java' || spawnSync(file, ['-version']).status === 0;
}

function machine(args: readonly string[]): Machine {
  const release = '/etc/os-release';
  const text = existsSync(release) ? readFileSync(release, 'utf8') : '';
  const hasSudo = whereIs({ command: 'sudo' }) !== undefined;
  return {
    platform: process.platform,
    system: /^ID="?([\w.-]+)/m.exec(text)?.[1] ?? '',
    hasApt: whereIs({ command: 'apt-get' }) !== undefined,
    isRoot: process.getuid?.() === 0,
    hasSudo,
    maySudo: hasSudo && Boolean(process.env['CI']) && spawnSync('sudo', ['-n', 'true']).status === 0,
    // `npm run soak` names folders and takes hours: it is no part.
    isPart: args.some((arg) => !arg.startsWith('-')) && process.env['npm_lifecycle_event'] !== 'soak',
  }; // prettier-ignore
}
