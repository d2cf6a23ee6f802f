import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPER } from './running-service.ts';
import { Reader, type Ask } from './reader.ts';

export interface ServiceUnderTest {
  /** It publishes the stories of `LIST` in running-service.ts, and nobody has reacted yet. */
  ask: Ask;
  stop: () => Promise<void>;
}

const ALL = '2026/11/semua';
const GRIEF = '2026/11/duka';
const CLOSED = '2026/11/tutup';
const NOTHING = { like: 0, love: 0, haha: 0, wow: 0, sad: 0, angry: 0 };

/** The protocol as clients rely on it, wherever the service runs. */
export function conformance(name: string, start: () => Promise<ServiceUnderTest>): void {
  describe(`the protocol of reactions, ${name}`, () => {
    let under: ServiceUnderTest;
    let reader: Reader;
    beforeAll(async () => {
      under = await start();
      reader = new Reader(under.ask);
    });
    afterAll(() => under.stop());
    const other = (): Reader => new Reader(under.ask);
    const problem = async (
      response: Response,
    ): Promise<{ status: number; kind: string | undefined }> => {
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const body = (await response.json()) as {
        type: string;
        title: string;
        status: number;
        detail: string;
      };
      expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'detail']);
      expect(body.status).toBe(response.status);
      return { status: response.status, kind: body.type.split(':').at(-1) };
    };

    it('tells what was counted to someone without a cookie, and sets none', async () => {
      const response = await reader.send('GET', `/api/reactions/${ALL}`);
      expect(await response.json()).toEqual({ counts: NOTHING, total: 0, open: true });
      expect(response.headers.get('set-cookie')).toBe(null);
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
    });

    it('takes the first press and gives its reader a cookie that no script sees and no other site sends', async () => {
      const response = await reader.put(ALL, 'sad');
      expect(await response.json()).toEqual({
        counts: { ...NOTHING, sad: 1 },
        total: 1,
        open: true,
        mine: 'sad',
      });
      expect(response.headers.get('set-cookie')).toMatch(
        /^(?:__Host-)?warta-reader=[\w.-]+; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax/,
      );
      expect(response.headers.get('cache-control')).toBe('no-store');
    });

    it('lets the same reader change it, say it again, withdraw it and come back', async () => {
      const seen: unknown[] = [];
      for (const reaction of ['angry', 'angry', null, null, 'wow'])
        seen.push(((await (await reader.put(ALL, reaction)).json()) as { counts: unknown }).counts);
      expect(seen).toEqual([
        { ...NOTHING, angry: 1 },
        { ...NOTHING, angry: 1 },
        NOTHING,
        NOTHING,
        { ...NOTHING, wow: 1 },
      ]);
      expect(await reader.counts(ALL)).toMatchObject({ mine: 'wow', total: 1 });
    });

    it('counts another reader beside the first', async () => {
      const second = other();
      expect(await (await second.put(ALL, 'wow')).json()).toMatchObject({
        counts: { wow: 2 },
        total: 2,
        mine: 'wow',
      });
      await second.put(ALL, null);
      expect((await second.counts(ALL)).mine).toBe(null);
    });

    it('knows whoever repeats a first press with the same key', async () => {
      const hasty = other();
      for (let time = 0; time < 3; time++) {
        hasty.cookie = undefined;
        expect(
          await (await hasty.put(GRIEF, 'like', { 'Idempotency-Key': 'kunci-yang-sama' })).json(),
        ).toMatchObject({ counts: { like: 1 } });
      }
      await hasty.put(GRIEF, null);
    });

    it('answers a form by leading back to what was counted', async () => {
      const plain = other();
      const response = await plain.post(GRIEF, 'reaction=sad', { Origin: PAPER });
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        expect.stringMatching(/^(?:https:\/\/koran\.example)?\/2026\/11\/duka\/#reaksi-sad$/),
      ]);
      expect(await plain.counts(GRIEF)).toMatchObject({ counts: { like: 0, sad: 1 }, mine: 'sad' });
      expect((await plain.post(GRIEF, 'reaction=none')).headers.get('location')).toMatch(
        /#reaksi-batal$/,
      );
      expect(await plain.counts(GRIEF)).toMatchObject({ total: 0, mine: null });
    });

    it('shows and takes only what a story offers', async () => {
      expect(await other().counts(GRIEF)).toEqual({
        counts: { like: 0, sad: 0 },
        total: 0,
        open: true,
      });
      expect(await problem(await other().put(GRIEF, 'haha'))).toEqual({
        status: 422,
        kind: 'not-offered',
      });
      expect((await other().counts(GRIEF)).total).toBe(0);
    });

    it('says that a story is closed, and takes nothing more for it', async () => {
      expect(await other().counts(CLOSED)).toMatchObject({ open: false });
      expect(await problem(await other().put(CLOSED, 'like'))).toEqual({
        status: 409,
        kind: 'closed',
      });
    });

    it('tells the counts of several stories, for everyone alike and for a minute', async () => {
      const response = await reader.send(
        'GET',
        `/api/reactions?ids=${ALL},${GRIEF},2026/11/tidak-ada`,
      );
      expect(await response.json()).toEqual({
        stories: {
          [ALL]: { counts: { ...NOTHING, wow: 1 }, total: 1 },
          [GRIEF]: { counts: { like: 0, sad: 0 }, total: 0 },
        },
      });
      expect(response.headers.get('cache-control')).toBe('public, max-age=60');
      expect(response.headers.get('set-cookie')).toBe(null);
    });

    it.each<[string, () => Promise<Response>, number, string]>([
      ['an unknown story', () => other().put('2026/11/tidak-ada', 'like'), 404, 'unknown-story'],
      [
        'an id that climbs',
        () => other().put('..%2F..%2Fetc%2Fpasswd', 'like'),
        404,
        'unknown-story',
      ],
      [
        'an id with a zero byte',
        () => other().put('2026/11/semua%00', 'like'),
        404,
        'unknown-story',
      ],
      [
        'an id of 5,000 characters',
        () => other().put('a'.repeat(5_000), 'like'),
        404,
        'unknown-story',
      ],
      ['an id that is not UTF-8', () => other().put('%ff%fe', 'like'), 400, 'bad-request'],
      ['an unknown reaction', () => other().put(ALL, 'hate'), 400, 'bad-request'],
      [
        'no reaction',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{}',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'two reactions',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":"sad","reaction":"like"}',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'two reactions, one spelled otherwise',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":"like","re\\u0061ction":"sad"}',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'two reactions, one of them deep',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":{"reaction":["\\"}{"]}, "reaction":null}',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'another field',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":"sad","count":9000}',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'broken JSON',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'a list',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '["sad"]',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'deep JSON',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: `${'['.repeat(500)}${']'.repeat(500)}`,
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'an empty body',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '',
            headers: { 'Content-Type': 'application/json' },
          }),
        400,
        'bad-request',
      ],
      [
        'a body of 2 KB',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: JSON.stringify({ reaction: 'x'.repeat(2_000) }),
            headers: { 'Content-Type': 'application/json' },
          }),
        413,
        'too-large',
      ],
      [
        'JSON that says it is text',
        () =>
          other().send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":"sad"}',
            headers: { 'Content-Type': 'text/plain' },
          }),
        415,
        'media-type',
      ],
      [
        'a form that says it is JSON',
        () =>
          other().send('POST', `/api/reactions/${ALL}`, {
            body: 'reaction=sad',
            headers: { 'Content-Type': 'application/json' },
          }),
        415,
        'media-type',
      ],
      [
        'a form with two reactions',
        () => other().post(ALL, 'reaction=sad&reaction=like'),
        400,
        'bad-request',
      ],
      [
        'a form with two reactions, one spelled otherwise',
        () => other().post(ALL, 're%61ction=sad&reaction=sad'),
        400,
        'bad-request',
      ],
      [
        'a form with another field twice',
        () => other().post(ALL, 'reaction=sad&x=1&x=2'),
        400,
        'bad-request',
      ],
      ['a form without one', () => other().post(ALL, 'x=y'), 400, 'bad-request'],
      ['another method', () => other().send('DELETE', `/api/reactions/${ALL}`), 405, 'method'],
      [
        'a change of all stories',
        () =>
          other().send('PUT', '/api/reactions', {
            body: '{"reaction":"sad"}',
            headers: { 'Content-Type': 'application/json' },
          }),
        404,
        'unknown-story',
      ],
      [
        '1,000 ids',
        () =>
          other().send(
            'GET',
            `/api/reactions?ids=${Array.from({ length: 1_000 }, (_, index) => `s${index}`).join(',')}`,
          ),
        400,
        'bad-request',
      ],
      ['no ids', () => other().send('GET', '/api/reactions?ids=,,'), 400, 'bad-request'],
      ['an unknown address', () => other().send('GET', '/api/tidak-ada'), 404, 'unknown-story'],
      [
        'a page of another site',
        () => other().put(ALL, 'like', { Origin: 'https://lain.example' }),
        403,
        'foreign-origin',
      ],
      [
        'a page of the same name over another protocol',
        () => other().put(ALL, 'like', { Origin: 'http://koran.example' }),
        403,
        'foreign-origin',
      ],
      [
        'a sandboxed page',
        () => other().put(ALL, 'like', { Origin: 'null' }),
        403,
        'foreign-origin',
      ],
      [
        'another site’s form without an origin',
        () => other().post(ALL, 'reaction=like', { 'Sec-Fetch-Site': 'cross-site' }),
        403,
        'foreign-origin',
      ],
      [
        'a neighbouring host’s form without an origin',
        () => other().post(ALL, 'reaction=like', { 'Sec-Fetch-Site': 'same-site' }),
        403,
        'foreign-origin',
      ],
    ])('refuses %s, and counts nothing', async (_, send, status, kind) => {
      const before = await reader.counts(ALL);
      expect(await problem(await send())).toEqual({ status, kind });
      expect(await reader.counts(ALL)).toEqual(before);
    });

    it.each<[string, Record<string, string>]>([
      ['the paper’s own pages', { Origin: PAPER, 'Sec-Fetch-Site': 'same-origin' }],
      ['a person who typed the address', { 'Sec-Fetch-Site': 'none' }],
      ['a client that is no browser', {}],
    ])('lets in %s', async (_, headers) => {
      const someone = other();
      expect((await someone.put(ALL, 'love', headers)).status).toBe(200);
      expect((await someone.put(ALL, null, headers)).status).toBe(200);
    });

    it('lets pages of the paper on another host read its answers, and no one else', async () => {
      expect(
        (
          await other().send('GET', `/api/reactions/${ALL}`, { headers: { Origin: PAPER } })
        ).headers.get('access-control-allow-origin'),
      ).toBe(PAPER);
      expect(
        (
          await other().send('GET', `/api/reactions/${ALL}`, {
            headers: { Origin: 'https://lain.example' },
          })
        ).headers.get('access-control-allow-origin'),
      ).toBe(null);
    });

    it('says with every answer that it differs by the page that asks', async () => {
      const answers = [
        other().send('GET', `/api/reactions/${ALL}`),
        other().send('GET', `/api/reactions?ids=${ALL}`),
        other().send('GET', '/api/reactions/openapi.json'),
        other().send('GET', '/api/health'),
        other().send('GET', '/api/ready'),
        other().send('GET', '/api/tidak-ada'),
        other().put(ALL, null),
        other().put(ALL, 'hate'),
        other().put('2026/11/tidak-ada', 'like'),
        other().put(ALL, 'like', { Origin: 'https://lain.example' }),
        other().post(GRIEF, 'reaction=none'),
        other().post(CLOSED, 'reaction=like', { Accept: 'text/html' }),
        other().send('OPTIONS', `/api/reactions/${ALL}`, { headers: { Origin: PAPER } }),
        other().send('DELETE', `/api/reactions/${ALL}`),
      ];
      for (const response of await Promise.all(answers))
        expect(
          (response.headers.get('vary') ?? '').split(', '),
          `${response.status} ${response.url}`,
        ).toContain('Origin');
    });

    it('makes neither a visitor nor a cookie of a withdrawal by someone without one', async () => {
      for (const send of [
        () => other().put(GRIEF, null),
        () => other().put(GRIEF, null, { 'Idempotency-Key': 'kunci-tanpa-suara' }),
        () => other().post(GRIEF, 'reaction=none'),
      ]) {
        const response = await send();
        expect(response.status).toBeLessThan(400);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
      expect(await (await other().put(GRIEF, null)).json()).toEqual({
        counts: { like: 0, sad: 0 },
        total: 0,
        open: true,
        mine: null,
      });
    });

    it('lets whoever lost the answer to a first press withdraw it by its key', async () => {
      await other().put(GRIEF, 'sad', { 'Idempotency-Key': 'kunci-yang-hilang' });
      expect(
        await (await other().put(GRIEF, null, { 'Idempotency-Key': 'kunci-yang-hilang' })).json(),
      ).toMatchObject({ total: 0, mine: null });
    });

    it('knows a reader by a good cookie among bad ones, and by the name that it had before', async () => {
      const one = other();
      await one.put(ALL, 'haha');
      const [, value = ''] = /warta-reader=(.*)/.exec(one.cookie ?? '') ?? [];
      for (const cookie of [
        `warta-reader=${value}`,
        `__Host-warta-reader=${value}`,
        `warta-reader=x; warta-reader=${value}`,
        `__Host-warta-reader=x.y.z; a=b; warta-reader=${value}`,
      ]) {
        one.cookie = undefined;
        expect(
          await (
            await one.send('GET', `/api/reactions/${ALL}`, { headers: { Cookie: cookie } })
          ).json(),
          cookie,
        ).toMatchObject({ mine: 'haha' });
      }
      expect(
        await (
          await one.send('PUT', `/api/reactions/${ALL}`, {
            body: '{"reaction":null}',
            headers: { 'Content-Type': 'application/json', Cookie: `warta-reader=${value}` },
          })
        ).json(),
      ).toMatchObject({ counts: { haha: 0 }, mine: null });
    });

    it('shows people an answer that they can read when their form could not be taken', async () => {
      const response = await other().post(CLOSED, 'reaction=like', {
        Accept: 'text/html,*/*;q=0.8',
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        409,
        expect.stringContaining('text/html'),
      ]);
      expect(await response.text()).toContain(
        'Berita ini tidak lagi menerima reaksi.</p><p><a href="/2026/11/tutup/#reaksi">Kembali ke berita</a>',
      );
    });

    it('is described, is healthy and is ready', async () => {
      expect(await (await other().send('GET', '/api/reactions/openapi.json')).json()).toMatchObject(
        {
          openapi: '3.1.0',
          paths: { '/api/reactions/{id}': { put: { responses: { 200: {}, 429: {}, 503: {} } } } },
          components: { schemas: { Story: {}, Problem: {} } },
        },
      );
      expect((await other().send('GET', '/api/health')).status).toBe(200);
      expect((await other().send('GET', '/api/ready')).status).toBe(200);
    });
  });
}
