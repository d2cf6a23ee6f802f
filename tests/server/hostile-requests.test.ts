import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Api, type FolderServer } from '../../src/server/serve-folder.ts';
import type { ServerEvent } from '../../src/server/error-log.ts';
import type { Answer } from './read-answers.ts';
import { RawClient } from './raw-client.ts';

const PAGE = `<!doctype html><title>Koran</title>${'<p>Isi berita.</p>'.repeat(50)}`;
const SECRET = 'kata sandi';
const SOUND = Buffer.from(Array.from({ length: 300_000 }, (_, place) => place % 251));

let root: string;
let server: FolderServer;
const log: ServerEvent[] = [];
/** What the service does with a request, by its path. */
const api: Api = {
  handle: (request, response) => {
    if (request.url === '/api/throws') throw new Error('thrown');
    if (request.url === '/api/rejects') return Promise.reject(new Error('rejected'));
    response.end('service');
    return undefined;
  },
  stop: () => Promise.resolve(),
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'warta-hostile-'));
  const dist = join(root, 'dist');
  for (const name of ['kota', '.git', '.well-known', 'suara', 'a?b'])
    mkdirSync(join(dist, name), { recursive: true });
  for (const name of ['index.html', 'kota/index.html', 'kafé.html', 'a?b/index.html'])
    writeFileSync(join(dist, name), PAGE);
  writeFileSync(join(dist, '404.html'), 'Tidak ada.');
  writeFileSync(join(dist, 'suara/a.mp3'), SOUND);
  writeFileSync(join(dist, 'kosong.mp3'), '');
  writeFileSync(join(dist, 'besar.mp4'), Buffer.alloc(9_000_000, 'film'));
  writeFileSync(join(dist, '.well-known/security.txt'), 'Contact: mailto:a@contoh.example\n');
  for (const name of ['.env', '.git/config', 'vercel.json', '.well-known/.htpasswd'])
    writeFileSync(join(dist, name), SECRET);
  writeFileSync(join(root, 'rahasia.txt'), SECRET);
  mkdirSync(join(root, 'dist-lain'));
  writeFileSync(join(root, 'dist-lain/rahasia.txt'), SECRET);
  symlinkSync(join(root, 'rahasia.txt'), join(dist, 'tautan.txt'));
  symlinkSync('_headers', join(dist, 'nama-lain.txt'));
  execFileSync('mkfifo', [join(dist, 'pipa.txt')]);
  writeFileSync(
    join(dist, '_headers'),
    `/*\n  X-Rahasia: ${SECRET}\n  X-Kota: Koran 日本\n  content-length: 3\n  Transfer-Encoding: chunked\n/suara/*\n  x-kota: lain\n`,
  );
  writeFileSync(
    join(dist, '_redirects'),
    '/jauh/ /kota/日本 301\n/baris/ /kota/\r301\n/aneh/ /a%zz"<b>\\ 301\n/jahat/ /x\u0000y 301\n/%zz/ /kota/ 301\n/lama/ /kota/ 301\n',
  );
  server = await serveFolder(dist, {
    port: 0,
    api,
    log: (event) => {
      log.push(event);
    },
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true });
});

async function send(bytes: string, methods = ['GET']): Promise<Answer[]> {
  const client = new RawClient(server.port);
  const { answers, complaint } = await client.send(bytes, methods, 5_000);
  client.close();
  expect(complaint).toBeUndefined();
  return answers;
}

