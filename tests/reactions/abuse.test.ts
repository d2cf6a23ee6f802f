import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Reader } from './reader.ts';
import { LIST, NOW, PAPER, startService, type RunningService } from './running-service.ts';
import { writeVisitor } from '../../src/reactions/service/cookies/visitor-cookie.ts';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { SECRET } from './running-service.ts';

/** Fresh cookies that one machine throws away; 100,000 in the soak run. */
const THROWN_AWAY = Number(process.env['WARTA_COOKIES'] ?? 3_000);
const STORY = '2026/11/semua';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let service: RunningService;
afterEach(() => service.stop());
const reader = (address?: string): Reader =>
  new Reader((path, init) => fetch(service.url + path, init), address);
const total = async (story = STORY): Promise<number> => {
  // What is shown may be a second old.
  const watcher = reader();
  await watcher.put('2026/11/lain', 'like');
  return (await watcher.counts(story)).total;
};

describe('what one machine can do to a count', () => {
  it(`with ${THROWN_AWAY} cookies that it throws away: no more than its network’s new visitors and one`, async () => {
    service = await startService({
      limits: { newVisitorsPerNetwork: 30, networkPerMinute: 1_000_000, storyPerMinute: 1_000_000 },
    });
    const honest = reader('10.9.9.9');
    await honest.put(STORY, 'like');
    for (let sent = 0; sent < THROWN_AWAY; sent += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          reader(`203.0.113.${(sent + index) % 256}`).put(STORY, 'angry'),
        ),
      );
    }
    expect(await honest.counts(STORY)).toMatchObject({ counts: { like: 1, angry: 31 }, total: 32 });
    // An hour later it may bring as many again, and the rest of its day is still one.
    service.setClock(NOW + HOUR);
    for (let sent = 0; sent < 100; sent++) await reader(`203.0.113.${sent}`).put(STORY, 'angry');
    expect((await honest.counts(STORY)).counts['angry']).toBe(61);
  });

  it('with keys that it makes up: the same', async () => {
    service = await startService({ limits: { newVisitorsPerNetwork: 5 } });
    for (let index = 0; index < 50; index++)
      await reader('203.0.113.9').put(STORY, 'angry', {
        'Idempotency-Key': `kunci-nomor-${index}`,
      });
    expect(await total()).toBe(6);
  });

  it('from many addresses of one IPv6 network: the same', async () => {
    service = await startService({ limits: { newVisitorsPerNetwork: 5 } });
    for (let index = 0; index < 50; index++)
      await reader(`2001:db8:12:34${(index % 256).toString(16).padStart(2, '0')}:${index}::1`).put(
        STORY,
        'angry',
      );
    expect(await total()).toBe(6);
  });

  it.each<[string, number, (index: number) => string]>([
    [
      'from 60 networks of one /40 of IPv6',
      16,
      (index) => `2001:db8:${(index % 60).toString(16)}:100::${index}`,
    ],
    [
      'from 128 networks of one /16 of IPv4',
      64,
      (index) => `203.0.${index % 128}.${1 + (index >> 7)}`,
    ],
  ])(
    '%s: no more than the whole of it may, and readers elsewhere count as themselves',
    async (_, times, address) => {
      const limit = 2;
      service = await startService({
        limits: { newVisitorsPerNetwork: limit, networkPerMinute: 10_000, jumpFloor: 10_000 },
      });
      for (let sent = 0; sent < 400; sent += 50)
        await Promise.all(
          Array.from({ length: 50 }, (_each, index) =>
            reader(address(sent + index)).put(STORY, 'angry'),
          ),
        );
      const flood = (await reader('192.0.2.1').counts(STORY)).counts['angry'];
      expect(flood).toBeGreaterThanOrEqual(times * limit);
      // And its crowds.
      expect(flood).toBeLessThanOrEqual(times * limit + times);
      for (let index = 0; index < 20; index++) await reader(`10.${index}.1.1`).put(STORY, 'like');
      service.setClock(NOW + MINUTE);
      expect((await reader('192.0.2.1').counts(STORY)).counts).toMatchObject({
        like: 20,
        angry: flood,
      });
    },
  );

  it('with one cookie: one, however often it is replayed, and no more than so many changes in a minute', async () => {
    service = await startService({ limits: { visitorPerMinute: 10 } });
    const one = reader();
    const answers: number[] = [];
    for (let time = 0; time < 20; time++)
      answers.push((await one.put(STORY, time % 2 === 0 ? 'like' : 'sad')).status);
    expect(answers).toEqual([
      ...Array.from({ length: 11 }, () => 200),
      ...Array.from({ length: 9 }, () => 429),
    ]);
    expect(await total()).toBe(1);
    const late = await one.put(STORY, 'wow');
    expect(late.headers.get('retry-after')).toBe('60');
    service.setClock(NOW + MINUTE);
    expect((await one.put(STORY, 'wow')).status).toBe(200);
  });

  it('with one cookie sent from many networks at once: one', async () => {
    service = await startService({ limits: { visitorPerMinute: 1_000 } });
    const first = reader();
    await first.put(STORY, 'like');
    await Promise.all(
      Array.from({ length: 60 }, () => {
        const copy = reader();
        copy.cookie = first.cookie;
        return copy.put(STORY, 'angry');
      }),
    );
    expect(await total()).toBe(1);
  });

  it.each<[string, (cookie: string) => string]>([
    ['whose signature is changed', (cookie) => `${cookie.slice(0, -2)}AA`],
    [
      'whose visitor is changed',
      (cookie) => cookie.replace(/=(.)/, (_, first: string) => `=${first === 'A' ? 'B' : 'A'}`),
    ],
    ['that is expired', () => cookieOf(NOW - 401 * 24 * HOUR, PAPER, SECRET)],
    ['of another paper', () => cookieOf(NOW, 'https://lain.example', SECRET)],
    ['signed with another secret', () => cookieOf(NOW, PAPER, 'x'.repeat(40))],
    ['that is no cookie of ours', () => 'warta-reader=1%27%20OR%201=1'],
    ['of 4,000 characters', () => `warta-reader=${'a'.repeat(4_000)}`],
  ])('with a cookie %s: what a first press may', async (_, forge) => {
    service = await startService({ limits: { newVisitorsPerNetwork: 3 } });
    const first = reader('203.0.113.5');
    await first.put(STORY, 'like');
    const forged = forge(first.cookie ?? '');
    for (let time = 0; time < 20; time++) {
      const one = reader(`203.0.113.${time + 6}`);
      one.cookie = forged;
      expect(
        await one.send('GET', `/api/reactions/${STORY}`).then((response) => response.json()),
      ).not.toHaveProperty('mine');
      // Beyond what its network may, it is one of a crowd for the day.
      expect((await one.put(STORY, 'angry')).headers.get('set-cookie')).toMatch(
        time < 2 ? /^warta-reader=/ : /^warta-crowd=.*; Max-Age=79200; /,
      );
    }
    expect(await total()).toBe(4);
  });

  it('with a double click on a page without script: one press', async () => {
    service = await startService();
    await Promise.all([
      reader('198.51.100.7').post(STORY, 'reaction=like'),
      reader('198.51.100.7').post(STORY, 'reaction=like'),
    ]);
    expect(await total()).toBe(1);
  });

  it('with a flood from one network: it is told to wait, and others are not', async () => {
    service = await startService({ limits: { networkPerMinute: 20 } });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => reader('203.0.113.5').put(STORY, 'like')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
    expect((await reader('10.1.1.1').put(STORY, 'like')).status).toBe(200);
    expect(service.log).toContainEqual({ level: 'warning', event: 'limited', by: 'network' });
  });

  it('with a flood on one story from everywhere: that story takes so many a minute, and others go on', async () => {
    service = await startService({ limits: { storyPerMinute: 20 } });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => reader().put(STORY, 'like')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await reader().put('2026/11/lain', 'like')).status).toBe(200);
  });
});

