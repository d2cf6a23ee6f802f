import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REACTIONS, type Reaction } from '../../src/reactions/reaction.ts';
import { NO_COUNTS, type Counts } from '../../src/reactions/counts.ts';
import type { Choice, ReactionStore } from '../../src/reactions/reaction-store.ts';
import { SeededRandom } from '../bench/seeded-random.ts';

export interface StoreUnderTest {
  /** A store of its own, empty; several may be open on the same data. */
  open: () => Promise<ReactionStore>;
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

    const choice = (story: string, visitor: string, reaction: Reaction | null, at = 1_000): Choice => ({ story, visitor, reaction, at });
    const counted = async (story: string): Promise<Counts> => (await store.read([story])).tallies.get(story)?.counts ?? NO_COUNTS;
    const allRows = async (): Promise<Choice[]> => {
      const rows: Choice[] = [];
      for await (const row of store.rows()) rows.push(row);
      return rows;
    };
    const standing = async (story: string): Promise<Choice[]> => (await allRows()).filter((row) => row.story === story);

    it('knows nothing of a story before the first choice', async () => {
      expect(await store.read(['kosong'], 'a')).toEqual({ tallies: new Map(), mine: null });
    });

    it('keeps a choice and counts it', async () => {
      expect((await store.choose([choice('satu', 'a', 'sad')])).get('satu')).toEqual({ counts: { ...NO_COUNTS, sad: 1 } });
      expect(await store.read(['satu'], 'a')).toEqual({ tallies: new Map([['satu', { counts: { ...NO_COUNTS, sad: 1 } }]]), mine: 'sad' });
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

    it('counts nothing for a withdrawal by someone who had chosen nothing', async () => {
      await store.choose([choice('tanpa', 'a', null)]);
      expect(await counted('tanpa')).toEqual(NO_COUNTS);
    });

    it('takes many choices together, all or none', async () => {
      const tallies = await store.choose([choice('dua', 'a', 'like'), choice('dua', 'b', 'like'), choice('tiga', 'a', 'haha')]);
      expect([tallies.get('dua')?.counts.like, tallies.get('tiga')?.counts.haha]).toEqual([2, 1]);
      await expect(store.choose([choice('dua', 'c', 'like'), choice('dua', 'd', 'hate' as Reaction)])).rejects.toThrow();
      expect(await counted('dua')).toEqual({ ...NO_COUNTS, like: 2 });
    });

    it('reads many stories at once', async () => {
      await store.choose([choice('banyak-1', 'a', 'like'), choice('banyak-2', 'a', 'love')]);
      expect([...(await store.read(['banyak-1', 'banyak-2', 'banyak-3'])).tallies.keys()].sort()).toEqual(['banyak-1', 'banyak-2']);
    });

    it('takes ids as they are', async () => {
      for (const story of [`2026/11/o'brien`, 'x'.repeat(200), '"; DROP TABLE choice; --', '2026/11/%', 'Kali_Mas']) {
        await store.choose([choice(story, 'a', 'like')]);
        expect(await counted(story), story).toEqual({ ...NO_COUNTS, like: 1 });
      }
    });

    it('shows frozen counts beside the true ones until they thaw', async () => {
      await store.choose([choice('beku', 'a', 'like')]);
      expect(await store.tend({ do: 'freeze', story: 'beku', shown: { ...NO_COUNTS, like: 7 } })).toBe(1);
      await store.choose([choice('beku', 'b', 'like')]);
      expect((await store.read(['beku'])).tallies.get('beku')).toEqual({ counts: { ...NO_COUNTS, like: 2 }, frozen: { ...NO_COUNTS, like: 7 } });
      await store.tend({ do: 'thaw', story: 'beku' });
      expect((await store.read(['beku'])).tallies.get('beku')).toEqual({ counts: { ...NO_COUNTS, like: 2 } });
    });

    it('counts again from the rows', async () => {
      await store.choose([choice('hitung', 'a', 'sad'), choice('hitung', 'b', 'sad')]);
      await under.spoil('hitung');
      expect(await counted('hitung')).not.toEqual({ ...NO_COUNTS, sad: 2 });
      await store.tend({ do: 'recount', story: 'hitung' });
      expect(await counted('hitung')).toEqual({ ...NO_COUNTS, sad: 2 });
    });

    it('takes back what was chosen within a span of time, but not what was chosen before or changed since', async () => {
      await store.choose([choice('batal', 'before', 'like', 10), choice('batal', 'changed', 'like', 10)]);
      await store.choose([choice('batal', 'changed', 'angry', 25), choice('batal', 'new', 'angry', 20), choice('batal', 'since', 'angry', 20)]);
      await store.choose([choice('batal', 'since', 'sad', 30)]);
      expect(await store.tend({ do: 'undo', story: 'batal', from: 20, until: 30, at: 40 })).toBe(2);
      expect((await standing('batal')).map(({ visitor, reaction }) => [visitor, reaction])).toEqual([['before', 'like'], ['changed', 'like'], ['since', 'sad']]);
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
      await store.choose(Array.from({ length: 2_300 }, (_, index) => choice('panjang', `v${String(index).padStart(4, '0')}`, REACTIONS[index % 6] ?? 'like')));
      const rows = await standing('panjang');
      expect(rows).toHaveLength(2_300);
      expect(rows.map(({ visitor }) => visitor)).toEqual(rows.map(({ visitor }) => visitor).toSorted());
    });

    it('is there when it is opened again', async () => {
      await store.choose([choice('lagi', 'a', 'love')]);
      const other = await under.open();
      expect((await other.read(['lagi'], 'a')).mine).toBe('love');
      await other.close();
    });

    it('has counters equal to its rows after 200 visitors made 20 changes each to 10 stories, side by side', async () => {
      const random = new SeededRandom(20261128);
      const stories = Array.from({ length: 10 }, (_, index) => `ramai-${index}`);
      const stores = [store, await under.open(), await under.open()];
      const expected = new Map<string, Reaction | null>();
      await Promise.all(Array.from({ length: 200 }, async (_, visitor) => {
        const changes = Array.from({ length: 20 }, () => ({ story: random.pick(stories), reaction: random.pick<Reaction | null>([...REACTIONS, null]) }));
        for (const [at, { story, reaction }] of changes.entries()) {
          expected.set(`${story} ${visitor}`, reaction);
          await stores[(visitor + at) % stores.length]?.choose([choice(story, String(visitor), reaction, at)]);
        }
      }));
      const rows = (await allRows()).filter((row) => row.story.startsWith('ramai-'));
      expect(new Map(rows.map((row) => [`${row.story} ${row.visitor}`, row.reaction]))).toEqual(new Map([...expected].filter(([, reaction]) => reaction !== null)));
      for (const story of stories) {
        const own = rows.filter((row) => row.story === story);
        expect(await counted(story), story).toEqual(Object.fromEntries(REACTIONS.map((reaction) => [reaction, own.filter((row) => row.reaction === reaction).length])));
      }
      for (const other of stores.slice(1)) await other.close();
    }, 120_000);
  });
}
