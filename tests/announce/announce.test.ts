import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announce, type JournalStore } from '../../src/announce/announce.ts';
import type { Journal } from '../../src/announce/journal.ts';
import { parseJournal } from '../../src/announce/parse-journal.ts';
import { ReceivingServer } from './receiving-server.ts';

class KeptJournal implements JournalStore {
  journal: Journal;
  constructor(pending: Journal['pending']) {
    this.journal = { ...parseJournal(undefined), builds: 1, pending };
  }
  read = (): Journal => this.journal;
  update = (change: (journal: Journal) => Journal): Promise<void> => {
    this.journal = change(this.journal);
    return Promise.resolve();
  };
}

const entries = (...paths: string[]): Journal['pending'][string] =>
  Object.fromEntries(paths.map((path) => [path, { before: 'a', now: 'b', build: 1 }]));
let hub: ReceivingServer;
let other: ReceivingServer;
let search: ReceivingServer;
let slept: number[];
beforeEach(async () => {
  [hub, other, search] = await Promise.all([
    ReceivingServer.start(),
    ReceivingServer.start(),
    ReceivingServer.start(),
  ]);
  slept = [];
});
afterEach(() => {
  for (const server of [hub, other, search]) server.stop();
});

const kept = (): KeptJournal =>
  new KeptJournal({
    [hub.url]: entries('kota/umpan.xml', 'umpan.xml'),
    [other.url]: entries('kota/umpan.xml', 'umpan.xml'),
    indexnow: entries('index.html', 'kota/index.html'),
  });
const run = (store: JournalStore, patience = 60_000): ReturnType<typeof announce> =>
  announce(
    store,
    [hub.url, other.url, 'indexnow'],
    { site: 'https://contoh.example/', key: 'kunci-uji-1', indexNow: search.url },
    {
      fetch,
      now: () => Date.parse('2026-11-28T02:00:00Z'),
      sleep: (ms) => {
        slept.push(ms);
        return Promise.resolve();
      },
      patience,
    },
  );
const FEEDS = ['https://contoh.example/kota/umpan.xml', 'https://contoh.example/umpan.xml'];
const PAGES = ['https://contoh.example/', 'https://contoh.example/kota/'];

describe('announcing', () => {
  it('tells each receiver its own, as its protocol has it, and nothing twice', async () => {
    const store = kept();
    expect(await run(store)).toEqual([
      { receiver: hub.url, confirmed: 2, left: 0, why: [] },
      { receiver: other.url, confirmed: 2, left: 0, why: [] },
      { receiver: 'indexnow', confirmed: 2, left: 0, why: [] },
    ]);
    expect(hub.received.map(({ headers, body }) => [headers['content-type'], body])).toEqual(
      FEEDS.map((feed) => [
        'application/x-www-form-urlencoded',
        `hub.mode=publish&hub.url=${encodeURIComponent(feed)}`,
      ]),
    );
    expect(search.received.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json; charset=utf-8',
    ]);
    expect([hub.told(), other.told(), search.told()]).toEqual([FEEDS, FEEDS, PAGES]);
    expect((await run(store)).map(({ confirmed, left }) => [confirmed, left])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect([hub.told(), other.told(), search.told()]).toEqual([[], [], []]);
    expect(slept).toEqual([]);
  });

  it('tries again after 1, 2, 4 and 8 seconds, and then leaves the rest for the next time without asking further', async () => {
    hub.answer = () => ({ status: 503, body: '<h1>Full</h1>' });
    const store = kept();
    expect((await run(store))[0]).toEqual({
      receiver: hub.url,
      confirmed: 0,
      left: 2,
      why: ['it answers 503: Full'],
    });
    expect(hub.told()).toEqual(Array.from({ length: 5 }, () => FEEDS[0]));
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
    expect([other.told(), search.told()]).toEqual([FEEDS, PAGES]);
    hub.answer = () => ({ status: 202 });
    await run(store);
    expect([hub.told(), other.told(), search.told()]).toEqual([FEEDS, [], []]);
  });

  it('waits as long as it is asked to', async () => {
    search.answer = (request) =>
      request === 0 ? { status: 429, headers: { 'Retry-After': '17' } } : { status: 200 };
    expect((await run(kept()))[2]).toMatchObject({ confirmed: 2, left: 0 });
    expect(slept).toEqual([17_000]);
  });

  it('goes on with the others when one cannot be reached', async () => {
    hub.stop();
    const [first, ...rest] = await run(kept());
    expect(first?.why).toEqual([expect.stringMatching(/^it cannot be reached: .*ECONNREFUSED/)]);
    expect(rest.map(({ confirmed, left }) => [confirmed, left])).toEqual([
      [2, 0],
      [2, 0],
    ]);
  });

  it('waits only so long for an answer', async () => {
    hub.answer = () => ({ status: 0, silent: true });
    const [first, second] = await run(kept(), 500);
    expect(first).toEqual({
      receiver: hub.url,
      confirmed: 0,
      left: 2,
      why: ['it cannot be reached: The operation was aborted due to timeout'],
    });
    expect(second).toMatchObject({ confirmed: 2, left: 0 });
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
  });

  it('does not repeat what is refused, and tells why; other feeds are judged by themselves', async () => {
    hub.answer = (request) =>
      request === 0 ? { status: 404, body: 'Unknown topic' } : { status: 204 };
    search.answer = () => ({ status: 403 });
    const reports = await run(kept());
    expect(reports[0]).toEqual({
      receiver: hub.url,
      confirmed: 1,
      left: 1,
      why: ['it answers 404 and takes no part of it: Unknown topic'],
    });
    expect(reports[2]).toEqual({
      receiver: 'indexnow',
      confirmed: 0,
      left: 2,
      why: [
        'it answers 403, the key is not valid: is https://contoh.example/kunci-uji-1.txt on the published site, and is it the key itself?',
      ],
    });
    expect(slept).toEqual([]);
    expect(search.received).toHaveLength(1);
  });

  it('takes no redirect for a confirmation', async () => {
    hub.answer = () => ({ status: 302, headers: { Location: other.url } });
    const [first] = await run(kept());
    expect(first).toMatchObject({
      confirmed: 0,
      left: 2,
      why: [
        `it answers 302, it has moved to ${other.url}: write that address into content/site.yaml`,
      ],
    });
    expect(other.told()).toEqual(FEEDS);
  });

  it('drops a feed that is gone, untold', async () => {
    const store = new KeptJournal({
      [hub.url]: { 'desa/umpan.xml': { before: 'a', now: '', build: 1 } },
    });
    expect((await run(store))[0]).toEqual({ receiver: hub.url, confirmed: 0, left: 0, why: [] });
    expect([hub.told(), store.journal.pending[hub.url]]).toEqual([[], {}]);
  });

  it('keeps for the next time what a build changes while it announces', async () => {
    const store = kept();
    search.answer = () => {
      store.journal = {
        ...store.journal,
        builds: 2,
        pending: {
          ...store.journal.pending,
          indexnow: {
            ...store.journal.pending['indexnow'],
            'index.html': { before: 'b', now: 'c', build: 2 },
          },
        },
      };
      return { status: 200 };
    };
    await run(store);
    expect(store.journal.pending['indexnow']).toEqual({
      'index.html': { before: 'b', now: 'c', build: 2 },
    });
  });
});
