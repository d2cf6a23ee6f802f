import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const WORKER = 'src/build/render/render-worker.ts';
const NOTE = 'digest: readDigest(answer), footprint }';
const REST = 'ads: {story: house}\npartners: [{id: mitra, delayMinutes: 10}]\n';
const PERSON = 'name: Endang\nrole: Wartawan\n';
/** More than two archive pages’ worth, so that the section has archive pages. */
const STORIES = 70;

const open: Newspaper[] = [];
let base: Newspaper;
const story = (number: number): string => `content/articles/2026/${number < 60 ? '10' : '11'}/b${number}.md`;
const text = (number: number, title = `Berita ${number}`, tag = number === 64 ? 'Lain' : 'Banjir', extra = number === 10 || number === 40 ? 'series: air\n' : ''): string =>
  storyFile({ title, date: `2026-${number < 60 ? '10' : '11'}-${String(1 + (number % 27)).padStart(2, '0')}T${String(number % 20).padStart(2, '0')}:00`, extra: `tags: [${tag}]\nauthors: [endang]\n${extra}` });

function start(name: string): Newspaper {
  const made = new Newspaper(name).write('content/site.yaml', `${SETTINGS}${REST}`).write('content/people/endang.yaml', PERSON).write('content/series/air.yaml', 'title: Air\n');
  for (let number = 0; number < STORIES; number++) made.write(story(number), text(number));
  open.push(made);
  return made;
}

beforeAll(() => {
  base = start('base');
  expect(base.read(WORKER)).toContain(NOTE);
  expect(base.build()).toMatchObject({ status: 0 });
});
afterAll(() => { for (const made of open) made.delete(); });

/** For each read: an edit that shows on a page which, of all that it read, has no other reason to be drawn again. */
const EDITS: [read: string, edit: (made: Newspaper) => void][] = [
  ['site', (made) => made.write('content/site.yaml', `${SETTINGS.replace('Koran Contoh', 'Koran Baru')}${REST}`)],
  ['edition', (made) => made.write('content/site.yaml', `${SETTINGS.replace('2026-11-28', '2026-11-27')}${REST}`)],
  ['story', (made) => made.write(story(65), text(65, 'Judul lain'))],
  ['beside', (made) => made.write(story(65), text(65, 'Judul lain'))],
  ['front', (made) => made.write(story(69), text(69, 'Judul lain'))],
  ['home', (made) => made.write(story(69), text(69, 'Judul lain'))],
  ['ad', (made) => made.write('content/ads/satu.yaml', 'title: Edisi cetak\nurl: /kota/\n')],
  ['banner', (made) => made.write('content/home.yaml', 'banner: {text: Siaga dicabut, from: 2026-11-28T08:00, until: 2026-11-28T10:00}\n')],
  ['archivePage', (made) => made.write(story(2), text(2, 'Judul lain'))],
  ['day', (made) => made.write(story(65), text(65, 'Judul lain'))],
  ['months', (made) => made.remove(story(65))],
  ['daysOfMonth', (made) => made.remove(story(65))],
  ['tagName', (made) => made.write(story(0), text(0, 'Berita 0', 'BANJIR'))],
  ['beside', (made) => made.write(story(64), text(64, 'Judul lain'))],
  ['series', (made) => made.write('content/series/air.yaml', 'title: Air dan kali\n')],
  ['corrections', (made) => made.write(story(5), text(5, 'Berita 5', 'Banjir', 'corrections: [{kind: ralat, at: 2026-11-28T06:00, text: Salah hitung.}]\n'))],
  ['sitemap', (made) => made.write(story(65), text(65, 'Berita 65', 'Banjir', 'updated: 2026-11-27T12:00\n'))],
  ['sitemapMonths', (made) => made.write(story(65), text(65, 'Berita 65', 'Banjir', 'updated: 2026-11-28T08:00\n'))],
  ['news', (made) => made.write('content/articles/2026/11/baru.md', storyFile({ title: 'Baru', date: '2026-11-27T10:00' }))],
  ['feed', (made) => made.write(story(69), text(69, 'Judul lain'))],
  ['hubs', (made) => made.write('content/site.yaml', `${SETTINGS}${REST}announce: {hubs: ["https://hub.contoh.example/"]}\n`)],
  ['partnerFeed', (made) => made.write(story(69), text(69, 'Judul lain'))],
  ['reactionCounts', (made) => made.write('content/reactions.json', '{"at": "2026-01-01T00:00:00Z", "stories": {"2026/11/b65": {"sad": 3}}}')],
  ['person', (made) => made.write('content/people/endang.yaml', PERSON.replace('Wartawan', 'Redaktur'))],
];

describe('a read whose place in the archive is forgotten', () => {
  it.each(EDITS)('%s: leaves a page stale, and the comparison with a clean build shows it', (read, edit) => {
    const clean = start('clean').withBundleOf(base);
    edit(clean);
    expect(clean.build()).toMatchObject({ status: 0 });
    const sound = start('sound').withBundleOf(base);
    const forgetful = start('forgetful').withBundleOf(base);
    forgetful.write(WORKER, forgetful.read(WORKER).replace(NOTE, `digest: readDigest(answer), footprint: name === '${read}' ? [] : footprint }`));
    for (const made of [sound, forgetful]) {
      expect(made.build()).toMatchObject({ status: 0 });
      edit(made);
      expect(made.build()).toMatchObject({ status: 0 });
    }
    expect(sound.site()).toEqual(clean.site());
    expect(forgetful.site()).not.toEqual(clean.site());
    for (const made of [clean, sound, forgetful]) made.delete();
  });
});
