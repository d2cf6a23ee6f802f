import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Newspaper, storyFile, type CommandResult } from '../newspaper.ts';
import { picture, smallNewspapers, STORY, withPicture } from '../publishing/small-newspapers.ts';

const { fresh, folders, published } = smallNewspapers();
const PACKAGES = resolve(import.meta.dirname, '../../node_modules');
const PIXEL = await picture('teal');
/** An older Node, played by this one: its version is what it goes by. */
const OLDER = [
  '--import',
  `data:text/javascript,if(!process.env.PLAYED){Object.defineProperty(process,'versions',{value:{...process.versions,node:'22.0.0'}});process.env.PLAYED='1'}`,
];
/** Whoever starts the tests as root lets somebody else build where rights are tried. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

interface Start {
  cwd?: string;
  env?: Record<string, string | undefined>;
  user?: { uid?: number; gid?: number };
}

function start(
  program: string,
  args: readonly string[],
  { cwd, env = {}, user = {} }: Start = {},
): CommandResult {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...user,
  });
  return { status, output: stdout + stderr };
}

describe('the Node that the paper pins', () => {
  /** The paper with packages of its own, of which `node` has `file` for a program. */
  function withNode(name: string, file: string | undefined): Newspaper {
    const made = fresh(name)
      .remove('node_modules')
      .write('node_modules/node/package.json', '{"name":"node","version":"24.21.0"}');
    if (file === undefined) return made;
    made.write('node_modules/node/bin/node', file);
    chmodSync(join(made.root, 'node_modules/node/bin/node'), 0o755);
    mkdirSync(join(made.root, 'node_modules/.bin'));
    symlinkSync('../node/bin/node', join(made.root, 'node_modules/.bin/node'));
    return made;
  }

  it.each([
    ['has another system’s loader', '#!/lib/ld-musl-is-none\n', 'does not run here (ENOENT)'],
    ['ends without a word', '#!/bin/sh\nexit 127\n', 'does not run here (status 127)'],
    ['is for another processor', '\u007fELFnone', 'does not run here ('],
  ])('is told, with what to do, when it %s', (_what, file, words) => {
    const { status, output } = start(process.execPath, [...OLDER, 'bin/warta.mjs', 'build'], {
      cwd: withNode('pinned', file).root,
    });
    expect(output).toContain(
      `this is ${process.version}. The one beside the project, node_modules/node/bin/node, ${words}`,
    );
    expect(output).toContain('\nInstall Node 24 or newer on this machine');
    expect(output).not.toMatch(/^\s+at |stack trace/m);
    expect(status).toBe(1);
  });

  it('is told with the command that brings it when packages were installed without their scripts', () => {
    const { status, output } = start(process.execPath, [...OLDER, 'bin/warta.mjs', 'build'], {
      cwd: withNode('ignored', undefined).root,
    });
    expect(output).toContain('its install script did not run (`--ignore-scripts`)');
    expect(output).toContain('Run `npm rebuild node --ignore-scripts=false`');
    expect(status).toBe(1);
  });

  it('is not needed by npm where the machine’s own is new enough', () => {
    const made = withNode('npm', '#!/lib/ld-musl-is-none\n');
    const { status, output } = start(
      'sh',
      [
        '-c',
        (JSON.parse(made.read('package.json')) as { scripts: { build: string } }).scripts.build,
      ],
      {
        cwd: made.root,
        env: {
          PATH: `${made.root}/node_modules/.bin:${dirname(process.execPath)}:/usr/bin:/bin`,
          npm_node_execpath: process.execPath,
        },
      },
    );
    expect(output).toContain('packages are not installed, or not all of them. Run: npm ci');
    expect(status).toBe(1);
  });
});

describe('packages of which npm left out those for this machine, as under Node 18', () => {
  it('are told, with what to do, and without a stack', () => {
    const made = fresh('left-out').remove('node_modules').uncompiled();
    mkdirSync(join(made.root, 'node_modules'));
    for (const name of readdirSync(PACKAGES))
      if (name !== 'sharp')
        symlinkSync(join(PACKAGES, name), join(made.root, 'node_modules', name));
    made
      .write('node_modules/sharp/package.json', '{"name":"sharp","main":"sharp.js"}')
      .write(
        'node_modules/sharp/sharp.js',
        `throw new Error('Could not load the "sharp" module using the linux-x64 runtime\\nPossible solutions:');`,
      )
      .write('content/articles/2026/11/satu.png', PIXEL)
      .write(STORY, withPicture('satu.png'));
    const { status, output } = start(process.execPath, ['bin/warta.mjs', 'build'], {
      cwd: made.root,
    });
    expect(output).toContain('Packages are not installed whole');
    expect(output).toMatch(/without that option: npm ci$/m);
    expect(output).not.toMatch(/^\s+at |made anew|Possible solutions/m);
    expect(status).toBe(1);
  });
});

