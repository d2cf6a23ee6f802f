import { afterEach, describe, expect, it } from 'vitest';
import { REACTIONS } from '../../src/reactions/reaction.ts';
import { Reader } from './reader.ts';
import { LIST, NOW, startService, type RunningService } from './running-service.ts';

const STORY = '2026/11/semua';
const OTHER = '2026/11/lain';
const MINUTE = 60_000;
const DAY = 86_400_000;
/** One address for all behind it. */
const NAT = '203.0.113.5';

let service: RunningService;
let keys = 0;
afterEach(() => service.stop());

/** A phone: its browser keeps its cookies wherever it is, and its pages send a key. */
class Phone {
  #reader: Reader;

  constructor(address: string) {
    this.#reader = this.#at(address);
  }

  move(address: string): void {
    const { cookie } = this.#reader;
    this.#reader = this.#at(address);
    this.#reader.cookie = cookie;
  }

  get cookies(): string {
    return this.#reader.cookie ?? '';
  }

  put(story: string, reaction: string | null): Promise<Response> {
    return this.#reader.put(story, reaction, { 'Idempotency-Key': `kunci-halaman-${++keys}` });
  }

  counts(story: string): ReturnType<Reader['counts']> {
    return this.#reader.counts(story);
  }

  #at(address: string): Reader {
    return new Reader((path, init) => fetch(service.url + path, init), address);
  }
}

const phones = (count: number, address: (index: number) => string): Phone[] =>
  Array.from({ length: count }, (_, index) => new Phone(address(index)));
const elsewhere = (index: number): string => `${20 + (index % 100)}.${index}.7.1`;
const reactionOf = (index: number): (typeof REACTIONS)[number] => REACTIONS[index % 6] ?? 'like';
/** What is counted, to someone who never pressed; what is shown may be a second old. */
const counted = async (story: string, now: number): Promise<number> => {
  service.setClock(now + 2_000);
  return (await new Phone('198.18.0.1').counts(story)).total;
};

describe('readers behind one address', () => {
  it('count as a hundred when a hundred of them are elsewhere a week later, and none is ever told of another’s reaction', async () => {
    service = await startService();
    // Whoever would make them one beforehand makes nothing.
    for (let index = 0; index < 60; index++) await new Phone(NAT).put(STORY, null);
    const readers = phones(100, () => NAT);
    for (const [index, reader] of readers.entries())
      expect(await (await reader.put(STORY, reactionOf(index))).json()).toMatchObject({
        mine: reactionOf(index),
      });
    // As many as a network may bring in an hour, and the others as one.
    expect(await counted(STORY, NOW)).toBe(61);
    for (const [index, reader] of readers.entries())
      expect([reactionOf(index), null, undefined]).toContain((await reader.counts(STORY)).mine);
    const crowd = readers.filter(({ cookies }) => cookies.includes('warta-crowd='));
    expect(crowd).toHaveLength(40);
    expect(crowd.filter(({ cookies }) => cookies.includes('warta-reader='))).toEqual([]);

    service.setClock(NOW + 7 * DAY);
    for (const [index, reader] of readers.entries()) {
      reader.move(elsewhere(index));
      for (const story of [STORY, OTHER])
        expect(await (await reader.put(story, reactionOf(index + 1))).json()).toMatchObject({
          mine: reactionOf(index + 1),
        });
    }
    expect([await counted(STORY, NOW + 7 * DAY), await counted(OTHER, NOW + 7 * DAY)]).toEqual([
      100, 100,
    ]);
    for (const [index, reader] of readers.entries())
      expect((await reader.counts(OTHER)).mine).toBe(reactionOf(index + 1));
  });

  it('who are one of a crowd are told what they pressed themselves, and take back only that', async () => {
    service = await startService({ limits: { newVisitorsPerNetwork: 1 } });
    const [first, one, two] = phones(3, () => NAT) as [Phone, Phone, Phone];
    await first.put(STORY, 'like');
    await one.put(STORY, 'sad');
    await two.put(STORY, 'angry');
    expect([
      (await first.counts(STORY)).mine,
      (await one.counts(STORY)).mine,
      (await two.counts(STORY)).mine,
    ]).toEqual(['like', 'sad', 'angry']);
    expect((await one.counts(OTHER)).mine).toBeUndefined();
    // The crowd’s reaction is the latest, and not this reader’s to withdraw.
    expect(await (await one.put(STORY, null)).json()).toMatchObject({
      counts: { like: 1, angry: 1 },
      mine: null,
    });
    expect((await one.counts(STORY)).mine ?? null).toBe(null);
    expect(await (await two.put(STORY, null)).json()).toMatchObject({
      counts: { like: 1, angry: 0 },
      total: 1,
      mine: null,
    });
    expect(two.cookies).toBe('');
  });

  it('keep the reaction that they made elsewhere, and may change it in the fullest network', async () => {
    service = await startService({ limits: { newVisitorsPerNetwork: 2 } });
    const traveller = new Phone(elsewhere(1));
    await traveller.put(STORY, 'like');
    for (const other of phones(10, () => NAT)) await other.put(STORY, 'angry');
    traveller.move(NAT);
    service.setClock(NOW + 30 * MINUTE);
    expect(await (await traveller.put(STORY, 'sad')).json()).toMatchObject({
      counts: { like: 0, sad: 1, angry: 3 },
      mine: 'sad',
    });
    // A story to which the network has brought all that it may counts them among its crowd, and
    // still tells them their own.
    for (const other of phones(10, () => NAT)) await other.put(OTHER, 'angry');
    expect(await (await traveller.put(OTHER, 'wow')).json()).toMatchObject({ mine: 'wow' });
    expect((await traveller.counts(OTHER)).mine).toBe('wow');
    expect((await traveller.counts(STORY)).mine).toBe('sad');
  });

  it('are not taken for one another when they press the same on pages without script', async () => {
    service = await startService();
    const [one, two] = [
      new Reader((path, init) => fetch(service.url + path, init), NAT),
      new Reader((path, init) => fetch(service.url + path, init), NAT),
    ];
    await one.post(STORY, 'reaction=like');
    await two.post(STORY, 'reaction=like');
    expect(one.cookie).not.toBe(two.cookie);
    await one.post(OTHER, 'reaction=sad');
    expect((await two.counts(OTHER)).mine).toBe(null);
  });
});

