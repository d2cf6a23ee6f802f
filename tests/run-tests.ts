// What the machine lacks, types, then tests; the last line says how many tests ran.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { prepareMachine } from './machine/prepare-machine.ts';

const require = createRequire(import.meta.url);
const tool = (name: string, file: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), file);
const run = (args: string[]): number =>
  spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;

const args = process.argv.slice(2);
if (await prepareMachine(args)) test();
else process.exitCode = 1;

function test(): void {
  const types = run([tool('typescript', 'bin/tsc'), '--noEmit', '-p', '.']);
  const report = join(tmpdir(), `warta-tests-${process.pid}.json`);
  const tests = run([
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  process.exitCode = types === 0 && tests === 0 ? 0 : 1;
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  rmSync(report, { force: true });
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
}
