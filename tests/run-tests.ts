// The code, then the tests; the last line says how many tests ran.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { checkCode, toolFile } from './code-checks.ts';

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
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
};
rmSync(report, { force: true });
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = code && tests.status === 0 ? 0 : 1;
