import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REACTIONS, type Reaction } from '../../src/reactions/reaction.ts';
import { NO_COUNTS, type Counts } from '../../src/reactions/counts.ts';
import type { Choice, ReactionStore, StoreTask } from '../../src/reactions/reaction-store.ts';
import { SeededRandom } from '../bench/seeded-random.ts';

const VISITORS = Number(process.env['WARTA_VISITORS'] ?? 50);

export interface StoreUnderTest {
  /** A store of its own, empty; several may be open on the same data. */
  open: () => Promise<ReactionStore>;
  /** A store in which nothing was ever counted. */
  empty: () => Promise<ReactionStore>;
  /** Spoils a counter behind the store's back. */
  spoil: (story: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** What every store does; the same cases for each. */
export function storeContract(name: string, start: () => Promise<StoreUnderTest>): void {
  describe(`the store of reactions in ${name}`, () => {
    let under: StoreUnderTest;
    let store: ReactionStore;
    beforeAll(async () => {
      under = await start();
      store = await under.open();
    });
    afterAll(async () => {
      await store.close();
      await under.stop();
    });

    const choice = (
      story: string,
      visitor: string,
      reaction: Reaction | null,
      at = 1_000,
    ): Choice => ({ story, visitor, reaction, at });
    const counted = async (story: string): Promise<Counts> =>
      (await store.read([story])).tallies.get(story)?.counts ?? NO_COUNTS;
    const allRows = async (): Promise<Choice[]> => {
      const rows: Choice[] = [];
      for await (const row of store.rows()) rows.push(row);
      return rows;
    };
    const standing = async (story: string): Promise<Choice[]> =>
      (await allRows()).filter((row) => row.story === story);

    it('knows nothing of a story before the first choice', async () => {
      expect(await store.read(['kosong'], 'a')).toEqual({ tallies: new Map(), mine: null });
    });

    it('keeps a choice and counts it', async () => {
      expect((await store.choose([choice('satu', 'a', 'sad')])).get('satu')).toEqual({
        counts: { ...NO_COUNTS, sad: 1 },
      });
      expect(await store.read(['satu'], 'a')).toEqual({
        tallies: new Map([['satu', { counts: { ...NO_COUNTS, sad: 1 } }]]),
        mine: 'sad',
      });
      expect((await store.read(['satu'], 'b')).mine).toBe(null);
    });

    it('counts a choice once, however often it is made', async () => {
      for (let time = 0; time < 3; time++) await store.choose([choice('ulang', 'a', 'wow', time)]);
      expect(await counted('ulang')).toEqual({ ...NO_COUNTS, wow: 1 });
    });

    it('lets a choice be changed, withdrawn and made again', async () => {
      await store.choose([choice('ganti', 'a', 'sad')]);
      await store.choose([choice('ganti', 'a', 'angry')]);
      expect(await counted('ganti')).toEqual({ ...NO_COUNTS, angry: 1 });
      await store.choose([choice('ganti', 'a', null)]);
      await store.choose([choice('ganti', 'a', null)]);
      expect(await counted('ganti')).toEqual(NO_COUNTS);
      expect(await standing('ganti')).toEqual([]);
      await store.choose([choice('ganti', 'a', 'like', 9)]);
      expect(await standing('ganti')).toEqual([choice('ganti', 'a', 'like', 9)]);
    });

    it('makes nothing of a withdrawal by someone who had chosen nothing', async () => {
      await store.choose([choice('tanpa', 'a', null), choice('tanpa', 'b', null)]);
      expect(await store.read(['tanpa'], 'a')).toEqual({ tallies: new Map(), mine: null });
      expect(
        await store.tend({ do: 'undo', story: 'tanpa', from: 0, until: 10_000, at: 10_000 }),
      ).toBe(0);
    });

    it('takes many choices together, all or none', async () => {
      const tallies = await store.choose([
        choice('dua', 'a', 'like'),
        choice('dua', 'b', 'like'),
        choice('tiga', 'a', 'haha'),
      ]);
      expect([tallies.get('dua')?.counts.like, tallies.get('tiga')?.counts.haha]).toEqual([2, 1]);
      await expect(
        store.choose([choice('dua', 'c', 'like'), choice('dua', 'd', 'hate' as Reaction)]),
      ).rejects.toThrow();
      expect(await counted('dua')).toEqual({ ...NO_COUNTS, like: 2 });
    });

    it('reads many stories at once', async () => {
      await store.choose([choice('banyak-1', 'a', 'like'), choice('banyak-2', 'a', 'love')]);
      expect(
        [...(await store.read(['banyak-1', 'banyak-2', 'banyak-3'])).tallies.keys()].sort(),
      ).toEqual(['banyak-1', 'banyak-2']);
    });

    it('takes ids as they are', async () => {
      for (const story of [
        `2026/11/o'brien`,
        'x'.repeat(200),
        '"; DROP TABLE choice; --',
        '2026/11/%',
        'Kali_Mas',
        '__proto__',
        'constructor',
        'toString',
      ]) {
        await store.choose([choice(story, 'a', 'like')]);
        expect(await counted(story), story).toEqual({ ...NO_COUNTS, like: 1 });
      }
    });

    it('shows frozen counts beside the true ones until they thaw', async () => {
      await store.choose([choice('beku', 'a', 'like')]);
      expect(
        await store.tend({ do: 'freeze', story: 'beku', shown: { ...NO_COUNTS, like: 7 } }),
      ).toBe(1);
      await store.choose([choice('beku', 'b', 'like')]);
      expect((await store.read(['beku'])).tallies.get('beku')).toEqual({
        counts: { ...NO_COUNTS, like: 2 },
        frozen: { ...NO_COUNTS, like: 7 },
      });
      await store.tend({ do: 'thaw', story: 'beku' });
      expect((await store.read(['beku'])).tallies.get('beku')).toEqual({
        counts: { ...NO_COUNTS, like: 2 },
      });
    });

    it('begins once with what stories had before, and keeps that whenever it counts', async () => {
      // It has counted already: nothing is added to it.
      expect(
        await store.tend({ do: 'begin', bases: [['awal', { ...NO_COUNTS, like: 807 }]], at: 1 }),
      ).toBe(0);
      expect(await counted('awal')).toEqual(NO_COUNTS);
      const fresh = await under.empty();
      const base = { ...NO_COUNTS, like: 800, sad: 7 };
      await Promise.all(
        [1, 2].map((at) =>
          fresh.tend({
            do: 'begin',
            bases: [
              ['awal', base],
              ['__proto__', { ...NO_COUNTS, wow: 1 }],
            ],
            at,
          }),
        ),
      );
      expect(
        await fresh.tend({ do: 'begin', bases: [['awal', { ...NO_COUNTS, like: 9_000 }]], at: 3 }),
      ).toBe(0);
      expect((await fresh.read(['awal', '__proto__'])).tallies).toEqual(
        new Map([
          ['awal', { counts: base }],
          ['__proto__', { counts: { ...NO_COUNTS, wow: 1 } }],
        ]),
      );
      await fresh.choose([choice('awal', 'a', 'like', 10)]);
      await fresh.tend({ do: 'recount', story: 'awal' });
      expect((await fresh.read(['awal'])).tallies.get('awal')).toEqual({
        counts: { ...base, like: 801 },
      });
      expect(await fresh.tend({ do: 'undo', story: 'awal', from: 0, until: 11, at: 12 })).toBe(1);
      expect((await fresh.read(['awal'])).tallies.get('awal')).toEqual({ counts: base });
      await fresh.tend({ do: 'erase', story: 'awal' });
      await fresh.tend({ do: 'recount', story: 'awal' });
      expect((await fresh.read(['awal'])).tallies.get('awal')).toBeUndefined();
      // What stood in the snapshot under the id before goes with the story.
      await fresh.tend({ do: 'move', from: '__proto__', to: 'constructor' });
      await fresh.tend({ do: 'recount', story: 'constructor' });
      expect((await fresh.read(['__proto__', 'constructor'])).tallies).toEqual(
        new Map([['constructor', { counts: { ...NO_COUNTS, wow: 1 } }]]),
      );
      await fresh.close();
    });

    it('gives a story what it had under another id: of a visitor who reacted under both, the latest choice', async () => {
      await store.choose([
        choice('lama', 'a', 'like', 10),
        choice('lama', 'b', 'sad', 10),
        choice('lama', 'c', 'wow', 30),
        choice('baru', 'b', 'angry', 20),
        choice('baru', 'c', 'love', 20),
        choice('baru', 'd', 'haha', 20),
      ]);
      await store.choose([choice('baru', 'e', 'like', 5), choice('lama', 'e', 'like', 6)]);
      await store.choose([choice('lama', 'e', null, 40)]);
      await store.tend({ do: 'freeze', story: 'lama', shown: { ...NO_COUNTS, like: 1 } });
      for (let time = 0; time < 2; time++)
        await store.tend({ do: 'move', from: 'lama', to: 'baru' });
      expect((await standing('baru')).map(({ visitor, reaction }) => [visitor, reaction])).toEqual([
        ['a', 'like'],
        ['b', 'angry'],
        ['c', 'wow'],
        ['d', 'haha'],
      ]);
      expect((await store.read(['lama', 'baru'])).tallies).toEqual(
        new Map([
          [
            'baru',
            {
              counts: { ...NO_COUNTS, like: 1, haha: 1, wow: 1, angry: 1 },
              frozen: { ...NO_COUNTS, like: 1 },
            },
          ],
        ]),
      );
      expect(await store.read(['lama'], 'a')).toEqual({ tallies: new Map(), mine: null });
      // And back again; the log has come along, so that it can still be taken back.
      await store.tend({ do: 'move', from: 'baru', to: 'lama' });
      expect(await standing('baru')).toEqual([]);
      expect(await store.tend({ do: 'undo', story: 'lama', from: 9, until: 100, at: 100 })).toBe(5);
      expect(await counted('lama')).toEqual({ ...NO_COUNTS, like: 1 });
    });

    it('moves nothing of a story that has nothing', async () => {
      await store.tend({ do: 'move', from: 'tidak-ada', to: 'juga-tidak' });
      expect((await store.read(['tidak-ada', 'juga-tidak'])).tallies).toEqual(new Map());
    });

    it('withdraws what crowds of earlier days chose, and nothing else', async () => {
      await store.choose([
        choice('ramai', '~kemarin', 'like', 10),
        choice('ramai', '~sekarang', 'like', 20),
        choice('ramai', 'seorang', 'like', 10),
      ]);
      await store.tend({ do: 'disperse', before: 20 });
      expect(await counted('ramai')).toEqual({ ...NO_COUNTS, like: 2 });
      expect((await standing('ramai')).map(({ visitor }) => visitor)).toEqual([
        'seorang',
        '~sekarang',
      ]);
    });

    it('shows again what it counts when it counts anew', async () => {
      await store.choose([choice('cair', 'a', 'like')]);
      await store.tend({ do: 'freeze', story: 'cair', shown: NO_COUNTS });
      await store.tend({ do: 'recount', story: 'cair' });
      expect((await store.read(['cair'])).tallies.get('cair')).toEqual({
        counts: { ...NO_COUNTS, like: 1 },
      });
    });

    it('counts again from the rows', async () => {
      await store.choose([choice('hitung', 'a', 'sad'), choice('hitung', 'b', 'sad')]);
      await under.spoil('hitung');
      expect(await counted('hitung')).not.toEqual({ ...NO_COUNTS, sad: 2 });
      await store.tend({ do: 'recount', story: 'hitung' });
      expect(await counted('hitung')).toEqual({ ...NO_COUNTS, sad: 2 });
    });

    it('takes back what was chosen within a span of time, but not what was chosen before or changed since', async () => {
      await store.choose([
        choice('batal', 'before', 'like', 10),
        choice('batal', 'changed', 'like', 10),
      ]);
      await store.choose([
        choice('batal', 'changed', 'angry', 25),
        choice('batal', 'new', 'angry', 20),
        choice('batal', 'since', 'angry', 20),
      ]);
      await store.choose([choice('batal', 'since', 'sad', 30)]);
      expect(await store.tend({ do: 'undo', story: 'batal', from: 20, until: 30, at: 40 })).toBe(2);
      expect((await standing('batal')).map(({ visitor, reaction }) => [visitor, reaction])).toEqual(
        [
          ['before', 'like'],
          ['changed', 'like'],
          ['since', 'sad'],
        ],
      );
      expect(await counted('batal')).toEqual({ ...NO_COUNTS, like: 2, sad: 1 });
    });

    it('forgets a story, and old changes', async () => {
      await store.choose([choice('hapus', 'a', 'like', 10), choice('lupa', 'a', 'like', 10)]);
      expect(await store.tend({ do: 'erase', story: 'hapus' })).toBe(1);
      expect(await counted('hapus')).toEqual(NO_COUNTS);
      expect(await standing('hapus')).toEqual([]);
      await store.tend({ do: 'forget', before: 11 });
      expect(await counted('lupa')).toEqual({ ...NO_COUNTS, like: 1 });
      // What is no longer in the log can no longer be taken back.
      expect(await store.tend({ do: 'undo', story: 'lupa', from: 0, until: 11, at: 12 })).toBe(0);
    });

    it('goes through more rows than fit in a page, in order', async () => {
      await store.choose(
        Array.from({ length: 2_300 }, (_, index) =>
          choice('panjang', `v${String(index).padStart(4, '0')}`, REACTIONS[index % 6] ?? 'like'),
        ),
      );
      const rows = await standing('panjang');
      expect(rows).toHaveLength(2_300);
      expect(rows.map(({ visitor }) => visitor)).toEqual(
        rows.map(({ visitor }) => visitor).toSorted(),
      );
    });

    it('is there when it is opened again', async () => {
      await store.choose([choice('lagi', 'a', 'love')]);
      const other = await under.open();
      expect((await other.read(['lagi'], 'a')).mine).toBe('love');
      await other.close();
    });

    it('is tended while readers choose, by two processes at once, and no one of them is refused', async () => {
      const random = new SeededRandom(20261130);
      const stories = ['rawat-1', 'rawat-2', 'rawat-3'];
      const stores = [store, await under.open()];
      const tasks: StoreTask[] = [
        { do: 'forget', before: 1_500 },
        { do: 'disperse', before: 1_500 },
        { do: 'begin', bases: [], at: 1 },
        { do: 'recount', story: 'rawat-1' },
        { do: 'undo', story: 'rawat-1', from: 1_400, until: 1_600, at: 3_000 },
        { do: 'erase', story: 'rawat-2' },
        { do: 'move', from: 'rawat-2', to: 'rawat-3' },
        { do: 'freeze', story: 'rawat-3', shown: NO_COUNTS },
        { do: 'thaw', story: 'rawat-3' },
      ];
      const choosing = stores.map(async (own) => {
        for (let round = 0; round < 60; round++) {
          // Half of them withdrawals, and long ago, so that there is something to forget.
          await own.choose(
            stories.flatMap((story) =>
              Array.from({ length: 8 }, (_, index) =>
                choice(
                  story,
                  `${round % 9 === 0 ? '~' : ''}${(index * 7 + round) % 20}`,
                  random.pick<Reaction | null>([null, ...REACTIONS.slice(0, 1)]),
                  random.between(1_000, 2_000),
                ),
              ),
            ),
          );
        }
      });
      const tending = stores.map(async (own) => {
        for (let round = 0; round < 30; round++) await own.tend(random.pick(tasks));
      });
      const outcomes = await Promise.allSettled([...choosing, ...tending]);
      expect(
        outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' ? [String(outcome.reason)] : [],
        ),
      ).toEqual([]);
      const rows = (await allRows()).filter((row) => row.story.startsWith('rawat-'));
      for (const story of stories) {
        expect((await counted(story)).like, story).toBe(
          rows.filter((row) => row.story === story).length,
        );
        await store.tend({ do: 'erase', story });
      }
      await stores[1]?.close();
    });

    it(`has counters equal to its rows after ${VISITORS} visitors made 20 changes each to 10 stories, side by side`, async () => {
      const random = new SeededRandom(20261128);
      const stories = Array.from({ length: 10 }, (_, index) => `ramai-${index}`);
      const stores = [store, await under.open(), await under.open()];
      const expected = new Map<string, Reaction | null>();
      await Promise.all(
        Array.from({ length: VISITORS }, async (_, visitor) => {
          const changes = Array.from({ length: 20 }, () => ({
            story: random.pick(stories),
            reaction: random.pick<Reaction | null>([...REACTIONS, null]),
          }));
          for (const [at, { story, reaction }] of changes.entries()) {
            expected.set(`${story} ${visitor}`, reaction);
            await stores[(visitor + at) % stores.length]?.choose([
              choice(story, String(visitor), reaction, at),
            ]);
          }
        }),
      );
      const rows = (await allRows()).filter((row) => row.story.startsWith('ramai-'));
      expect(new Map(rows.map((row) => [`${row.story} ${row.visitor}`, row.reaction]))).toEqual(
        new Map([...expected].filter(([, reaction]) => reaction !== null)),
      );
      for (const story of stories) {
        const own = rows.filter((row) => row.story === story);
        expect(await counted(story), story).toEqual(
          Object.fromEntries(
            REACTIONS.map((reaction) => [
              reaction,
              own.filter((row) => row.reaction === reaction).length,
            ]),
          ),
        );
      }
      for (const other of stores.slice(1)) await other.close();
    });
  });
}
