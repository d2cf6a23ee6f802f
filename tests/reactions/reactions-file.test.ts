import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { reactionsFile } from '../../src/publishing/assets/reactions-file.ts';
import { NO_COUNTS } from '../../src/reactions/counts.ts';
import { limitsSchema } from '../../src/reactions/limits.ts';
import { PublishedStories } from '../../src/reactions/published-stories.ts';
import { snapshotSchema } from '../../src/reactions/snapshot.ts';

type Settings = Parameters<typeof reactionsFile>[1];

const settings = (address: string): Settings => ({
  name: 'Koran',
  address: 'https://koran.example',
  language: 'id',
  reactionService: { address, database: 'data/reactions.sqlite', limits: limitsSchema.parse({}) },
});

/** What the archive has of published stories, and of what was counted. */
function listOf(address: string, counted: Record<string, Record<string, number>>): string {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE story (key INTEGER PRIMARY KEY, id TEXT, address TEXT, visible INTEGER, former TEXT);
    CREATE TABLE story_reaction (story INTEGER PRIMARY KEY, offered TEXT, closes INTEGER);
    CREATE TABLE reaction_count (id TEXT PRIMARY KEY, counts TEXT, total INTEGER);
    INSERT INTO story VALUES (1, 'banjir', '/banjir/', 1, '["banjir-lama"]'), (2, '__proto__', '/proto/', 1, NULL), (3, 'konsep', '/konsep/', 0, NULL);
    INSERT INTO story_reaction VALUES (1, 'like,sad', NULL), (2, 'like', 7), (3, 'like', NULL);`);
  for (const [id, counts] of Object.entries(counted))
    db.prepare('INSERT INTO reaction_count VALUES (?, ?, ?)').run(
      id,
      JSON.stringify(counts),
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    );
  return reactionsFile(db, settings(address)) ?? '';
}

describe('what a build tells the service', () => {
  it('is every published story, whatever it is called, and what was counted of those in the snapshot', () => {
    const list = new PublishedStories(
      listOf(
        '/',
        JSON.parse(
          '{"banjir": {"like": 800, "sad": 7}, "__proto__": {"like": 1}, "konsep": {"like": 9}, "dihapus": {"like": 9}}',
        ) as Record<string, Record<string, number>>,
      ),
    );
    expect([...list.ids()]).toEqual(['__proto__', 'banjir']);
    expect(list.bases()).toEqual([
      ['__proto__', { ...NO_COUNTS, like: 1 }],
      ['banjir', { ...NO_COUNTS, like: 800, sad: 7 }],
    ]);
    expect(list.get('__proto__')).toMatchObject({ address: '/proto/', closes: 7 });
    expect(list.get('banjir-lama')).toMatchObject({ address: '/banjir/' });
  });

  it('names the host of the service where that is another one, and no counts where there are none', () => {
    expect(JSON.parse(listOf('https://reaksi.koran.example', {}))).toMatchObject({
      origin: 'https://koran.example',
      service: 'https://reaksi.koran.example',
    });
    expect(Object.keys(JSON.parse(listOf('/', {})) as object)).toEqual([
      'name',
      'origin',
      'language',
      'limits',
      'offers',
      'stories',
    ]);
  });
});

describe('a snapshot', () => {
  it('may have stories of any name', () => {
    const text =
      '{"at":"2026-11-28T09:00:00Z","stories":{"__proto__":{"like":2},"constructor":{"sad":1}}}';
    expect(JSON.stringify(snapshotSchema.parse(JSON.parse(text)))).toBe(text);
  });

  it.each([
    ['a', { like: -1 }],
    ['a', { hate: 1 }],
    ['a', { like: 1e12 }],
    ['a', 1],
    ['a', null],
  ])('is refused with %s of %j', (id, counts) => {
    const parsed = snapshotSchema.safeParse({
      at: '2026-11-28T09:00:00Z',
      stories: { [id]: counts },
    });
    expect(parsed.error?.issues[0]?.path.slice(0, 2)).toEqual(['stories', id]);
  });

  it.each([[[]], [null], ['x'], [undefined]])('is refused when its stories are %j', (stories) => {
    expect(snapshotSchema.safeParse({ at: '2026-11-28T09:00:00Z', stories }).success).toBe(false);
  });
});
