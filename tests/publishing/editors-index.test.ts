import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { writeMeta } from '../../src/archive/store/meta.ts';
import { ARCHIVE_SCHEMA } from '../../src/archive/store/schema.ts';
import { storyState, type StoryState } from '../../src/archive/store/story-state.ts';
import { editorsIndex } from '../../src/publishing/reports/editors-index.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const MOVING = SETTINGS.replace(/clock:.*\n/, '');
const write = (
  made: Newspaper,
  slug: string,
  options: Parameters<typeof storyFile>[0] = {},
): Newspaper => made.write(`content/articles/2026/11/${slug}.md`, storyFile(options));
interface Index {
  version: number;
  builtAt: string;
  fields: string[];
  stories: string[][];
}
const index = (made: Newspaper): Index => JSON.parse(made.read('.warta/index.json')) as Index;
const states = (made: Newspaper): Record<string, string> =>
  Object.fromEntries(
    index(made).stories.map(([id = '', , , , , state = '']) => [id.replace('2026/11/', ''), state]),
  );
const buildAt = (made: Newspaper, at: string): void => {
  expect(made.build(['--at', at])).toMatchObject({ status: 0 });
};

describe('the state of a story', () => {
  const plain = { shownFrom: 100, shownUntil: 200, withdrawn: false };
  it.each<[string, Parameters<typeof storyState>[0], number, StoryState]>([
    ['before its date', plain, 99, 'scheduled'],
    ['from its date', plain, 100, 'published'],
    ['until it expires', plain, 199, 'published'],
    ['from when it expires', plain, 200, 'expired'],
    ['as a draft, whatever its date', { ...plain, shownFrom: null }, 150, 'draft'],
    ['withdrawn', { ...plain, withdrawn: true }, 150, 'withdrawn'],
    ['withdrawn before its date', { ...plain, withdrawn: true }, 50, 'scheduled'],
    ['withdrawn and expired', { ...plain, withdrawn: true }, 250, 'expired'],
  ])('%s', (_name, story, now, state) => {
    expect(storyState(story, now)).toBe(state);
  });
});

