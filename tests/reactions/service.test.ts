import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { conformance } from './conformance.ts';
import { Reader } from './reader.ts';
import { LIST, NOW, startService, type RunningService } from './running-service.ts';
import { UnwritableStore } from './unwritable-store.ts';

conformance('on Node', async () => {
  const service = await startService();
  return { ask: (path, init) => fetch(service.url + path, init), stop: () => service.stop() };
});

describe('the service on Node', () => {
  let service: RunningService;
  afterEach(() => service.stop());
  const start = async (options: Parameters<typeof startService>[0] = {}): Promise<Reader> => {
    service = await startService(options);
    return reader();
  };
  const reader = (address?: string): Reader =>
    new Reader((path, init) => fetch(service.url + path, init), address);
  const STORY = '2026/11/semua';
  const SECOND = 1000;

  it('follows what is published: a story that is gone takes nothing, a new one does, a narrower policy shows and takes less', async () => {
    const one = await start();
    expect((await one.put(STORY, 'haha')).status).toBe(200);
    service.publish({
      ...LIST,
      stories: { '2026/11/baru': ['/2026/11/baru/', 0], '2026/11/lain': ['/2026/11/lain/', 0] },
    });
    service.setClock(NOW + SECOND);
    expect([
      (await one.put(STORY, 'like')).status,
      (await one.send('GET', `/api/reactions/${STORY}`)).status,
      (await one.put('2026/11/baru', 'like')).status,
    ]).toEqual([404, 404, 200]);
    service.publish({ ...LIST, stories: { [STORY]: ['/2026/11/semua/', 1] } });
    service.setClock(NOW + 3 * SECOND);
    expect(await one.counts(STORY)).toEqual({
      counts: { like: 0, sad: 0 },
      total: 0,
      open: true,
      mine: null,
    });
    expect((await one.put(STORY, 'haha')).status).toBe(422);
  });

  it('answers 503 and keeps serving pages while it is not known what is published', async () => {
    const one = await start();
    rmSync(`${service.folder}/reactions.json`);
    service.setClock(NOW + SECOND);
    const response = await one.put(STORY, 'like');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await one.send('GET', '/api/ready')).status).toBe(503);
    expect((await one.send('GET', '/api/health')).status).toBe(200);
  });

  it.each<[string, (file: string) => void, string]>([
    [
      'is locked',
      (file) => {
        const db = new DatabaseSync(file);
        db.exec('BEGIN IMMEDIATE');
        locks.push(db);
      },
      'database is locked',
    ],
    [
      'is gone',
      (file) => {
        renameSync(file, `${file}.away`);
        back.push(() => {
          renameSync(`${file}.away`, file);
        });
      },
      'is gone or is another file',
    ],
    [
      'has lost its journal',
      (file) => {
        rmSync(`${file}-wal`);
      },
      'reactions.sqlite-wal is gone or is another file',
    ],
  ])(
    'answers 503 while its database %s, names it in the log, and goes on when it is back',
    async (_, spoil, message) => {
      const one = await start();
      await one.put(STORY, 'like');
      spoil(service.database);
      const response = await one.put(STORY, 'sad');
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await response.text()).not.toMatch(/sqlite|at .*\.ts/i);
      expect(service.log).toContainEqual({
        level: 'error',
        event: 'store',
        message: expect.stringContaining(message) as string,
      });
      for (const db of locks.splice(0)) db.close();
      for (const bring of back.splice(0)) bring();
      service.setClock(NOW + 5 * SECOND);
      expect(await (await one.put(STORY, 'sad')).json()).toMatchObject({
        counts: { like: 0, sad: 1 },
        total: 1,
      });
    },
  );

  it('answers 503 while its database is of a newer schema, and works when that is mended', async () => {
    const one = await start();
    await one.put(STORY, 'like');
    const version = (number: number): void => {
      const db = new DatabaseSync(service.database);
      db.exec(`PRAGMA user_version = ${number}`);
      db.close();
    };
    version(99);
    const second = await startService({ openStore: async () => openSqliteStore(service.database) });
    const two = new Reader((path, init) => fetch(second.url + path, init));
    expect((await two.put(STORY, 'like')).status).toBe(503);
    expect(second.log).toContainEqual({
      level: 'error',
      event: 'store',
      message: 'the database has schema 99 and this Warta knows 2: a newer one has used it',
    });
    version(2);
    second.setClock(NOW + 5 * SECOND);
    expect((await two.put(STORY, 'like')).status).toBe(200);
    await second.stop();
  });

  it.each(['attempt to write a readonly database', 'database or disk is full'])(
    'answers 503 when the store says “%s”',
    async (message) => {
      const one = await start({
        openStore: async (file) => new UnwritableStore(openSqliteStore(file), message),
      });
      expect((await one.put(STORY, 'like')).status).toBe(503);
      expect(service.log).toContainEqual({ level: 'error', event: 'store', message });
      expect(await one.counts(STORY)).toMatchObject({ total: 0 });
    },
  );

  it('goes on when its clock is moved back', async () => {
    const one = await start();
    await one.put(STORY, 'like');
    service.setClock(NOW - 86_400_000 * 30);
    expect(await (await one.put(STORY, 'sad')).json()).toMatchObject({
      counts: { like: 0, sad: 1 },
      mine: 'sad',
    });
  });

  it('forgets at its start what its settings say is too old', async () => {
    const one = await start();
    await one.put(STORY, 'like');
    const aged = new DatabaseSync(service.database);
    aged.exec(`UPDATE change SET at = at - ${31 * 24 * 3_600_000}`);
    aged.close();
    const second = await startService({ openStore: async () => openSqliteStore(service.database) });
    await new Reader((path, init) => fetch(second.url + path, init)).counts(STORY);
    const db = new DatabaseSync(service.database);
    expect(db.prepare('SELECT count(*) AS changes FROM change').get()).toEqual({ changes: 0 });
    expect(db.prepare('SELECT count(*) AS choices FROM choice').get()).toEqual({ choices: 1 });
    db.close();
    await second.stop();
  });

  it('marks its cookie Secure but on this machine', async () => {
    const one = await start();
    const { port } = new URL(service.url);
    const cookieAt = (host: string): Promise<string> =>
      new Promise((resolve) => {
        request(
          {
            port,
            host: '127.0.0.1',
            method: 'PUT',
            path: `/api/reactions/${STORY}`,
            headers: { Host: host, 'Content-Type': 'application/json' },
          },
          (response) => {
            resolve(String(response.headers['set-cookie']));
          },
        ).end('{"reaction":"sad"}');
      });
    expect(await cookieAt('koran.example')).toMatch(/^__Host-warta-reader=.*; Secure$/);
    expect(await cookieAt('reaksi.koran.example')).toMatch(/; Secure$/);
    expect(await cookieAt(`localhost:${port}`)).toMatch(/^warta-reader=.*; SameSite=Lax$/);
    expect((await one.counts(STORY)).total).toBeGreaterThan(0);
  });

  it('is asked by its own name alone, but for its health', async () => {
    await start();
    const { port } = new URL(service.url);
    const statusAt = (host: string, path: string, method = 'GET'): Promise<number> =>
      new Promise((resolve) => {
        request(
          {
            port,
            host: '127.0.0.1',
            method,
            path,
            headers: { Host: host, 'Content-Type': 'application/json' },
          },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        ).end(method === 'PUT' ? '{"reaction":"sad"}' : '');
      });
    const story = `/api/reactions/${STORY}`;
    expect([
      await statusAt('lain.example', story),
      await statusAt('lain.example', story, 'PUT'),
      await statusAt('lain.example', `/api/reactions?ids=${STORY}`),
    ]).toEqual([421, 421, 421]);
    expect([
      await statusAt('koran.example', story),
      await statusAt('koran.example', story, 'PUT'),
      await statusAt(`localhost:${port}`, story, 'PUT'),
    ]).toEqual([200, 200, 200]);
    expect([
      await statusAt('10.0.0.7:4321', '/api/health'),
      await statusAt('paper.default.svc.cluster.local', '/api/ready'),
    ]).toEqual([200, 200]);
    // The same press of one address within seconds counts once.
    expect((await reader().counts(STORY)).total).toBe(1);
  });

  it('answers for a story by the ids that it had, and gives it what was counted under them', async () => {
    const [one, two] = [await start(), reader()];
    await one.put(STORY, 'like');
    await two.put(STORY, 'sad');
    await one.counts(STORY);
    service.publish({
      ...LIST,
      stories: { '2026/11/baru': ['/2026/11/baru/', 0, null, ['2026/11/lebih-lama', STORY]] },
    });
    service.setClock(NOW + SECOND);
    expect(await one.counts('2026/11/baru')).toMatchObject({
      counts: { like: 1, sad: 1 },
      total: 2,
      mine: 'like',
    });
    expect(await one.counts(STORY)).toMatchObject({ total: 2, mine: 'like' });
    expect(
      await (await one.send('GET', `/api/reactions?ids=${STORY},2026/11/baru`)).json(),
    ).toMatchObject({ stories: { [STORY]: { total: 2 }, '2026/11/baru': { total: 2 } } });
    // A page that was loaded before.
    expect(await (await two.put(STORY, 'wow')).json()).toMatchObject({
      counts: { like: 1, sad: 0, wow: 1 },
      total: 2,
    });
    expect((await reader().post(STORY, 'reaction=like')).headers.get('location')).toBe(
      '/2026/11/baru/#reaksi-like',
    );
    // And the way back.
    service.publish({
      ...LIST,
      stories: { [STORY]: ['/2026/11/semua/', 0, null, ['2026/11/baru']] },
    });
    service.setClock(NOW + 3 * SECOND);
    expect(await two.counts(STORY)).toMatchObject({
      counts: { like: 2, wow: 1 },
      total: 3,
      mine: 'wow',
    });
  });

  it('begins a new database with what the paper’s snapshot says, once', async () => {
    const one = await start({ list: { ...LIST, counted: { [STORY]: [800, 0, 0, 0, 7, 0] } } });
    expect(await one.counts(STORY)).toMatchObject({ counts: { like: 800, sad: 7 }, total: 807 });
    await one.put(STORY, 'like');
    // What was pulled from here is not added to what is here.
    service.publish({
      ...LIST,
      counted: { [STORY]: [801, 0, 0, 0, 7, 0], '2026/11/lain': [5, 0, 0, 0, 0, 0] },
    });
    service.setClock(NOW + 3 * SECOND);
    expect([(await one.counts(STORY)).total, (await one.counts('2026/11/lain')).total]).toEqual([
      808, 0,
    ]);
  });

  it('knows stories by any id, and tells of them', async () => {
    const list = JSON.parse(
      JSON.stringify({ ...LIST, stories: {} }).replace(
        '"stories":{}',
        '"stories":{"__proto__":["/a/",0],"constructor":["/b/",0]}',
      ),
    ) as typeof LIST;
    const one = await start({ list });
    for (const id of ['__proto__', 'constructor'])
      expect(await (await one.put(id, 'like')).json()).toMatchObject({ total: 1, mine: 'like' });
    expect(
      await (await one.send('GET', '/api/reactions?ids=__proto__,constructor,toString')).text(),
    ).toMatch(
      /^\{"stories":\{"__proto__":\{"counts":\{"like":1.*"constructor":\{"counts":\{"like":1/,
    );
    expect((await one.put('toString', 'like')).status).toBe(404);
  });

  it('answers 503 for what is read too while its database is deleted, and is not ready, until it is back', async () => {
    const one = await start();
    await one.put(STORY, 'like');
    cpSync(dirname(service.database), `${service.folder}/copy`, { recursive: true });
    rmSync(dirname(service.database), { recursive: true });
    service.setClock(NOW + 2 * SECOND);
    const statuses = async (): Promise<number[]> => [
      (await one.send('GET', `/api/reactions/${STORY}`)).status,
      (await one.put(STORY, 'sad')).status,
      (await one.send('GET', '/api/ready')).status,
      (await one.send('GET', '/api/health')).status,
    ];
    expect(await statuses()).toEqual([503, 503, 503, 200]);
    service.setClock(NOW + 10 * SECOND);
    expect(await statuses()).toEqual([503, 503, 503, 200]);
    expect(service.log.map(({ message }) => String(message)).join('\n')).toMatch(
      /is gone, with the reactions that were in it\. Bring it back\. .*npx warta reactions begin/,
    );
    for (const name of readdirSync(`${service.folder}/copy`))
      cpSync(`${service.folder}/copy/${name}`, `${dirname(service.database)}/${name}`);
    service.setClock(NOW + 20 * SECOND);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    expect(await one.counts(STORY)).toMatchObject({ total: 1, mine: 'sad' });
  });

  it('says once a minute how often the same happened', async () => {
    const one = await start({ limits: { visitorPerMinute: 2 } });
    for (let time = 0; time < 20; time++) await one.put(STORY, time % 2 === 0 ? 'like' : 'sad');
    service.setClock(NOW + 60 * SECOND);
    for (let time = 0; time < 20; time++) await one.put(STORY, time % 2 === 0 ? 'like' : 'sad');
    const line = { level: 'warning', event: 'limited', by: 'visitor' };
    expect(service.log).toEqual([line, { ...line, times: 16 }, line]);
  });

  it('closes a story at its moment', async () => {
    const one = await start({
      list: { ...LIST, stories: { [STORY]: ['/2026/11/semua/', 0, NOW + 10 * SECOND] } },
    });
    await one.put(STORY, 'like');
    service.setClock(NOW + 10 * SECOND);
    expect(await one.counts(STORY)).toMatchObject({ open: false, total: 1, mine: 'like' });
    expect((await one.put(STORY, null)).status).toBe(409);
  });

  it('answers who is being answered when it is stopped, and has kept what it answered', async () => {
    const one = await start();
    await one.counts(STORY);
    const presses = Array.from({ length: 40 }, () =>
      reader()
        .put(STORY, 'wow')
        .then(
          (response) => response.status,
          () => 0,
        ),
    );
    await reader().put('2026/11/lain', 'like');
    const [answers] = await Promise.all([Promise.all(presses), service.close()]);
    const answered = answers.filter((status) => status === 200).length;
    expect(answered).toBeGreaterThan(0);
    const db = new DatabaseSync(service.database);
    expect(
      Number(db.prepare('SELECT wow FROM tally WHERE story = ?').get(STORY)?.['wow']),
    ).toBeGreaterThanOrEqual(answered);
    db.close();
    await expect(fetch(service.url)).rejects.toThrow();
  });

  it('refuses headers that are longer than any browser’s', async () => {
    await start();
    expect(
      (
        await fetch(
          `${service.url}/api/reactions?ids=${Array.from({ length: 5_000 }, (_, index) => `s${index}`).join(',')}`,
        )
      ).status,
    ).toBe(431);
  });
});

const locks: DatabaseSync[] = [];
const back: (() => void)[] = [];
