import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsSchema } from '../../src/reactions/limits.ts';
import type { PublishedList } from '../../src/reactions/published-stories.ts';
import { conformance } from './conformance.ts';
import { LIST } from './running-service.ts';
import { startWorker } from './start-worker.ts';

const PAPER = 'https://koran.example';
const DAY = 86_400_000;
const published: PublishedList = {
  name: 'Koran',
  origin: PAPER,
  language: 'id',
  limits: limitsSchema.parse({ visitorPerMinute: 5, logDays: 10 }),
  offers: [
    ['like', 'love', 'haha', 'wow', 'sad', 'angry'],
    ['like', 'sad'],
  ],
  stories: { '2026/11/banjir': ['/2026/11/banjir/', 1], '2026/11/pasar': ['/2026/11/pasar/', 0] },
};
const PAGES = { '/': '<title>Koran</title>' };

type Worker = Awaited<ReturnType<typeof startWorker>>;

const put = (
  worker: Worker,
  id: string,
  reaction: string | null,
  headers: Record<string, string> = {},
) =>
  worker.ask(`/api/reactions/${id}`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      Origin: PAPER,
      'CF-Connecting-IP': '203.0.113.7',
      ...headers,
    },
    body: JSON.stringify({ reaction }),
  });
const cookieOf = (response: { headers: { getSetCookie(): string[] } }): string =>
  response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

conformance('on Workers', async () => {
  // A Worker has no clock but the real one.
  const worker = await startWorker({
    published: {
      ...LIST,
      stories: { ...LIST.stories, '2026/11/tutup': ['/2026/11/tutup/', 0, 1] },
    },
    secret: 'a secret of at least 32 characters',
  });
  return {
    ask: (path, init) => worker.ask(path, init as never) as unknown as Promise<Response>,
    stop: () => worker.stop(),
  };
});

describe('the Worker', () => {
  let worker: Worker;
  beforeAll(async () => {
    worker = await startWorker({
      published,
      pages: PAGES,
      secret: 'a secret of at least 32 characters',
    });
  });
  afterAll(() => worker.stop());

  it('leaves everything outside /api/ to the static files', async () => {
    const page = await worker.ask('/');
    expect([page.status, await page.text()]).toEqual([200, PAGES['/']]);
    expect((await worker.ask('/nothing/')).status).toBe(404);
  });

  it('says that it is well, and ready', async () => {
    expect(await (await worker.ask('/api/health')).json()).toEqual({ status: 'ok' });
    expect(await (await worker.ask('/api/ready')).json()).toEqual({ status: 'ready' });
  });

  it('tells the counts of a story', async () => {
    const response = await worker.ask('/api/reactions/2026/11/banjir');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(await response.json()).toEqual({ counts: { like: 0, sad: 0 }, total: 0, open: true });
  });

  it('gives a visitor a cookie with the first press, and counts one reaction of theirs', async () => {
    const first = await put(worker, '2026/11/banjir', 'sad');
    expect(await first.json()).toEqual({
      counts: { like: 0, sad: 1 },
      total: 1,
      open: true,
      mine: 'sad',
    });
    expect(first.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-warta-reader=.*; Path=\/; .*; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ]);
    const cookie = { Cookie: cookieOf(first) };
    const changed = await put(worker, '2026/11/banjir', 'like', cookie);
    expect(changed.headers.getSetCookie()).toEqual([]);
    expect(await changed.json()).toEqual({
      counts: { like: 1, sad: 0 },
      total: 1,
      open: true,
      mine: 'like',
    });
    expect(
      await (await worker.ask('/api/reactions/2026/11/banjir', { headers: cookie })).json(),
    ).toMatchObject({ mine: 'like' });
    expect(await (await put(worker, '2026/11/banjir', null, cookie)).json()).toEqual({
      counts: { like: 0, sad: 0 },
      total: 0,
      open: true,
      mine: null,
    });
  });

  it('counts presses that come at once', async () => {
    const presses = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        put(worker, '2026/11/pasar', 'wow', { 'CF-Connecting-IP': `198.51.${place}.1` }),
      ),
    );
    expect(presses.map(({ status }) => status)).toEqual(presses.map(() => 200));
    expect(
      await (
        await put(worker, '2026/11/pasar', 'wow', { 'CF-Connecting-IP': '198.51.100.1' })
      ).json(),
    ).toMatchObject({ counts: { wow: 21 } });
  });

  it('leads a form back to the story', async () => {
    const response = await worker.ask('/api/reactions/2026%2F11%2Fbanjir', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PAPER },
      body: 'reaction=sad',
    });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/2026/11/banjir/#reaksi-sad',
    ]);
  });

  it('refuses stories that are not published, pages of other sites and what a story does not offer', async () => {
    expect((await put(worker, '2026/11/nothing', 'sad')).status).toBe(404);
    expect(
      (await put(worker, '2026/11/pasar', 'sad', { Origin: 'https://other.example' })).status,
    ).toBe(403);
    const refused = await put(worker, '2026/11/banjir', 'haha');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json',
    ]);
  });

  it('tells the counts of several stories, to be kept for a minute', async () => {
    const response = await worker.ask('/api/reactions?ids=2026/11/banjir,2026/11/nothing');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await response.json()).toEqual({
      stories: { '2026/11/banjir': { counts: { like: 0, sad: 1 }, total: 1 } },
    });
  });

  it('keeps its limits from one request to the next, by Cloudflare’s word for the address', async () => {
    const from = (address: string) =>
      put(worker, '2026/11/pasar', 'love', { 'CF-Connecting-IP': address });
    const cookie = { Cookie: cookieOf(await from('192.0.2.1')) };
    const statuses = [];
    for (let press = 0; press < 6; press++)
      statuses.push(
        (await put(worker, '2026/11/pasar', press % 2 === 0 ? 'sad' : 'wow', cookie)).status,
      );
    expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(statuses[5]).toBe(429);
    // One press of one address, sent twice, counts once; another address is another visitor.
    const counted = async (address: string): Promise<number> =>
      ((await (await from(address)).json()) as { counts: { love: number } }).counts.love;
    const before = await counted('192.0.2.9');
    expect([await counted('192.0.2.9'), await counted('192.0.2.10')]).toEqual([before, before + 1]);
  });

  it('asks for the list of what is published once, not with every request', () => {
    expect(worker.asked.filter((path) => path === '/reactions.json')).toHaveLength(1);
  });

  it('forgets changes that are older than the paper’s days, once a day', async () => {
    const now = Date.now();
    const change = worker.database.prepare(
      'INSERT INTO change (story, visitor, "before", "after", at) VALUES (?, ?, NULL, ?, ?)',
    );
    await worker.database.batch([
      change.bind('old', 'v', 'sad', now - 11 * DAY),
      change.bind('new', 'v', 'sad', now - 9 * DAY),
    ]);
    expect(await worker.tick(new Date(now))).toMatchObject({ outcome: 'ok' });
    expect(
      (await worker.database.prepare(`SELECT story FROM change WHERE visitor = 'v'`).all()).results,
    ).toEqual([{ story: 'new' }]);
  });
});