describe('a count that jumps', () => {
  it('is frozen as it was before the jump and logged, while what is pressed is kept, until a person counts again', async () => {
    service = await startService({ limits: { jumpFactor: 3, jumpFloor: 4 } });
    for (let index = 0; index < 3; index++) await reader().put(STORY, 'like');
    service.setClock(NOW + HOUR);
    for (let index = 0; index < 30; index++) await reader().put(STORY, 'angry');
    const one = reader();
    expect(await (await one.put(STORY, 'sad')).json()).toMatchObject({
      counts: { like: 3, angry: 0, sad: 0 },
      total: 3,
      mine: 'sad',
    });
    expect(service.log).toEqual([
      { level: 'warning', event: 'frozen', story: STORY, total: 13, shown: 3 },
    ]);
    const store = openSqliteStore(service.database);
    await store.tend({ do: 'recount', story: STORY });
    await store.close();
    await one.put(STORY, 'wow');
    expect(await one.counts(STORY)).toMatchObject({
      counts: { like: 3, angry: 30, wow: 1 },
      total: 34,
    });
  });

  it('begins anew when a person has let it thaw', async () => {
    service = await startService({ limits: { jumpFactor: 3, jumpFloor: 4 } });
    for (let index = 0; index < 20; index++) await reader().put(STORY, 'angry');
    const store = openSqliteStore(service.database);
    await store.tend({ do: 'thaw', story: STORY });
    await store.close();
    for (let index = 0; index < 10; index++) await reader().put(STORY, 'angry');
    expect(await total()).toBe(30);
  });

  it('is no jump when it takes hours', async () => {
    service = await startService({ limits: { jumpFactor: 3, jumpFloor: 4 } });
    for (let index = 0; index < 30; index++) {
      service.setClock(NOW + index * 20 * MINUTE);
      await reader().put(STORY, 'angry');
    }
    expect(await total()).toBe(30);
  });
});