describe('the index for editors', () => {
  it('is made from an index of the archive alone', () => {
    const db = new DatabaseSync(':memory:');
    db.exec(ARCHIVE_SCHEMA);
    writeMeta(db, 'settings', JSON.stringify({ zone: 'Asia/Jakarta' }));
    const prepare = db.prepare.bind(db);
    const plans: string[] = [];
    db.prepare = (sql) => {
      if (sql.includes(' story '))
        plans.push(
          ...prepare(`EXPLAIN QUERY PLAN ${sql}`)
            .all()
            .map(({ detail }) => String(detail)),
        );
      return prepare(sql);
    };
    expect(editorsIndex(db, 0)).toContain('"stories":[\n\n]');
    expect(plans).toEqual(['SCAN story USING COVERING INDEX story_listed']);
  });

  it('has every story, newest first, with what tools need to find and show it', () => {
    const made = fresh('index')
      .write('content/site.yaml', `zone: Asia/Jayapura\n${SETTINGS}`)
      .write(
        'content/articles/2026/11/folder/index.md',
        storyFile({
          title: '"Kata “kutip” \\"lain\\" \\\\"',
          date: '2026-11-28T06:00',
          section: 'ekonomi',
        }),
      );
    write(made, 'rancangan', {
      title: 'Rahasia',
      date: '2026-11-28T07:00',
      extra: 'draft: true\n',
    });
    write(made, 'sesudah', { date: '2026-11-28T06:00' });
    expect(made.build()).toMatchObject({ status: 0 });
    expect(index(made)).toEqual({
      version: 1,
      builtAt: '2026-11-28T09:00:00+09:00',
      fields: ['id', 'title', 'address', 'date', 'section', 'state', 'file'],
      stories: [
        [
          '2026/11/rancangan',
          'Rahasia',
          '/2026/11/rancangan/',
          '2026-11-28T07:00:00+09:00',
          'kota',
          'draft',
          'content/articles/2026/11/rancangan.md',
        ],
        [
          '2026/11/folder',
          'Kata “kutip” "lain" \\',
          '/2026/11/folder/',
          '2026-11-28T06:00:00+09:00',
          'ekonomi',
          'published',
          'content/articles/2026/11/folder/index.md',
        ],
        [
          '2026/11/sesudah',
          'Judul',
          '/2026/11/sesudah/',
          '2026-11-28T06:00:00+09:00',
          'kota',
          'published',
          'content/articles/2026/11/sesudah.md',
        ],
        [
          '2026/11/satu',
          'Judul',
          '/2026/11/satu/',
          '2026-11-27T08:00:00+09:00',
          'kota',
          'published',
          'content/articles/2026/11/satu.md',
        ],
      ],
    });
    expect(made.read('.warta/index.json').split('\n')).toHaveLength(1 + 4 + 2);
  });

  it('follows the clock and the editors, and nothing of it is in dist/', () => {
    const made = fresh('states').write('content/site.yaml', MOVING);
    write(made, 'konsep', { title: 'Kenari konsep', extra: 'draft: true\n' });
    write(made, 'nanti', { title: 'Kenari nanti', date: '2026-11-28T10:00' });
    write(made, 'lewat', { title: 'Kenari lewat', extra: 'expires: 2026-11-28T12:00\n' });
    write(made, 'dicabut', {
      extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
    });
    write(made, 'diralat', {
      extra: 'corrections: [{kind: ralat, at: 2026-11-28T06:15, text: Salah.}]\n',
    });
    buildAt(made, '2026-11-28T09:00');
    expect(states(made)).toEqual({
      satu: 'published',
      konsep: 'draft',
      nanti: 'scheduled',
      lewat: 'published',
      dicabut: 'withdrawn',
      diralat: 'published',
    });
    buildAt(made, '2026-11-28T10:00');
    expect(states(made)).toMatchObject({ nanti: 'published', lewat: 'published' });
    buildAt(made, '2026-11-28T12:00');
    expect(states(made)).toMatchObject({ nanti: 'published', lewat: 'expired' });
    buildAt(made, '2026-11-28T09:30');
    expect(states(made)).toMatchObject({ nanti: 'scheduled', lewat: 'published' });
    const texts = readdirSync(join(made.root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
      .join('\n');
    expect(texts).toContain('Kenari lewat');
    expect(texts).not.toMatch(/Kenari (?:konsep|nanti)/);
    expect(made.has('dist/index.json')).toBe(false);
    // Editing a draft changes no page, and is in the index none the less.
    write(made, 'konsep', { title: 'Konsep kedua', extra: 'draft: true\n' });
    buildAt(made, '2026-11-28T09:30');
    expect(made.read('.warta/index.json')).toContain('"Konsep kedua"');
    made.remove('content/articles/2026/11/konsep.md');
    buildAt(made, '2026-11-28T09:30');
    expect(made.read('.warta/index.json')).not.toContain('konsep');
  });

  it('is left alone when nothing changed, written anew when it is gone, and stays while a build is refused', () => {
    const made = fresh('alone');
    expect(made.build()).toMatchObject({ status: 0 });
    const first = made.read('.warta/index.json');
    made.write('.warta/index.json', 'as it was');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('.warta/index.json')).toBe('as it was');
    made.remove('.warta/index.json');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('.warta/index.json')).toBe(first);
    made
      .write(STORY, storyFile({ title: 'Lain' }))
      .write('content/articles/2026/11/salah.md', 'tanpa');
    expect(made.build()).toMatchObject({ status: 1 });
    expect(made.read('.warta/index.json')).toBe(first);
    made.remove('content/articles/2026/11/salah.md');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('.warta/index.json')).toBe(first.replace('"Judul"', '"Lain"'));
  });
});
