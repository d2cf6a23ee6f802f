import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { picture } from './small-newspapers.ts';

/** 100 in the soak run. */
const RUNS = Number(process.env['WARTA_GIT_HISTORIES'] ?? 5);
const SEED = Number(process.env['WARTA_SEED'] ?? 20261130);
const open: Newspaper[] = [];
const photos: Buffer[] = [];
let base: Newspaper;

type Step = (made: Newspaper) => void;
interface Day {
  steps: Step[];
  /** The hour of the build, which may be before the last one's. */
  at: string;
  /**
   * What the build finds: Git as it should be, no program, a repository of somebody else; or a
   * damaged site.
   */
  trouble: 'none' | 'no git' | 'other owner' | 'damage';
}

beforeAll(async () => {
  photos.push(await picture('navy'), await picture('teal'));
  base = start('pokok');
  expect(base.build(['--at', '2026-11-20T09:00'])).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const made of open) made.delete();
});

function start(name: string): Newspaper {
  const made = new Newspaper(name);
  open.push(made);
  // The clock is the build's, not the settings'.
  return made
    .write('content/site.yaml', SETTINGS.replace(/^clock: .*\n/m, ''))
    .write(
      'content/articles/2026/11/pokok.md',
      storyFile({ title: 'Pokok', date: '2026-11-18T08:00' }),
    );
}

const git = (made: Newspaper, ...args: string[]): boolean =>
  spawnSync(
    'git',
    ['-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@contoh.example', ...args],
    { cwd: made.root, stdio: 'ignore' },
  ).status === 0;
const commit: Step = (made) => {
  made.commit();
};
const fileOf = (name: number): string => `content/articles/2026/11/b${name}.md`;
const name = fc.nat(5);

const writeStory = fc
  .record({
    name,
    title: fc.constantFrom('Hujan', 'Pasar', 'Jembatan'),
    day: fc.integer({ min: 18, max: 26 }),
    extra: fc.constantFrom(
      '',
      '',
      'authors: [rini]\n',
      'series: sungai\n',
      'image: {src: /media/foto.png, alt: a, caption: b, credit: c}\n',
      'corrections: [{kind: ralat, at: 2026-11-26T10:00, text: Salah hitung}]\n',
      'expires: 2026-11-26T12:00\n',
    ),
  })
  .map(({ name: number, title, day, extra }): Step => (made) => {
    if (extra.includes('rini'))
      made.write('content/people/rini.yaml', 'name: Rini\nrole: Wartawan\n');
    if (extra.includes('sungai')) made.write('content/series/sungai.yaml', 'title: Sungai\n');
    if (extra.includes('foto')) made.write('content/media/foto.png', photos[day % 2] ?? '');
    made.write(fileOf(number), storyFile({ title, date: `2026-11-${day}T08:00`, extra }));
  });
const removeStory = name.map((number): Step => (made) => {
  made.remove(fileOf(number));
});
const renameStory = fc
  .tuple(name, fc.constantFrom('baru', 'lain'))
  .map(([number, to]): Step => (made) => {
    if (!made.has(fileOf(number))) return;
    const target = `content/articles/2026/11/${to}-${number}.md`;
    made
      .commit()
      .write(target, made.read(fileOf(number)))
      .remove(fileOf(number))
      .commit();
  });
const rename = fc.constantFrom('Koran Contoh', 'Koran Baru').map((paper): Step => (made) => {
  made.write(
    'content/site.yaml',
    made.read('content/site.yaml').replace(/^name: .*/m, `name: ${paper}`),
  );
});
const switchBranch = fc.constantFrom('utama', 'satu', 'dua').map((branch): Step => (made) => {
  made.commit();
  if (!git(made, 'switch', '-q', branch)) git(made, 'switch', '-q', '-c', branch);
});
const merge = fc.constantFrom('utama', 'satu', 'dua').map((branch): Step => (made) => {
  made.commit();
  if (!git(made, 'merge', '-q', '-X', 'theirs', '--no-edit', branch)) git(made, 'merge', '--abort');
});
const amend = fc.constant<Step>((made) => {
  made.commit();
  git(made, 'commit', '-q', '--amend', '--allow-empty', '-m', 'Lain');
});
const step = fc.oneof(
  { weight: 6, arbitrary: writeStory },
  { weight: 2, arbitrary: removeStory },
  { weight: 2, arbitrary: renameStory },
  { weight: 1, arbitrary: rename },
  { weight: 3, arbitrary: switchBranch },
  { weight: 2, arbitrary: merge },
  { weight: 1, arbitrary: amend },
  { weight: 2, arbitrary: fc.constant(commit) },
);
const day = fc.record<Day>({
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  at: fc.integer({ min: 19, max: 27 }).map((date) => `2026-11-${date}T09:00`),
  trouble: fc.constantFrom('none', 'none', 'no git', 'other owner', 'damage'),
});

const build = (made: Newspaper, at: string, env?: Record<string, string>): void => {
  const { status, output } = made.build(['--at', at, '--allow-removals'], env);
  expect(output, output).not.toContain('made anew');
  expect(status, output).toBe(0);
};
const isRoot = process.getuid?.() === 0;

function meet(made: Newspaper, { at, trouble }: Day): void {
  if (trouble === 'no git') build(made, at, { PATH: '/nowhere' });
  else if (trouble === 'other owner' && isRoot) {
    execFileSync('chown', ['-R', '65534:65534', join(made.root, '.git'), made.root]);
    build(made, at);
    execFileSync('chown', ['-R', '0:0', made.root]);
  } else {
    if (trouble === 'damage') {
      appendFileSync(join(made.root, 'dist/index.html'), 'x');
      made.remove('dist/kota').remove('dist/2026');
    }
    build(made, at);
  }
}

describe('a paper whose Git goes through branches, merges and troubles', () => {
  it('is in the end the one that a clean build of the same checkout gives', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 4 }), (days) => {
        const made = start('cabang').withSiteOf(base);
        git(made.commit(), 'branch', '-q', '-M', 'utama');
        for (const each of days) {
          for (const change of each.steps) change(made);
          meet(made, each);
        }
        build(made, '2026-11-25T09:00');
        const clean = start('bersih').withBundleOf(base).remove('content');
        for (const path of ['content', '.git'])
          cpSync(join(made.root, path), join(clean.root, path), { recursive: true });
        build(clean, '2026-11-25T09:00');
        expect(made.site()).toEqual(clean.site());
        made.delete();
        clean.delete();
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
