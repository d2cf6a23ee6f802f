import { describe, expect, it } from 'vitest';
import { NO_COUNTS } from '../../src/reactions/counts.ts';
import { PublishedStories } from '../../src/reactions/published-stories.ts';
import { LIST } from './running-service.ts';

const read = (stories: unknown, more: object = {}): PublishedStories =>
  new PublishedStories(JSON.stringify({ ...LIST, stories, ...more }));

describe('the list of what is published', () => {
  it('knows a story by its id and by those that it had before', () => {
    const list = read({
      baru: ['/baru/', 0, null, ['lama', 'tertua']],
      tutup: ['/tutup/', 1, 5, []],
      biasa: ['/biasa/', 0],
      lama2: ['/lama2/', 0, 7],
    });
    expect(['baru', 'lama', 'tertua'].map((id) => list.get(id))).toEqual(
      Array.from({ length: 3 }, () => ({ id: 'baru', address: '/baru/', offered: LIST.offers[0] })),
    );
    expect(list.get('tutup')).toMatchObject({ closes: 5 });
    expect([...list.moved]).toEqual([
      ['lama', 'baru'],
      ['tertua', 'baru'],
    ]);
    expect([...list.ids()]).toEqual(['baru', 'tutup', 'biasa', 'lama2']);
  });

  it('leaves an id to the story that has it today, and to the first of two that had it', () => {
    const list = read({
      satu: ['/satu/', 0, null, ['dua', 'satu', 'bersama']],
      dua: ['/dua/', 0, null, ['satu', 'bersama']],
    });
    expect([list.get('satu')?.id, list.get('dua')?.id, list.get('bersama')?.id]).toEqual([
      'satu',
      'dua',
      'satu',
    ]);
    expect([...list.moved]).toEqual([['bersama', 'satu']]);
  });

  it('knows stories that are called as every object calls something of its own', () => {
    const list = new PublishedStories(
      JSON.stringify({ ...LIST, stories: {} }).replace(
        '"stories":{}',
        '"stories":{"__proto__":["/a/",0],"toString":["/b/",0,null,["constructor"]]}',
      ),
    );
    expect(
      ['__proto__', 'toString', 'constructor', 'valueOf'].map((id) => list.get(id)?.address),
    ).toEqual(['/a/', '/b/', '/b/', undefined]);
  });

  it('tells what a new database begins with, under today’s ids', () => {
    const list = read(
      { baru: ['/baru/', 0, null, ['lama']] },
      { counted: { lama: [1, 0, 0, 0, 2, 0], baru: [1, 0, 0, 0, 0, 0] } },
    );
    expect(list.bases()).toEqual([['baru', { ...NO_COUNTS, like: 2, sad: 2 }]]);
    expect(read({ baru: ['/baru/', 0] }).bases()).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['an entry without an offer', { a: ['/a/'] }, {}],
    ['an entry that is an object', { a: { address: '/a/' } }, {}],
    ['a moment that is none', { a: ['/a/', 0, 1.5] }, {}],
    ['former ids that are none', { a: ['/a/', 0, null, [1]] }, {}],
    ['former ids that are a text', { a: ['/a/', 0, null, 'lama'] }, {}],
    ['an entry with more', { a: ['/a/', 0, null, [], 1] }, {}],
    ['no stories', [], {}],
    ['counts that are too few', { a: ['/a/', 0] }, { counted: { a: [1] } }],
    ['counts below nothing', { a: ['/a/', 0] }, { counted: { a: [-1, 0, 0, 0, 0, 0] } }],
    ['counts that no store holds', { a: ['/a/', 0] }, { counted: { a: [1e15, 0, 0, 0, 0, 0] } }],
    ['something that it does not know', { a: ['/a/', 0] }, { more: 1 }],
  ])('is refused with %s', (_, stories, more) => {
    expect(() => read(stories, more)).toThrow();
  });
});
