import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { commitAt } from '../redirects/git-paper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh, folders } = smallNewspapers();
const AT = ['--at', '2026-11-25T12:00'];
const BODY = Array.from({ length: 30 }, (_, line) => `Kalimat ke-${line} dari berita ini.\n`).join(
  '\n',
);
const file = (name: string): string => `content/articles/2026/11/${name}.md`;
const led = (made: Newspaper, ...names: string[]): (string | undefined)[] =>
  names.map((name) =>
    made.has(`dist/2026/11/${name}/index.html`)
      ? /content="0; url=([^"]+)"/.exec(made.read(`dist/2026/11/${name}/index.html`))?.[1]
      : undefined,
  );
const rename = (made: Newspaper, from: string, to: string, day: number): Newspaper => {
  made.git('mv', file(from), file(to));
  return commitAt(made, `2026-11-${day}T00:00:00Z`);
};

let base: Newspaper;
beforeAll(() => {
  base = fresh('git-fails')
    .write('content/site.yaml', SETTINGS.replace(/clock:.*\n/, ''))
    .write(STORY, storyFile({ date: '2026-11-10T08:00', body: BODY }));
  commitAt(base, '2026-11-12T00:00:00Z');
  rename(base, 'satu', 'dua', 13);
  expect(base.build(AT)).toMatchObject({ status: 0 });
  expect(led(base, 'satu')).toEqual(['/2026/11/dua/']);
});
const copy = (name: string): Newspaper => {
  const made = fresh(name).remove('content').remove('.warta').withSiteOf(base);
  for (const path of ['content', '.git'])
    cpSync(join(base.root, path), join(made.root, path), {
      recursive: true,
      preserveTimestamps: true,
    });
  return made;
};

it('where there is no Git, pages of old addresses stay and the build says so; what was renamed meanwhile leads on when it is back', () => {
  const made = copy('no-program');
  const before = made.site();
  const none = { PATH: '/nowhere' };
  const still = made.build(AT, none);
  expect([still.status, made.site()]).toEqual([0, before]);
  expect(still.output).toContain(
    '.git  warning: Git cannot be asked (there is a .git, but no program called git): addresses that stories had before are known as far as the last build that could ask it',
  );
  expect(rename(made, 'dua', 'tiga', 14).build(AT, none)).toMatchObject({ status: 0 });
  expect(made.build(AT).output).not.toMatch(/ {2}(?:warning|error): /);
  expect(led(made, 'satu', 'dua')).toEqual(['/2026/11/tiga/', '/2026/11/tiga/']);
});

it('a hook that puts a push into a folder and builds there is told how the history can be known, and then it is', () => {
  const made = copy('pushed');
  const folder = mkdtempSync(join(tmpdir(), 'warta-git-'));
  folders.push(folder);
  const bare = join(folder, 'koran.git');
  execFileSync('git', ['clone', '-q', '--bare', made.root, bare], { stdio: 'ignore' });
  const work = copy('work-tree').remove('.git').remove(file('dua'));
  const hook = (script: string): void => {
    writeFileSync(join(bare, 'hooks/post-receive'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };
  const push = (): string =>
    execFileSync('sh', ['-c', `git push -q ${bare} HEAD:main 2>&1`], {
      cwd: made.root,
      encoding: 'utf8',
    });
  const build = `${process.execPath} bin/warta.mjs build ${AT.join(' ')}`;
  // As most hooks are written.
  hook(`git --work-tree=${work.root} checkout -f main && cd ${work.root} && ${build}`);
  rename(made, 'dua', 'tiga', 14);
  const told = push();
  expect(told).toMatch(/GIT_DIR is “\.”/);
  expect(told).toContain('export GIT_DIR="$(git rev-parse --absolute-git-dir)" GIT_WORK_TREE=');
  expect(work.has('dist/2026/11/tiga/index.html')).toBe(true);
  // As the message says.
  hook(
    `export GIT_DIR="$(git rev-parse --absolute-git-dir)" GIT_WORK_TREE=${work.root}\ngit checkout -f main && cd ${work.root} && ${build}`,
  );
  rename(made, 'tiga', 'empat', 15);
  expect(push()).not.toMatch(/ {2}(?:warning|error): /);
  expect(led(work, 'satu', 'dua', 'tiga')).toEqual([
    '/2026/11/empat/',
    '/2026/11/empat/',
    '/2026/11/empat/',
  ]);
});

it('a folder in no repository, and one in which nothing is committed yet, have no past, and nothing is said of it', () => {
  const made = copy('no-repository').remove('.git');
  expect(made.build(AT).output).not.toMatch(/Git/);
  made.git('init', '-q', '-b', 'main');
  expect(made.build(AT).output).not.toMatch(/Git/);
});