describe.each([
  ['without a secret', undefined],
  ['with a secret of 31 characters', 'x'.repeat(31)],
])('the Worker %s', (_kind, secret) => {
  let worker: Worker;
  beforeAll(async () => {
    worker = await startWorker({
      published,
      pages: PAGES,
      ...(secret === undefined ? {} : { secret }),
    });
  });
  afterAll(() => worker.stop());

  it('keeps no change and says why in its log', async () => {
    const response = await put(worker, '2026/11/banjir', 'sad');
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.getSetCookie(),
    ]).toEqual([503, 'application/problem+json', []]);
    expect((await worker.ask('/api/ready')).status).toBe(503);
    await expect.poll(worker.log).toContain(`WARTA_SECRET has ${secret?.length ?? 0} characters`);
    expect(await worker.database.prepare('SELECT count(*) AS rows FROM choice').first()).toEqual({
      rows: 0,
    });
  });

  it('still serves the paper and its counts', async () => {
    expect(await (await worker.ask('/')).text()).toBe(PAGES['/']);
    expect(await (await worker.ask('/api/reactions/2026/11/banjir')).json()).toMatchObject({
      total: 0,
    });
  });
});

describe('the Worker of a paper under a path of its host', () => {
  let worker: Worker;
  beforeAll(async () => {
    worker = await startWorker({
      published: { ...published, stories: { '2026/11/banjir': ['/koran/2026/11/banjir/', 1] } },
      pages: PAGES,
      secret: 'a secret of at least 32 characters',
      base: '/koran/',
    });
  });
  afterAll(() => worker.stop());

  it('knows files and stories there', async () => {
    expect(await (await worker.ask('/koran/')).text()).toBe(PAGES['/']);
    expect(await (await worker.ask('/koran/api/reactions/2026/11/banjir')).json()).toEqual({
      counts: { like: 0, sad: 0 },
      total: 0,
      open: true,
    });
    const response = await worker.ask('/koran/api/reactions/2026%2F11%2Fbanjir', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PAPER },
      body: 'reaction=sad',
    });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/koran/2026/11/banjir/#reaksi-sad',
    ]);
  });
});