const get = async (path: string, headers = ''): Promise<Answer> =>
  (await send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`))[0] ?? {
    status: 0,
    headers: new Map(),
    body: '',
  };

describe('a path that no file can have', () => {
  it.each([
    ['a name of 300 letters', `/${'a'.repeat(300)}`, 404],
    ['a thousand folders', `/${'a/'.repeat(1_000)}`, 404],
    ['more than any disk takes', `/%61pi/${'a/'.repeat(2_100)}`, 414],
    ['letters that take three bytes each', `/${'%E6%97%A5'.repeat(100)}`, 404],
    ['a file taken for a folder', '/suara/a.mp3/x', 404],
    ['a file with a slash', '/suara/a.mp3/', 404],
    ['a lone per cent sign', '/%', 404],
    ['no letters after one', '/%zz', 404],
    ['overlong UTF-8', '/%c0%ae%c0%ae/rahasia.txt', 404],
    ['half a pair of surrogates', '/%ed%a0%80', 404],
    ['NUL', '/kota%00.html', 404],
    ['a line break', '/kota/%0d%0aX-A:%20b', 404],
    ['a backslash', '/..%5crahasia.txt', 404],
    ['two dots', '/../rahasia.txt', 404],
    ['two dots in codes', '/%2e%2e/rahasia.txt', 404],
    ['a slash in codes after them', '/..%2frahasia.txt', 404],
    ['codes of codes', '/%252e%252e/rahasia.txt', 404],
    ['a folder whose name begins like the site’s', '/../dist-lain/rahasia.txt', 404],
    ['a link out of the site', '/tautan.txt', 404],
    ['a pipe', '/pipa.txt', 404],
    ['a star', '*', 400],
    ['no slash', 'kota/', 400],
  ])('is answered: %s', async (_what, path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(SECRET);
    expect((await get('/kota/')).status).toBe(200);
  });
});

describe('what only hosts read, and names with a dot,', () => {
  it.each([
    '/_headers',
    '//_headers',
    '/./_headers',
    '/x/../_headers',
    '/%5fheaders',
    '/_Headers',
    '/_HEADERS',
    '/_headers/',
    '/_headers/x',
    '/_headers?a',
    '/nama-lain.txt',
    '/_redirects',
    '//_redirects',
    '/%5Fredirects',
    '/vercel.json',
    '/Vercel.JSON',
    '//vercel.json',
    '/.env',
    '//.env',
    '/%2eenv',
    '/.git/config',
    '/kota/.git/config',
    '/.git/',
    '/.well-known/.htpasswd',
    '/.well-known/../.env',
  ])('is shown to nobody as %s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body]).toEqual([404, 'Tidak ada.']);
  });

  it('does not count /.well-known/ among them', async () => {
    expect(await get('/.well-known/security.txt')).toMatchObject({
      status: 200,
      body: expect.stringContaining('Contact') as string,
    });
  });
});

describe('an address', () => {
  it.each([
    ['with slashes twice', '//kota//', '/kota/'],
    ['with slashes twice before a name that looks like a host', '//kota', '/kota/'],
    ['of a folder without its slash, and a query', '/kota?a=b', '/kota/?a=b'],
    ['with a question mark in its name', '/a%3Fb', '/a%3Fb/'],
    ['that leads to letters beyond ASCII', '/jauh/', '/kota/%E6%97%A5%E6%9C%AC'],
    ['that leads to what is no address', '/aneh/', '/a%25zz%22%3Cb%3E%5C'],
    ['that leads to a control character', '/jahat/', '/x%00y'],
    ['that is no code itself', '/lama', '/kota/'],
  ])('leads on: %s', async (_what, path, target) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('location')]).toEqual([301, target]);
  });

  it('has letters beyond ASCII in codes', async () => {
    expect((await get('/kaf%C3%A9.html')).status).toBe(200);
    expect((await get('/kaf\u00c3\u00a9.html')).status).toBe(400);
  });
});

describe('a request', () => {
  it.each([
    ['in absolute form', 'GET http://127.0.0.1/kota/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', [200]],
    [
      'in absolute form without a path',
      'GET http://127.0.0.1?x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      [200],
    ],
    [
      'in absolute form for another host',
      'GET http://lain.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      [400],
    ],
    ['without a host', 'GET / HTTP/1.1\r\n\r\n', [400]],
    ['of HTTP/1.0', 'GET /kota/ HTTP/1.0\r\n\r\n', [200]],
    ['to write', 'POST /kota/ HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc', [405]],
    ['to be traced', 'TRACE / HTTP/1.1\r\nHost: a\r\nCookie: x\r\n\r\n', [405]],
    ['for the server’s options', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', [405]],
    ['for a tunnel', 'CONNECT contoh.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', [405]],
    [
      'to speak another protocol',
      'GET /kota/ HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      [200],
    ],
    [
      'for a condition that nobody knows',
      'GET / HTTP/1.1\r\nHost: a\r\nExpect: lunch\r\n\r\n',
      [417],
    ],
    [
      'with two lengths',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
      [400],
    ],
    [
      'with a length and chunks',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      [400],
    ],
    ['of other bytes', '\u0016\u0003\u0001\u0002\u0000\u0001', [400]],
    [
      'with headers of 20,000 bytes',
      `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`,
      [431],
    ],
  ])('is answered: %s', async (_what, bytes, statuses) => {
    expect((await send(bytes)).map(({ status }) => status)).toEqual(statuses);
  });

  it('says which methods there are', async () => {
    expect((await send('DELETE / HTTP/1.1\r\nHost: a\r\n\r\n'))[0]?.headers.get('allow')).toBe(
      'GET, HEAD',
    );
  });

  it('that was sent with others is answered in its turn', async () => {
    const answers = await send(
      'GET /kota/ HTTP/1.1\r\nHost: a\r\n\r\nHEAD /besar.mp4 HTTP/1.1\r\nHost: a\r\n\r\nGET /tidak/ HTTP/1.1\r\nHost: a\r\n\r\nGET /kosong.mp3 HTTP/1.1\r\nHost: a\r\n\r\n',
      ['GET', 'HEAD', 'GET', 'GET'],
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 200]);
  });

  it('that was sent with a thousand others ends its connection, and nothing else', async () => {
    const client = new RawClient(server.port);
    const { answers } = await client.send(
      'GET /kota/ HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(1_000),
      Array.from({ length: 1_000 }, () => 'GET'),
      5_000,
    );
    expect(answers.length).toBeLessThan(1_000);
    expect((await get('/kota/')).status).toBe(200);
  });
});

describe('the service beside the pages', () => {
  it.each(['/api/throws', '/api/rejects'])(
    'is answered 500 with a line of the log, and no word of its inside, when it fails: %s',
    async (path) => {
      const { status, body } = await get(path);
      expect([status, body]).toEqual([500, '']);
      expect(log.at(-1)).toMatchObject({
        level: 'error',
        event: 'request',
        message: path.endsWith('throws') ? 'thrown' : 'rejected',
      });
      expect((await get('/api/health')).body).toBe('service');
    },
  );

  it('that fails a thousand times fills no log', async () => {
    await Promise.all(Array.from({ length: 100 }, () => get('/api/throws')));
    expect(log.length).toBeLessThan(40);
  });
});

describe('a rule for headers', () => {
  it('says letters beyond ASCII in UTF-8, and nothing of the length of an answer', async () => {
    const { headers, body } = await get('/kota/');
    expect(Buffer.from(headers.get('x-kota') ?? '', 'latin1').toString('utf8')).toBe('Koran 日本');
    expect(body.length).toBe(PAGE.length);
  });

  it('goes before an earlier one, in whatever letters they are written', async () => {
    expect((await get('/suara/a.mp3')).headers.get('x-kota')).toBe('lain');
  });
});

describe('a part of a recording', () => {
  const whole = [200, `${SOUND.length}`, undefined] as const;
  it.each<readonly [range: string, status: number, length: string, place: string | undefined]>([
    ['bytes=0-0', 206, '1', `bytes 0-0/${SOUND.length}`],
    ['bytes=10-19', 206, '10', `bytes 10-19/${SOUND.length}`],
    ['bytes=299990-', 206, '10', `bytes 299990-299999/${SOUND.length}`],
    ['bytes=299990-9999999', 206, '10', `bytes 299990-299999/${SOUND.length}`],
    ['bytes=-10', 206, '10', `bytes 299990-299999/${SOUND.length}`],
    ['bytes=-99999999999999999999', 206, '300000', `bytes 0-299999/${SOUND.length}`],
    ['bytes=-0', 416, '0', `bytes */${SOUND.length}`],
    ['bytes=300000-', 416, '0', `bytes */${SOUND.length}`],
    ['bytes=99999999999999999999-', 416, '0', `bytes */${SOUND.length}`],
    ['bytes=5-1', ...whole],
    ['bytes=0-1,5-6', ...whole],
    ['bytes=a-b', ...whole],
    ['bytes=-', ...whole],
    ['bytes=--1', ...whole],
    ['bytes=1e3-', ...whole],
    ['lines=0-1', ...whole],
  ])('is sent as %s asks', async (range, status, length, place) => {
    const { status: got, headers, body } = await get('/suara/a.mp3', `Range: ${range}\r\n`);
    expect([got, headers.get('content-length'), headers.get('content-range')]).toEqual([
      status,
      length,
      place,
    ]);
    const [, start, end] = /^bytes (\d+)-(\d+)/.exec(place ?? '') ?? [];
    if (status !== 416)
      expect(
        Buffer.from(body, 'latin1').equals(
          start === undefined ? SOUND : SOUND.subarray(Number(start), Number(end) + 1),
        ),
      ).toBe(true);
  });

  it('is sent only of the recording that the reader has the beginning of', async () => {
    const etag = (await get('/suara/a.mp3')).headers.get('etag') ?? '';
    expect((await get('/suara/a.mp3', `Range: bytes=0-9\r\nIf-Range: ${etag}\r\n`)).status).toBe(
      206,
    );
    for (const other of ['"other"', `W/${etag}`, 'Sat, 28 Nov 2026 02:00:00 GMT'])
      expect((await get('/suara/a.mp3', `Range: bytes=0-9\r\nIf-Range: ${other}\r\n`)).status).toBe(
        200,
      );
  });

  it('is not sent to who asks for its headers alone, and never of nothing', async () => {
    expect(
      (
        await send('HEAD /suara/a.mp3 HTTP/1.1\r\nHost: a\r\nRange: bytes=0-9\r\n\r\n', ['HEAD'])
      )[0],
    ).toMatchObject({ status: 200 });
    expect(await get('/kosong.mp3', 'Range: bytes=0-9\r\n')).toMatchObject({
      status: 200,
      body: '',
    });
  });

  it('can be asked for on a condition', async () => {
    const etag = (await get('/suara/a.mp3')).headers.get('etag') ?? '';
    expect((await get('/suara/a.mp3', `If-Match: "x", ${etag}\r\n`)).status).toBe(200);
    expect((await get('/suara/a.mp3', 'If-Match: "x"\r\n')).status).toBe(412);
    expect((await get('/suara/a.mp3', `If-None-Match: ${etag}\r\n`)).status).toBe(304);
  });
});

describe('a build that swaps the site while it is read', () => {
  it('is seen whole: the headers of a site with its own pages, compressed or not', async () => {
    const home = mkdtempSync(join(tmpdir(), 'warta-swapped-'));
    for (const name of ['lama', 'baru']) {
      mkdirSync(join(home, name));
      writeFileSync(join(home, name, 'index.html'), `${name} ${'.'.repeat(5_000)}`);
      writeFileSync(join(home, name, '404.html'), name);
      writeFileSync(join(home, name, '_headers'), `/*\n  X-Site: ${name}\n`);
    }
    renameSync(join(home, 'lama'), join(home, 'dist'));
    const swapped = await serveFolder(join(home, 'dist'), {
      port: 0,
      log: () => undefined,
    });
    const seen = new Set<string>();
    const wrong: string[] = [];
    let going = true;
    let answers = 0;
    const readers = Promise.all(
      ['', 'Accept-Encoding: gzip\r\n', 'Accept-Encoding: br\r\n', ''].map(
        async (header, number) => {
          const path = number === 3 ? '/tidak/' : '/';
          while (going) {
            const answer = await fetch(`http://127.0.0.1:${swapped.port}${path}`, {
              headers: header === '' ? {} : { 'Accept-Encoding': header.slice(17, -2) },
            });
            const site = answer.headers.get('x-site') ?? '';
            const text = await answer.text();
            seen.add(site);
            answers++;
            if (site === '' || !text.startsWith(site))
              wrong.push(`${answer.status} ${site}: ${text.slice(0, 10)}`);
          }
        },
      ),
    );
    for (let swap = 0; swap < 60; swap++) {
      // As a build does: out, in, and the old one becomes the next one's place.
      renameSync(join(home, 'dist'), join(home, 'keluar'));
      renameSync(join(home, 'baru'), join(home, 'dist'));
      renameSync(join(home, 'keluar'), join(home, 'baru'));
      // The next one when some answers are out and others are in the middle.
      for (const enough = answers + 3; answers < enough;)
        await new Promise((resolve) => setImmediate(resolve));
    }
    going = false;
    await readers;
    await swapped.stop();
    rmSync(home, { recursive: true });
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(['baru', 'lama']);
  });

  it('that was killed in the middle of it leaves no 404 for what is only away', async () => {
    const home = mkdtempSync(join(tmpdir(), 'warta-away-'));
    cpSync(join(root, 'dist/kota'), join(home, 'dist'), { recursive: true });
    const away = await serveFolder(join(home, 'dist'), { port: 0 });
    renameSync(join(home, 'dist'), join(home, 'keluar'));
    const answer = await fetch(`http://127.0.0.1:${away.port}/`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    renameSync(join(home, 'keluar'), join(home, 'dist'));
    expect(await (await fetch(`http://127.0.0.1:${away.port}/`)).text()).toBe(PAGE);
    await away.stop();
    rmSync(home, { recursive: true });
  });

  it('gives a large file to its end, or not as if it were whole', async () => {
    const file = join(root, 'dist/berubah.mp4');
    writeFileSync(file, Buffer.alloc(20_000_000, 'lama'));
    const client = new RawClient(server.port);
    const answer = client.send('GET /berubah.mp4 HTTP/1.1\r\nHost: a\r\n\r\n', ['GET'], 10_000);
    writeFileSync(file, Buffer.alloc(100, 'baru'));
    const { answers, complaint } = await answer;
    client.close();
    for (const { headers, body } of answers)
      expect(Number(headers.get('content-length'))).toBe(body.length);
    expect(
      answers.length === 1 || complaint?.startsWith('an answer that is cut off') === true,
    ).toBe(true);
    expect(readFileSync(file).length).toBe(100);
  });
});