describe('a command that is given', () => {
  it('below the paper’s folder works for the paper, and leaves nothing where it was given', () => {
    const made = published('below').write(STORY, storyFile({ title: 'Diubah' }));
    const cwd = join(made.root, dirname(STORY));
    expect(
      start(process.execPath, [join(made.root, 'bin/warta.mjs'), 'build'], { cwd }),
    ).toMatchObject({ status: 0 });
    expect(made.read('dist/index.html')).toContain('Diubah');
    expect(readdirSync(cwd)).toEqual(['satu.md']);
  });

  it('outside any paper says where to go, and leaves nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'warta-outside-'));
    folders.push(folder);
    const elsewhere = fresh('elsewhere');
    for (const command of ['build', 'serve', 'dev', 'announce', 'reactions']) {
      const { status, output } = start(
        process.execPath,
        [join(elsewhere.root, 'bin/warta.mjs'), command],
        { cwd: folder },
      );
      expect(status).toBe(1);
      expect(output).toContain(`There is no paper in ${folder}, nor above it: `);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in a folder that is gone says so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'warta-gone-'));
    const { status, output } = start(
      'sh',
      [
        '-c',
        'rmdir "$PWD" && exec "$0" "$1" build',
        process.execPath,
        join(fresh('gone').root, 'bin/warta.mjs'),
      ],
      { cwd: folder },
    );
    expect({ status, output }).toEqual({
      status: 1,
      output:
        'The folder in which this was started is gone. Go to the paper’s folder again: cd …\n',
    });
  });
});

describe('a build', () => {
  it('needs no home, no language and no folder for temporary files, and may be asked for colours, as CIs do', () => {
    const made = fresh('bare').uncompiled();
    expect(
      start(process.execPath, ['bin/warta.mjs', 'build'], {
        cwd: made.root,
        env: {
          HOME: undefined,
          LANG: undefined,
          LC_ALL: 'C',
          TMPDIR: '/nonexistent',
          FORCE_COLOR: '1',
        },
      }),
    ).toMatchObject({ status: 0 });
    expect(made.has('dist/index.html')).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('is not begun where too few files may be open', () => {
    const made = fresh('few');
    const { status, output } = start(
      'sh',
      ['-c', 'ulimit -n 32 && exec "$0" bin/warta.mjs build', process.execPath],
      { cwd: made.root },
    );
    expect(output).toMatch(
      /^This process may have 32 files open at once, and a build needs \d+\. Allow more and try again: ulimit -n 1024\n$/,
    );
    expect(status).toBe(1);
  });
});

const canBeSomebody = start(process.execPath, ['--version'], { user: SOMEBODY }).status === 0;

describe.skipIf(!canBeSomebody)(
  'a build by a user who may not do everything (skipped where nobody else can run Node)',
  () => {
    /** The published paper, which belongs to that user but for what `change` takes away. */
    function held(name: string, change: (made: Newspaper) => void): Newspaper {
      const made = published(name).write(STORY, storyFile({ title: 'Diubah' }));
      if (SOMEBODY.uid !== undefined)
        execFileSync('chown', ['-Rh', `${SOMEBODY.uid}:${SOMEBODY.gid}`, made.root]);
      change(made);
      return made;
    }
    const without = (made: Newspaper, path: string, mode: number): void => {
      chmodSync(join(made.root, path), mode);
    };
    const build = (made: Newspaper): CommandResult =>
      start(process.execPath, ['bin/warta.mjs', 'build'], { cwd: made.root, user: SOMEBODY });

    it('works where content/ cannot be written', () => {
      const made = held('read-only', (paper) => {
        for (const path of ['content', dirname(STORY), STORY]) without(paper, path, 0o555);
      });
      expect(build(made)).toMatchObject({ status: 0 });
      expect(made.read('dist/index.html')).toContain('Diubah');
    });

    it('works where the paper’s folder cannot be written but dist/ and .warta/ can', () => {
      const made = held('folder', (paper) => {
        without(paper, '.', 0o555);
      });
      expect(build(made)).toMatchObject({
        status: 0,
        output: expect.stringContaining('its files were replaced one by one.') as string,
      });
      expect(made.read('dist/index.html')).toContain('Diubah');
      expect(build(made).output).toMatch(/^Nothing changed/);
    });

    it.each<[string, (made: Newspaper) => void, string]>([
      [
        'the paper’s folder, before the first build',
        (made) => {
          made.remove('.warta').remove('dist');
          without(made, '.', 0o555);
        },
        'may not write .warta.',
      ],
      [
        '.warta',
        (made) => {
          made.remove('.warta/lock');
          without(made, '.warta', 0o555);
        },
        'may not write .warta.',
      ],
      [
        'a file of it',
        (made) => {
          without(made, '.warta/archive.sqlite', 0o444);
        },
        'may not write .warta.',
      ],
      [
        'a story',
        (made) => {
          without(made, STORY, 0);
        },
        `may not read ${STORY}.`,
      ],
    ])('says whose right is missing: for %s', (_what, change, words) => {
      const made = held('held', change);
      const before = made.site();
      const { status, output } = build(made);
      expect(output).toContain(words);
      expect(output).toContain(`number ${SOMEBODY.uid ?? process.getuid?.() ?? 0}`);
      expect(output).not.toMatch(/EACCES|database|^\s+at /m);
      expect(status).toBe(1);
      expect(made.site()).toEqual(before);
    });
  },
);
