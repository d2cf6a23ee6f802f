import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { commitAt } from '../redirects/git-paper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh, open } = smallNewspapers();

it('a story that is renamed keeps the form of its reactions, its name in every feed and its counts, and the service learns what else it was called', () => {
  const made = fresh('renamed')
    .write('content/site.yaml', `${SETTINGS}reactionService: {closeAfterDays: 1}\n`)
    .write(
      STORY,
      storyFile({ body: 'Isi berita yang pertama. '.repeat(20), date: '2026-11-27T20:00' }),
    )
    .write(
      'content/articles/2026/11/tua.md',
      storyFile({
        title: 'Tua',
        body: 'Isi berita yang tua. '.repeat(20),
        date: '2026-11-20T08:00',
      }),
    )
    .write(
      'content/reactions.json',
      '{"at": "2026-11-28T01:00:00Z", "stories": {"2026/11/tua": {"sad": 807}}}',
    );
  commitAt(made, '2026-11-28T00:00:00Z');
  expect(made.build()).toMatchObject({ status: 0 });
  const names = (): string[][] =>
    [
      ['xml', /<guid[^>]*>([^<]*)</g],
      ['atom', /<id>(urn:uuid:[^<]*)</g],
      ['json', /"id": ?"(urn:uuid:[^"]*)"/g],
    ].map(([format, pattern]) =>
      [...made.read(`dist/umpan.${String(format)}`).matchAll(pattern as RegExp)].map(
        (match) => match[1] ?? '',
      ),
    );
  const before = names();
  expect(before.map((found) => found.length)).toEqual([2, 2, 2]);
  made.git('mv', STORY, 'content/articles/2026/11/baru.md');
  made.git('mv', 'content/articles/2026/11/tua.md', 'content/articles/2026/11/lama.md');
  commitAt(made, '2026-11-28T01:00:00Z');
  expect(made.build()).toMatchObject({ status: 0 });
  expect(names()).toEqual(before);
  expect(made.read('dist/2026/11/baru/index.html')).toContain(
    '<form method="post" action="/api/reactions/2026/11/satu">',
  );
  expect(made.read('dist/2026/11/lama/index.html')).toContain('Sedih 807');
  expect(JSON.parse(made.read('dist/reactions.json'))).toMatchObject({
    stories: {
      '2026/11/satu': ['/2026/11/baru/', 0, Date.parse('2026-11-28T20:00+07:00'), ['2026/11/baru']],
      '2026/11/tua': ['/2026/11/lama/', 0, Date.parse('2026-11-21T08:00+07:00'), ['2026/11/lama']],
    },
  });
  expect(made.read('.warta/index.json')).toContain(
    '["2026/11/satu","Judul","/2026/11/baru/","2026-11-27T20:00:00+07:00","kota","published","content/articles/2026/11/baru.md"]',
  );
  const clean = new Newspaper('clean').withBundleOf(made);
  open.push(clean);
  for (const path of ['content', '.git'])
    cpSync(join(made.root, path), join(clean.root, path), { recursive: true });
  expect(clean.build()).toMatchObject({ status: 0 });
  expect(made.site()).toEqual(clean.site());
});
