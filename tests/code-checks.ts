// What programs can say of the code without running it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

interface CodeCheck {
  name: string;
  args: readonly string[];
  /** What mends it, where a command or a word can. */
  hint?: string;
}

const MODULES = join(import.meta.dirname, '../node_modules');
/** What a tool remembers of files that are as they were. */
const MEMORY = join(MODULES, '.cache/warta');

/** The file of a package that Node runs. */
export const toolFile = (name: string, file: string): string => join(MODULES, name, file);

const LINT: CodeCheck = {
  name: 'ESLint',
  args: [toolFile('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'],
  hint: 'npm run lint -- --fix mends some of it',
};
const TYPES: CodeCheck = {
  name: 'TypeScript',
  args: [
    toolFile('typescript', 'bin/tsc'),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    join(MEMORY, 'types.json'),
    '-p',
    '.',
  ],
};
const FORMAT: CodeCheck = {
  name: 'Prettier',
  args: [
    toolFile('prettier', 'bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    join(MEMORY, 'format.json'),
    '.',
  ],
  hint: 'npm run format mends it',
};
const UNUSED: CodeCheck = {
  name: 'knip',
  args: [toolFile('knip', 'bin/knip.js'), '--no-progress'],
  hint: 'delete what nothing uses, or name in knip.jsonc what starts it; npm run unused looks again',
};

/** Each list keeps one core busy; they take about as long as each other. */
const CORES: readonly (readonly CodeCheck[])[] = [[LINT], [TYPES, FORMAT, UNUSED]];

/**
 * Runs all checks of the code. What a check that fails has to say is printed whole, and what mends
 * it; the others say nothing. True when none fails.
 */
export async function checkCode(): Promise<boolean> {
  const passed = await Promise.all(
    CORES.map(async (checks) => {
      let all = true;
      for (const check of checks) all = (await passes(check)) && all;
      return all;
    }),
  );
  return passed.every(Boolean);
}

async function passes({ name, args, hint }: CodeCheck): Promise<boolean> {
  const { status, output } = await run(args);
  if (status === 0) return true;
  console.error(`${output.trimEnd()}\n\n${name} fails${hint === undefined ? '' : `: ${hint}`}\n`);
  return false;
}

function run(args: readonly string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString();
      });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
}
