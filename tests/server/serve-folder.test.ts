import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile } from '../../src/publishing/assets/headers-file.ts';
import { chooseEncoding } from '../../src/server/http/choose-encoding.ts';
import { serveFolder, type FolderServer } from '../../src/server/serve-folder.ts';

const PAGE = `<!doctype html><title>Koran</title>${'<p>Isi berita.</p>'.repeat(50)}`;
let folder: string;
let server: FolderServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'warta-serve-'));
  for (const name of ['a', '_astro', 'foto', '.well-known']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'a/index.html'), PAGE);
  writeFileSync(join(folder, '404.html'), 'Tidak ada.');
  writeFileSync(join(folder, '_astro/x.css'), 'p { color: red }'.repeat(20));
  writeFileSync(join(folder, 'foto/x.avif'), Buffer.alloc(3000));
  writeFileSync(join(folder, '.well-known/security.txt'), 'Contact: mailto:a@contoh.example\n');
  writeFileSync(join(folder, 'site.webmanifest'), '{}');
  writeFileSync(
    join(folder, '_headers'),
    headersFile(`default-src 'none'`, 'https://contoh.example/'),
  );
  server = await serveFolder(folder, { port: 0 });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('a site that is being swapped', () => {
  it('is answered from once it rests, however often its folder is touched meanwhile', async () => {
    let touches = 0;
    const invalidate = (): void => {
      utimesSync(folder, 1, ++touches);
      if (touches < 200) setImmediate(invalidate);
    };
    invalidate();
    const answers = await Promise.all(['/', '/a/', '/b/'].map((path) => get(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
  });
});

/** As it comes over the line: `fetch` would unpack it. */
function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it('sends texts compressed as the browser takes them, and says that the answer depends on it', async () => {
    const brotli = await get('/', { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
      'content-length': String(brotli.body.length),
    });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE);
    const gzip = await get('/', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
    const plain = await get('/');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
    expect(plain.body.toString()).toBe(PAGE);
    expect(new Set([brotli, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3);
  });

  it.each([
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json'],
  ])('answers %s with its own media type', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('leaves pictures as they are', async () => {
    const { headers, body } = await get('/foto/x.avif', { 'Accept-Encoding': 'br' });
    expect(body.length).toBe(3000);
    expect(headers).toMatchObject({
      'content-type': 'image/avif',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('vary');
  });

  it('does not send again what the reader has, until it is another', async () => {
    const accept = { 'Accept-Encoding': 'br' };
    const {
      headers: { etag = '' },
    } = await get('/a/', accept);
    const again = await get('/a/', { ...accept, 'If-None-Match': `"other", W/${etag}` });
    expect(again).toMatchObject({ status: 304, headers: { etag, vary: 'Accept-Encoding' } });
    expect(again.body.length).toBe(0);
    expect((await get('/a/', { 'If-None-Match': etag })).status).toBe(200);
    writeFileSync(join(folder, 'a/index.html'), `${PAGE}<p>Baru.</p>`);
    expect((await get('/a/', { ...accept, 'If-None-Match': etag })).status).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const accept = { 'Accept-Encoding': 'br' };
    const [head, whole] = [await get('/', accept, 'HEAD'), await get('/', accept)];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('sends the site’s own headers with everything, pages that are not there among them', async () => {
    for (const path of ['/', '/a', '/tidak/ada/', '/_astro/x.css']) {
      expect((await get(path)).headers, path).toMatchObject({
        'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-content-type-options': 'nosniff',
        'permissions-policy': expect.stringContaining('camera=()') as string,
      });
    }
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
    expect(await get('/_astro/tidak-ada.css')).toMatchObject({
      status: 404,
      headers: { 'cache-control': 'no-cache' },
    });
    expect((await get('/_headers')).status).toBe(404);
  });
});

describe('the choice of an encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['br;q=x', 'identity'],
  ] as const)('for %s is %s', (accepts, encoding) => {
    expect(chooseEncoding(accepts)).toBe(encoding);
  });
});
