import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchText } from '../../src/cli/fetch-text.ts';
import { readStoriesAnswer } from '../../src/reactions/read-stories-answer.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
}
const BOUNDS = { most: 10_000, patience: 60_000 };
/** For those who would be waited for in any case. */
const IMPATIENT = { ...BOUNDS, patience: 400 };

describe('a text that is asked for', () => {
  it('comes as it is', async () => {
    expect(
      await fetchText(
        await serve((_, response) => {
          response.end('Halo 😀');
        }),
        BOUNDS,
      ),
    ).toBe('Halo 😀');
  });

  it.each<[string, RequestListener, RegExp]>([
    ['never answers', () => undefined, /has not answered to its end within 0\.4 s\.$/],
    [
      'answers a byte at a time',
      (_, response) => {
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
      /has not answered to its end within 0\.4 s\.$/,
    ],
    [
      'answers without end',
      (_, response) => {
        const more = (): void => {
          if (response.write('x'.repeat(5_000))) setImmediate(more);
          else response.once('drain', more);
        };
        more();
        response.on('close', () => {
          response.destroy();
        });
      },
      /answers with more than 10000 bytes; it is not what a paper’s server sends\.$/,
    ],
    [
      'packs much into little',
      async (_, response) => {
        const { gzipSync } = await import('node:zlib');
        response
          .writeHead(200, { 'Content-Encoding': 'gzip' })
          .end(gzipSync('x'.repeat(5_000_000)));
      },
      /answers with more than 10000 bytes/,
    ],
    [
      'leads elsewhere',
      (_, response) => {
        response.writeHead(302, { Location: 'https://lain.example/x' }).end();
      },
      /leads to https:\/\/lain\.example\/x\. If that is the paper, ask there: warta reactions pull --from https:\/\/lain\.example\/$/,
    ],
    [
      'leads to itself',
      (request, response) => {
        response.writeHead(308, { Location: request.url }).end();
      },
      /leads to \/x\./,
    ],
    [
      'fails',
      (_, response) => {
        response.writeHead(500).end('x'.repeat(100_000));
      },
      /answers 500\.$/,
    ],
    [
      'hangs up',
      (request) => {
        request.socket.destroy();
      },
      /cannot be reached: /,
    ],
    [
      'hangs up half way',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': 100 });
        response.write('x', () => request.socket.destroy());
      },
      /cannot be reached: /,
    ],
  ])('of a server that %s is given up, and it is said why', async (_, listener, message) => {
    await expect(
      fetchText(await serve(listener), message.source.includes('to its end') ? IMPATIENT : BOUNDS),
    ).rejects.toThrow(message);
  });
});

describe('the answer about several stories', () => {
  it('tells of each, whatever it is called', () => {
    expect([
      ...readStoriesAnswer(
        '{"stories":{"__proto__":{"counts":{"like":2},"total":2},"constructor":{"counts":{},"total":0}}}',
      ),
    ]).toEqual([
      ['__proto__', { like: 2 }],
      ['constructor', {}],
    ]);
  });

  it.each([
    '[]',
    '{}',
    '{"stories":null}',
    '{"stories":{"a":{"counts":{"like":-1},"total":0}}}',
    '{"stories":{"a":{"counts":{"hate":1},"total":0}}}',
    '{"stories":{"a":1}}',
    '{"stories":{},"x":1}',
    'x',
  ])('is none when it is %s', (text) => {
    expect(() => readStoriesAnswer(text)).toThrow();
  });
});
