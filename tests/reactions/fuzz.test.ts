import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededRandom } from '../bench/seeded-random.ts';
import { LIST, startService, type RunningService } from './running-service.ts';

/** 100,000 in the soak run. */
const REQUESTS = Number(process.env['WARTA_FUZZ'] ?? 5_000);
const SIDE_BY_SIDE = 40;

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'OPTIONS', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'];
const PATHS = [
  '/api/reactions/2026/11/semua',
  '/api/reactions/2026%2F11%2Fsemua',
  '/api/reactions/2026/11/duka',
  '/api/reactions/2026/11/tutup',
  '/api/reactions',
  '/api/reactions/',
  '/api/reactions?ids=2026/11/semua',
  '/api/reactions/openapi.json',
  '/api/health',
  '/api/ready',
  '/api/',
  '/api/reactions/__proto__',
  '/api/reactions/constructor',
  '/api/reactions/2026/11/lama',
  '/api/reactions?ids=2026/11/lama,__proto__,2026/11/semua',
  '/api/reactions?ids=__proto__&ids=constructor',
  '//api/reactions/x',
  '/api/reactions/..;/x',
  '/api/reactions/%',
  '/api/reactions/%00',
  '/api/reactions/%ff',
  '/api/reactions/%C0%AE',
  '/',
  '/reactions.json',
  '/%2e%2e/%2e%2e/etc/passwd',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
  'application/json;;',
  'APPLICATION/JSON',
];
const BODIES = [
  '{"reaction":"sad"}',
  '{"reaction":null}',
  '{"reaction":"like"}',
  '{"reaction":{"$ne":1}}',
  '{"reaction":["sad"]}',
  'null',
  '0',
  '""',
  '[]',
  '{"__proto__":{"reaction":"sad"}}',
  '{"reaction":"sad"',
  'reaction=sad',
  'reaction=none',
  'reaction=',
  'reaction[]=sad',
  'reaction=sad&reaction=sad',
  '%',
  '',
  '\0'.repeat(40),
  '😀'.repeat(50),
  '{"reaction":1e999}',
  '{"reaction":"like","re\\u0061ction":"sad"}',
  '{"reaction":{},"reaction":null}',
  '"\\',
  '{"reaction":"sad"}\u00a0',
  're%61ction=sad&reaction=sad',
  'reaction=sad&__proto__=1&__proto__=2',
];
const HEADERS: [string, string[]][] = [
  [
    'Origin',
    [
      'https://koran.example',
      'https://lain.example',
      'null',
      'x',
      '',
      'https://koran.example:443',
      'file://',
    ],
  ],
  ['Sec-Fetch-Site', ['same-origin', 'cross-site', 'same-site', 'none', 'x']],
  [
    'Cookie',
    [
      'warta-reader=a',
      'warta-reader=',
      '=;=;=',
      'warta-reader=aaaaaaaaaaaaaaaaaaaaaa.zzzzzzzz.aaaaaaaaaaaaaaaaaaaaaa',
      'a'.repeat(3_000),
      '__Host-warta-reader=a; warta-reader=b; warta-reader=c',
      `warta-crowd=~${'a'.repeat(21)}.zzzz.${'abcdef9'.repeat(30)}.${'a'.repeat(22)}`,
      'warta-crowd=~.0..; __Host-warta-crowd=',
      '__Host-warta-reader=aaaaaaaaaaaaaaaaaaaaaa.zzzzzzzz.aaaaaaaaaaaaaaaaaaaaaa; '.repeat(40),
    ],
  ],
  ['Idempotency-Key', ['kunci-yang-panjang', 'x', '%', '"a b c d e f g"']],
  [
    'X-Forwarded-For',
    [
      '10.0.0.1',
      '::1',
      'x, y, z',
      ',,,',
      '999.999.999.999',
      '2001:db8::/32',
      '::ffff:1.2.3.4',
      ' ',
      '1.2.3.4:5678',
      '[2001:db8::1]:443',
      'fe80::1%eth0',
      '[fe80::1%25eth0]:1',
      '::ffff:0102:0304',
      '1::2::3',
      ':'.repeat(200),
      '1.2.3.4,'.repeat(300),
      '"[::1]:1"',
      'unknown',
      '[',
      ']:1',
    ],
  ],
  ['Accept', ['text/html', '*/*', 'x']],
  [
    'Host',
    [
      'koran.example',
      'lain.example',
      '127.0.0.1',
      'a b',
      '[::1',
      'x@y',
      '',
      'KORAN.EXAMPLE.:443',
      'koran.example.lain.example',
      '[::1]:9',
      'xn--80ak6aa92e.example',
      'a'.repeat(300),
      '%6c',
      'koran.example#',
      '..',
      '0x7f.1',
    ],
  ],
  ['If-None-Match', ['*', '"x"']],
  ['Range', ['bytes=0-1', 'bytes=9999-', 'x']],
  ['Accept-Encoding', ['br', 'gzip;q=0', 'x']],
];

