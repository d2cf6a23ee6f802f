import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers } from '../publishing/small-newspapers.ts';
import { commitAt } from './git-paper.ts';

const { fresh } = smallNewspapers();
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const file = (name: string, inFolder: boolean): string =>
  `content/articles/2026/11/${name}${inFolder ? '/index' : ''}.md`;
const find = (made: Newspaper, name: string): string | undefined =>
  [false, true].map((inFolder) => file(name, inFolder)).find((path) => made.has(path));
const write = (
  made: Newspaper,
  name: string,
  path: string,
  { day, draft, id }: { day: number; draft: boolean; id: boolean },
): void => {
  // A story that was renamed took its id along.
  const given =
    id &&
    !NAMES.some(
      (other) =>
        other !== name &&
        made.has(find(made, other) ?? 'no file') &&
        made.read(find(made, other) ?? '').includes(`id: tetap-${name}\n`),
    );
  made.write(
    path,
    storyFile({
      title: `Berita ${name}`,
      date: `2026-11-${String(day).padStart(2, '0')}T08:00`,
      section: day % 2 === 0 ? 'kota' : 'ekonomi',
      extra: `draft: ${draft}\n${given ? `id: tetap-${name}\n` : ''}`,
      body: `Isi ${name}. `.repeat(30),
    }),
  );
};

type Step = (made: Newspaper) => void;
const name = fc.constantFrom(...NAMES);
const edit: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      name,
      day: fc.integer({ min: 1, max: 24 }),
      draft: fc.boolean(),
      id: fc.boolean(),
      inFolder: fc.boolean(),
    })
    .map(({ name: it, inFolder, ...rest }): Step => (made) => {
      write(made, it, find(made, it) ?? file(it, inFolder), rest);
    }),
  fc.tuple(name, name, fc.boolean()).map(([from, to, inFolder]): Step => (made) => {
    const source = find(made, from);
    if (source === undefined || find(made, to) !== undefined) return;
    const text = made.read(source);
    made.remove(source).write(file(to, inFolder), text);
  }),
  // Two that change places, as Git tells them of long files only.
  fc.tuple(name, name).map(([one, other]): Step => (made) => {
    const [first, second] = [find(made, one), find(made, other)];
    if (first === undefined || second === undefined || first === second) return;
    const text = made.read(first);
    made.write(first, made.read(second)).write(second, text);
  }),
  // Counts that were taken when stories were called otherwise.
  fc
    .array(
      fc.tuple(fc.constantFrom('2026/11/a', '2026/11/b', '2026/11/b/2', 'tetap-c'), fc.nat(9)),
      { maxLength: 3 },
    )
    .map((counts): Step => (made) => {
      made.write(
        'content/reactions.json',
        JSON.stringify({
          at: '2026-11-22T02:00:00Z',
          stories: Object.fromEntries(counts.map(([id, like]) => [id, { like }])),
        }),
      );
    }),
  name.map((it): Step => (made) => {
    const path = find(made, it);
    if (path !== undefined) made.remove(path);
  }),
  fc
    .record({
      service: fc.constantFrom(
        '',
        'reactionService: {}\n',
        'reactionService: {closeAfterDays: 2}\n',
      ),
      host: fc.constantFrom('plain', 'netlify', 'nginx', 's3'),
      pattern: fc.constantFrom('/:year/:month/:slug/', '/:section/:slug/'),
    })
    .map(({ service, host, pattern }): Step => (made) => {
      made.write(
        'content/site.yaml',
        `${SETTINGS.replace(/clock:.*\n/, '')}${service}permalink: ${pattern}\ndeploy: {host: ${host}}\nredirects: {/dulu/: /kota/}\n`,
      );
    }),
);

it('an incremental build leaves exactly what a clean one would, after any history of renames', () => {
  const runs = Number(process.env['WARTA_HISTORIES'] ?? 30) / 3;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
          build: fc.boolean(),
          at: fc.integer({ min: 18, max: 24 }),
        }),
        { minLength: 3, maxLength: 8 },
      ),
      (history) => {
        const made = fresh('renames')
          .remove('content/articles')
          .write('content/site.yaml', `${SETTINGS.replace(/clock:.*\n/, '')}reactionService: {}\n`);
        const copy = fresh('renames-clean').remove('content');
        try {
          NAMES.slice(0, 3).forEach((it, index) => {
            write(made, it, file(it, false), { day: 3 + index, draft: false, id: index === 2 });
          });
          commitAt(made, '2026-11-10T00:00:00Z');
          let at: string[] = [];
          history.forEach(({ edits, build, at: day }, index) => {
            for (const change of edits) change(made);
            commitAt(made, `2026-11-${11 + index}T00:00:00Z`);
            at = ['--at', `2026-11-${day}T12:00`];
            if (build || index === history.length - 1)
              expect(made.build(at)).toMatchObject({ status: 0 });
          });
          for (const path of ['content', '.git'])
            cpSync(join(made.root, path), join(copy.root, path), { recursive: true });
          expect(copy.build(at)).toMatchObject({ status: 0 });
          expect(made.site()).toEqual(copy.site());
          for (const path of ['_redirects', 'nginx-http.conf', 's3-redirects.json'].map(
            (rules) => `.warta/deploy/${rules}`,
          ))
            expect([path, made.has(path) && made.read(path)]).toEqual([
              path,
              copy.has(path) && copy.read(path),
            ]);
        } finally {
          made.delete();
          copy.delete();
        }
      },
    ),
    { numRuns: runs, endOnFailure: true, seed: Number(process.env['WARTA_SEED'] ?? 20261128) },
  );
});