describe('a client that is slow or sends too much', () => {
  it.each<[string, (socket: Socket) => void]>([
    [
      'sends its headers byte by byte',
      (socket) => {
        socket.write(`PUT /api/reactions/${STORY} HTTP/1.1\r\nHost: koran.example\r\nX-`);
      },
    ],
    [
      'promises a body and sends none',
      (socket) => {
        socket.write(
          `PUT /api/reactions/${STORY} HTTP/1.1\r\nHost: koran.example\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{`,
        );
      },
    ],
    [
      'sends headers without end',
      (socket) => {
        socket.write(
          `GET / HTTP/1.1\r\nHost: koran.example\r\n${Array.from({ length: 300 }, (_, index) => `X-${index}: ${'x'.repeat(100)}\r\n`).join('')}\r\n`,
        );
      },
    ],
    [
      'sends a body without end',
      (socket) => {
        socket.write(
          `PUT /api/reactions/${STORY} HTTP/1.1\r\nHost: koran.example\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`400\r\n${'x'.repeat(1024)}\r\n`.repeat(40)}`,
        );
      },
    ],
  ])(
    'that %s is let go, and others are answered meanwhile',
    async (_, send) => {
      service = await startService();
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
      const gone = new Promise<string>((resolve) => {
        let said = '';
        socket.on('data', (data: Buffer) => {
          said += data.toString();
        });
        socket.on('error', () => undefined);
        socket.on('close', () => {
          resolve(said);
        });
      });
      send(socket);
      expect((await reader().put('2026/11/lain', 'like')).status).toBe(200);
      const said = await gone;
      expect(said).not.toMatch(/^HTTP\/1\.1 [25]/);
      expect(await total()).toBe(0);
    },
    30_000,
  );

  it('finds the paper served all the same, though a hundred like it are waiting', async () => {
    service = await startService({ list: LIST });
    const sockets = Array.from({ length: 100 }, () =>
      connect(Number(new URL(service.url).port), '127.0.0.1'),
    );
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write(
        `PUT /api/reactions/${STORY} HTTP/1.1\r\nHost: koran.example\r\nContent-Length: 9\r\n`,
      );
    }
    expect((await fetch(`${service.url}/reactions.json`)).status).toBe(200);
    expect((await reader().put('2026/11/lain', 'like')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});

function cookieOf(issued: number, origin: string, secret: string): string {
  return (
    writeVisitor('a'.repeat(22), issued, { origin, secret, secure: false }).split(';')[0] ?? ''
  );
}
