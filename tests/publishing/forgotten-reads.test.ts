import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const REST = 'ads: {story: house}\npartners: [{id: mitra, delayMinutes: 10}]\n';
const PERSON = 'name: Endang\nrole: Wartawan\n';
/** More than two archive pages’ worth, so that the section has archive pages. */
const STORIES = 70;

const open: Newspaper[] = [];
let base: Newspaper;
const story = (number: number): string =>
  `content/articles/2026/${number < 60 ? '10' : '11'}/b${number}.md`;
const text = (
  number: number,
  title = `Berita ${number}`,
  tag = number === 64 ? 'Lain' : 'Banjir',
  extra = number === 10 || number === 40 ? 'series: air\n' : '',
): string =>
  storyFile({
    title,
    date: `2026-${number < 60 ? '10' : '11'}-${String(1 + (number % 27)).padStart(2, '0')}T${String(number % 20).padStart(2, '0')}:00`,
    extra: `tags: [${tag}]\nauthors: [endang]\n${extra}`,
  });

function start(name: string): Newspaper {
  const made = new Newspaper(name)
    .write('content/site.yaml', `${SETTINGS}${REST}`)
    .write('content/people/endang.yaml', PERSON)
    .write('content/series/air.yaml', 'title: Air\n');
  for (let number = 0; number < STORIES; number++) made.write(story(number), text(number));
  open.push(made);
  return made;
}

beforeAll(() => {
  base = start('base');
  expect(base.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const made of open) made.delete();
});

/**
 * Edits, and the reads for each of which one shows on a page that, of all that it read, has no
 * other reason to be drawn again.
 */
const EDITS: [what: string, edit: (made: Newspaper) => void, reads: readonly string[]][] = [
  [
    'another name of the paper',
    (made) =>
      made.write('content/site.yaml', `${SETTINGS.replace('Koran Contoh', 'Koran Baru')}${REST}`),
    ['site'],
  ],
  [
    'another day',
    (made) =>
      made.write('content/site.yaml', `${SETTINGS.replace('2026-11-28', '2026-11-27')}${REST}`),
    ['edition'],
  ],
  [
    'another title',
    (made) => made.write(story(65), text(65, 'Judul lain')),
    ['story', 'related', 'day'],
  ],
  [
    'another title of the newest story',
    (made) => made.write(story(69), text(69, 'Judul lain')),
    ['front', 'home', 'feed', 'partnerFeed'],
  ],
  [
    'an advertisement',
    (made) => made.write('content/ads/satu.yaml', 'title: Edisi cetak\nurl: /kota/\n'),
    ['ad'],
  ],
  [
    'a banner',
    (made) =>
      made.write(
        'content/home.yaml',
        'banner: {text: Siaga dicabut, from: 2026-11-28T08:00, until: 2026-11-28T10:00}\n',
      ),
    ['banner'],
  ],
  [
    'another title of an old story',
    (made) => made.write(story(2), text(2, 'Judul lain')),
    ['archivePage'],
  ],
  ['a story less', (made) => made.remove(story(65)), ['months', 'daysOfMonth']],
  ['a tag in capitals', (made) => made.write(story(0), text(0, 'Berita 0', 'BANJIR')), ['tagName']],
  [
    'another title of a story with a tag of its own',
    (made) => made.write(story(64), text(64, 'Judul lain')),
    ['related'],
  ],
  [
    'another title of a series',
    (made) => made.write('content/series/air.yaml', 'title: Air dan kali\n'),
    ['series'],
  ],
  [
    'a correction',
    (made) =>
      made.write(
        story(5),
        text(
          5,
          'Berita 5',
          'Banjir',
          'corrections: [{kind: ralat, at: 2026-11-28T06:00, text: Salah hitung.}]\n',
        ),
      ),
    ['corrections'],
  ],
  [
    'an update',
    (made) => made.write(story(65), text(65, 'Berita 65', 'Banjir', 'updated: 2026-11-27T12:00\n')),
    ['sitemap'],
  ],
  [
    'an update that is the newest',
    (made) => made.write(story(65), text(65, 'Berita 65', 'Banjir', 'updated: 2026-11-28T08:00\n')),
    ['sitemapMonths'],
  ],
  [
    'a new story',
    (made) =>
      made.write(
        'content/articles/2026/11/baru.md',
        storyFile({ title: 'Baru', date: '2026-11-27T10:00' }),
      ),
    ['news'],
  ],
  [
    'a hub',
    (made) =>
      made.write(
        'content/site.yaml',
        `${SETTINGS}${REST}announce: {hubs: ["https://hub.contoh.example/"]}\n`,
      ),
    ['hubs'],
  ],
  [
    'counts of reactions',
    (made) =>
      made.write(
        'content/reactions.json',
        '{"at": "2026-01-01T00:00:00Z", "stories": {"2026/11/b65": {"sad": 3}}}',
      ),
    ['reactionCounts'],
  ],
  [
    'another role',
    (made) => made.write('content/people/endang.yaml', PERSON.replace('Wartawan', 'Redaktur')),
    ['person'],
  ],
];

describe('a read whose place in the archive is forgotten', () => {
  it.each(EDITS)(
    'leaves a page stale after %s, and the comparison with a clean build shows it',
    (_what, edit, reads) => {
      const clean = start('clean').withBundleOf(base);
      edit(clean);
      expect(clean.build()).toMatchObject({ status: 0 });
      const sound = start('sound').withSiteOf(base);
      edit(sound);
      expect(sound.build()).toMatchObject({ status: 0 });
      expect(sound.site()).toEqual(clean.site());
      for (const read of reads) {
        const forgetful = start('forgetful').withSiteOf(base);
        expect(forgottenIn(forgetful, read), read).toBeGreaterThan(0);
        edit(forgetful);
        expect(forgetful.build(), read).toMatchObject({ status: 0 });
        expect(forgetful.site(), read).not.toEqual(clean.site());
        forgetful.delete();
      }
      for (const made of [clean, sound]) made.delete();
    },
  );
});

/**
 * Forgets of all reads of a name where in the archive their answers came from, as if it had never
 * been noted; returns how many places these were.
 */
function forgottenIn(made: Newspaper, read: string): number {
  const db = new DatabaseSync(join(made.root, '.warta/archive.sqlite'));
  try {
    return Number(
      db
        .prepare(
          `DELETE FROM dependency WHERE query IN (SELECT id FROM query WHERE call LIKE ? || '(%')`,
        )
        .run(read).changes,
    );
  } finally {
    db.close();
  }
}