let service: RunningService;
const PUBLISHED = JSON.parse(
  JSON.stringify({
    ...LIST,
    counted: { '2026/11/lama': [3, 0, 0, 0, 0, 0] },
    stories: {
      ...LIST.stories,
      '2026/11/semua': ['/2026/11/semua/', 0, null, ['2026/11/lama', 'toString']],
    },
  }).replace('"stories":{', '"stories":{"__proto__":["/proto/",0],'),
) as typeof LIST;
beforeAll(async () => {
  service = await startService({ list: PUBLISHED });
});
afterAll(() => service.stop());

describe('the service', () => {
  it(`answers ${REQUESTS} requests of every sort without failing once or telling of its inside`, async () => {
    const random = new SeededRandom(20261128);
    const agent = new Agent({ keepAlive: true, maxSockets: SIDE_BY_SIDE });
    const failures: string[] = [];
    const statuses = new Map<number, number>();
    const one = async (): Promise<void> => {
      const method = random.pick(METHODS);
      const path =
        random.next() < 0.15
          ? `/api/${letters(random, 60)}`
          : random.pick(PATHS) + (random.next() < 0.1 ? letters(random, 20) : '');
      const headers: Record<string, string> = {};
      if (random.next() < 0.8) headers['Content-Type'] = random.pick(TYPES);
      for (const [name, values] of HEADERS)
        if (random.next() < 0.25) headers[name] = random.pick(values);
      const body =
        method === 'GET' || method === 'HEAD' || method === 'TRACE'
          ? ''
          : random.next() < 0.2
            ? letters(random, 1_500)
            : random.pick(BODIES);
      const { status, text } = await send(agent, { method, path, headers, body });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 || status === 0 || /\bat .*:\d+:\d+|node_modules|\.ts\b(?!")/.test(text))
        failures.push(
          `${method} ${path} ${JSON.stringify(headers)} ${body.slice(0, 80)} → ${status} ${text.slice(0, 200)}`,
        );
    };
    let left = REQUESTS;
    await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, async () => {
        while (left-- > 0) await one();
      }),
    );
    agent.destroy();
    expect(failures).toEqual([]);
    expect([...statuses.keys()].length).toBeGreaterThan(8);
    expect(service.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await fetch(`${service.url}/api/ready`)).status).toBe(200);
  });
});

function letters(random: SeededRandom, most: number): string {
  return Array.from({ length: random.between(0, most) }, () =>
    String.fromCharCode(random.between(33, 126)),
  )
    .join('')
    .replace(/[#?\s]/g, 'x');
}

/** Status 0: no answer at all, though the request could be sent. */
function send(
  agent: Agent,
  {
    method,
    path,
    headers,
    body,
  }: { method: string; path: string; headers: Record<string, string>; body: string },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const { port } = new URL(service.url);
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (data: string) => {
            text += data;
          })
          .on('end', () => {
            resolve({ status: response.statusCode ?? 0, text });
          });
      },
    );
    sent.on('error', (error) => {
      resolve({
        status: (error as NodeJS.ErrnoException).code === 'ECONNRESET' ? 400 : 0,
        text: error.message,
      });
    });
    sent.end(body);
  });
}
