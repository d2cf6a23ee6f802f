import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Command } from '../../src/cli/usage/command.ts';
import { COMMANDS } from '../../src/cli/usage/commands.ts';
import { Newspaper } from '../newspaper.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const paper = new Newspaper('usage');
const outside = mkdtempSync(join(tmpdir(), 'warta-no-paper-'));
const commands: [string, Command][] = Object.entries(COMMANDS);
afterAll(() => {
  paper.delete();
  rmSync(outside, { recursive: true });
});

interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** As somebody types it; words are parted by spaces. */
function warta(line: string, cwd = paper.root, env: Record<string, string> = {}): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(paper.root, 'bin/warta.mjs'), ...(line === '' ? [] : line.split(' '))],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

/** The same in this process: quick, and nothing but the start is left out. */
async function typed(line: string): Promise<Answer> {
  const answer = { stdout: '', stderr: '' };
  const [log, error] = [
    vi.spyOn(console, 'log').mockImplementation((text) => (answer.stdout += `${String(text)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => (answer.stderr += `${String(text)}\n`)),
  ];
  const others = process.listeners('uncaughtException');
  try {
    const status = await main(line.split(' '), { from: paper.root, paper: paper.root });
    return { status, ...answer };
  } finally {
    for (const listener of process.listeners('uncaughtException'))
      if (!others.includes(listener)) process.off('uncaughtException', listener);
    log.mockRestore();
    error.mockRestore();
  }
}

describe('warta --version', () => {
  it.each(['--version', '-v'])('%s tells the version of package.json, anywhere', (option) => {
    const { version } = JSON.parse(paper.read('package.json')) as { version: string };
    for (const folder of [paper.root, outside])
      expect(warta(option, folder)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('help', () => {
  it('names every command, by each way to ask', async () => {
    const { status, stdout, stderr } = warta('--help', outside);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const [name, { does }] of commands)
      expect(stdout.replace(/\s+/g, ' ')).toContain(` ${name} ${does}`);
    for (const way of ['-h', 'help', 'help --help']) expect((await typed(way)).stdout).toBe(stdout);
  });

  it.each(commands)('of %s has its options, each with unit and default, and fits 80 columns', async (name, command) => {
    const { status, stdout, stderr } = await typed(`${name} --help`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain(`warta ${name}: ${command.does}`);
    expect(words).toContain(`Usage: npx warta ${name} ${command.usage}`.trimEnd());
    for (const [option, { does, otherwise, value }] of Object.entries(command.options))
      expect(words).toContain(
        ` --${option}${value === undefined ? '' : ` ${value}`} ${does}${otherwise === undefined ? '' : ` (default: ${otherwise})`}`,
      );
    for (const [task, { does, usage }] of Object.entries(command.tasks ?? {}))
      expect(words).toContain(` ${`${task} ${usage}`.trimEnd()} ${does}`);
    for (const [variable, { does, otherwise }] of Object.entries(command.variables ?? {}))
      expect(words).toContain(` ${variable} ${does} (default: ${otherwise})`);
    for (const example of Object.keys(command.examples)) expect(stdout).toContain(example);
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('npx warta'))).toEqual([]);
    expect((await typed(`help ${name}`)).stdout).toBe(stdout);
    expect((await typed(`${name} -h`)).stdout).toBe(stdout);
  }); // prettier-ignore

  it('is the only place in which options are written down', () => {
    const readers = readdirSync(join(ROOT, 'src/cli'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => readFileSync(join(ROOT, 'src/cli', file), 'utf8').includes('parseArgs('));
    expect(readers).toEqual([join('usage', 'read-arguments.ts')]);
  });

  it('gives examples that the commands themselves understand, and values that options take', () => {
    for (const [name, { examples, options }] of commands) {
      for (const example of Object.keys(examples)) expect(example).toContain(`npx warta ${name}`);
      for (const { example, type, value } of Object.values(options))
        expect([example === undefined, value === undefined]).toEqual(
          type === 'string' ? [false, false] : [true, true],
        );
    }
  });

  it.each(commands)('of %s names documentation that is there', (_, { documentation }) => {
    for (const place of documentation) {
      const [file = '', anchor] = place.split('#');
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      const anchors = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.*)$/gm)].map(
        ([, heading = '']) => heading.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'),
      );
      if (anchor !== undefined) expect(anchors).toContain(anchor);
    }
  }); // prettier-ignore
});

describe('a command that is typed in a wrong way', () => {
  it.each<[line: string, said: string, meant: string]>([
    ['bild', 'There is no command “bild”; did you mean build?', 'npx warta build'],
    ['bild --verify', 'There is no command “bild”', 'npx warta build --verify'],
    ['help anounce', 'did you mean announce?', 'npx warta help announce'],
    ['start', 'did you mean serve?', 'npx warta serve'],
    ['constructor', 'there are build, serve, dev, announce, reactions, schema, run.', 'npx warta --help'],
    ['--versoin', 'There is no option --versoin; did you mean --version?', 'npx warta --version'],
    ['--verify build', 'Options stand behind the command.', 'npx warta build --verify'],
    ['build --explian --verify', 'There is no option --explian; did you mean --explain?', 'npx warta build --explain --verify'],
    ['build -explain', 'There is no option -explain; did you mean --explain?', 'npx warta build --explain'],
    ['build --allow', 'did you mean --allow-removals?', 'npx warta build --allow-removals'],
    ['build --hots=github', 'did you mean --host?', 'npx warta build --host=github'],
    ['build --toString', 'There is no option --toString; npx warta build has --explain, --at', 'npx warta build --help'],
    ['build --verify --at', '--at needs a value: --at <time>', 'npx warta build --verify --at 2026-11-28T09:00'],
    ['build --at --verify', '--at needs a value', 'npx warta build --at 2026-11-28T09:00 --verify'],
    ['build --at= --verify', '--at needs a value', 'npx warta build --at 2026-11-28T09:00 --verify'],
    ['build --verify=yes', '--verify takes no value.', 'npx warta build --verify'],
    ['build --explain=/a/', '--explain takes no value.', 'npx warta build --explain /a/'],
    ['build /a/', '“/a/” is too much', 'npx warta build --explain /a/'],
    ['build --explain /a/ /b/', '“/b/” is too much', 'npx warta build --explain /a/'],
    ['build --at 2026-11-28 09:00', '“09:00” is too much', "npx warta build --at '2026-11-28 09:00'"],
    ['build --workers none', '--workers is a number of threads, 1 or more, and not “none”', '--workers '],
    ['build --workers 1.5', 'and not “1.5”', '--workers '],
    ['build --host githb', '--host is one of: plain, github', '--host github'],
    ['serve --port 8080', 'There is no option --port; the environment says it.', 'PORT=8080 npx warta serve'],
    ['serve now', '“now” is too much; the command is: npx warta serve', 'npx warta serve'],
    ['dev --port lots', '--port is a number up to 65535, and not “lots”', '--port 4322'],
    ['dev --port --open', '--port needs a value: --port <n>', 'npx warta dev --port 4322 --open'],
    ['announce --dryrun', 'did you mean --dry-run?', 'npx warta announce --dry-run'],
    ['schema article', '“article” is too much; the command is: npx warta schema [--write]', 'npx warta schema'],
    ['reactions freze 2026/11/a', 'There is no “freze” here; did you mean freeze?', 'npx warta reactions freeze 2026/11/a'],
    ['reactions erase a b', '“b” is too much.', 'npx warta reactions erase a'],
    ['reactions export a', '“a” is too much.', 'npx warta reactions export'],
    ['reactions erase a --from 2026-11-28', '--from means nothing to erase.', 'npx warta reactions erase a'],
    ['run', 'Which script?', 'npx warta run tests/run-tests.ts'],
  ])('is answered with the right one: warta %s', async (line, said, meant) => {
    const { status, stdout, stderr } = await typed(line);
    expect(stderr).toContain(said);
    expect(stderr).toContain(meant);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readdirSync(paper.root)).not.toContain('dist');
  }); // prettier-ignore

  it('is refused, and no wrong usage, where only the place is wrong', () => {
    expect(warta('run nothing.ts')).toMatchObject({
      status: 1,
      stderr: `There is no ${join(paper.root, 'nothing.ts')} to be run.\n`,
    });
  });

  it('ends the process so', () => {
    expect(warta('bild')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no command “bild”; did you mean build?\n  npx warta build\n',
    });
  });

  it('without a command is told which there are', () => {
    expect(warta('')).toEqual({ status: 2, stdout: '', stderr: warta('--help').stdout });
  });
});

describe('the folder in which a command is given', () => {
  const NO_PAPER = `There is no paper in ${outside}, nor above it: a paper is a folder with package.json, astro.config.ts and content/.
This Warta belongs to one:
  cd ${paper.root}
To begin a paper, copy Warta’s repository and replace its content/ by your own; no command does that yet.
`;

  it('may be no paper’s: that is said, with where one is and how to begin', () => {
    for (const line of ['build', 'dev', 'schema --write', 'reactions export'])
      expect(warta(line, outside)).toEqual({ status: 1, stdout: '', stderr: NO_PAPER });
    expect(warta('', outside).stderr.endsWith(NO_PAPER)).toBe(true);
    expect(warta('init', outside)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no command does that yet') as string,
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('needs no paper for what is the same everywhere', () => {
    expect(warta('schema', outside)).toMatchObject({ status: 0, stderr: '' });
  });

  it('may lie below the paper’s: the paper is named, and what is printed stays as it is', () => {
    const below = join(paper.root, 'content/articles/2026');
    mkdirSync(below, { recursive: true });
    expect(warta('schema', below)).toEqual({
      ...warta('schema'),
      stderr: `The paper is in ${paper.root}\n`,
    });
    expect(warta('schema --write', below)).toMatchObject({ status: 0 });
    expect(paper.has('content/article.schema.json')).toBe(true);
    expect(readdirSync(below)).toEqual([]);
  });
});