describe('what is stored up', () => {
  it('by a day of withdrawals is nothing', async () => {
    service = await startService({ limits: { networkPerMinute: 10_000 } });
    const stock = new Set<string>();
    for (let hour = 0; hour < 24; hour++) {
      service.setClock(NOW + hour * 60 * MINUTE);
      for (const phone of phones(60, () => NAT)) {
        await phone.put(STORY, null);
        stock.add(phone.cookies);
      }
    }
    expect([...stock]).toEqual(['']);
    expect(await counted(STORY, NOW + DAY)).toBe(0);
  });

  it('by cookies of a day of votes moves another story by no more than its network may in an hour', async () => {
    const list = {
      ...LIST,
      stories: { ...LIST.stories, '2026/11/sasaran': ['/2026/11/sasaran/', 0] as [string, number] },
    };
    service = await startService({
      list,
      limits: { newVisitorsPerNetwork: 10, networkPerMinute: 10_000, jumpFloor: 1_000 },
    });
    const stock: Phone[] = [];
    for (let hour = 0; hour < 24; hour++) {
      service.setClock(NOW + hour * 60 * MINUTE);
      for (const phone of phones(10, () => NAT)) {
        await phone.put(OTHER, 'like');
        stock.push(phone);
      }
    }
    expect(stock.filter(({ cookies }) => cookies.startsWith('warta-reader='))).toHaveLength(240);
    service.setClock(NOW + DAY);
    for (const phone of stock) await phone.put('2026/11/sasaran', 'angry');
    // Honest readers elsewhere lose nothing meanwhile.
    for (const reader of phones(50, elsewhere)) await reader.put('2026/11/sasaran', 'like');
    expect(await counted('2026/11/sasaran', NOW + DAY)).toBe(10 + 1 + 50);
  });

  it('by presses that could not be kept is nothing: their reader gets no cookie', async () => {
    service = await startService({ openStore: () => Promise.reject(new Error('no store')) });
    const phone = new Phone(NAT);
    expect((await phone.put(STORY, 'like')).status).toBe(503);
    expect(phone.cookies).toBe('');
  });
});
