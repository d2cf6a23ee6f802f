// What the machine lacks, the code, then the tests; the last line says how many tests ran.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCode, toolFile } from './code-checks.ts';
import { prepareMachine } from './machine/prepare-machine.ts';

const args = process.argv.slice(2);
if (await prepareMachine(args)) await test();
else process.exitCode = 1;

async function test(): Promise<void> {
  const code = await checkCode();
  const report = join(tmpdir(), `warta-tests-${process.pid}.json`);
  const tests = spawnSync(
    process.execPath,
    [
      toolFile('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { stdio: 'inherit' },
  );
  process.exitCode = code && tests.status === 0 ? 0 : 1;
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  rmSync(report, { force: true });
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
}
