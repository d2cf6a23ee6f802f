import type { SeededRandom } from '../bench/seeded-random.ts';

export interface RandomRequest {
  /** A character a byte. */
  bytes: string;
  /** Of each request in them. */
  methods: string[];
  /** Nothing was cut or patched: an answer is owed. */
  whole: boolean;
}

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'HEAD',
  'PUT',
  'POST',
  'OPTIONS',
  'DELETE',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'LOCK',
  'M-SEARCH',
];
const PLACES = [
  '/',
  '/kota/',
  '/kota',
  '/2026/11/s1/',
  '/2026/11/s1',
  '/indeks/',
  '/umpan.xml',
  '/404.html',
  '/sitemap.xml',
  '/favicon.svg',
  '/icon-512.png',
  '/_astro/',
  '/reactions.json',
  '/lama/',
  '/LAMA',
  '/%6cama/',
  '/kota/?p=1',
  '/?p=123',
  '/jauh/',
  '/_headers',
  '//_headers',
  '/./_headers',
  '/%5fheaders',
  '/_Headers',
  '/_headers/',
  '/_headers/index.html',
  '/_redirects',
  '/vercel.json',
  '/.env',
  '/.git/config',
  '/.well-known/security.txt',
  '/.well-known/../_headers',
  '/%2e%2e/rahasia.txt',
  '/../rahasia.txt',
  '/..%2frahasia.txt',
  '/..%5crahasia.txt',
  '/%c0%ae%c0%ae/rahasia.txt',
  '/.%00./rahasia.txt',
  '/%252e%252e/rahasia.txt',
  '/kota/..;/..;/rahasia.txt',
  '/api/reactions/2026/11/s1',
  '/api/reactions?ids=2026/11/s1',
  '/api/reactions/',
  '/api/health',
  '/api/ready',
  '/api/',
  '/api',
  '/%61pi/',
  '//api/health',
  '/api/../_headers',
  '/api/reactions/__proto__',
  '/api/reactions/openapi.json',
  '/%',
  '/%ff',
  '/%00',
  '/%ed%a0%80',
  '/%f4%90%80%80',
  '/\xff\xfe',
  '/kaf\xc3\xa9/',
  '/kota/%0d%0aX-A:%20b',
  '/kota%2f',
  '/kota/index.html/x',
  '/icon-512.png/',
  '/constructor',
  '/__proto__/',
  '*',
  '',
  'kota',
  'http://koran.example/',
  'http://127.0.0.1/kota/',
  'HTTPS://x@y/',
  'http://',
  '//',
  '///',
  '/\\..\\rahasia.txt',
  '/con',
  '/aux.txt',
  '/index.html::$DATA',
  '/kota./',
  '/kota%20/',
];
const HEADERS: [name: string, values: string[]][] = [
  [
    'Accept-Encoding',
    ['br', 'gzip', 'br;q=0, gzip;q=1', '*;q=x', ',,,;;q', 'identity', 'br, '.repeat(300)],
  ],
  [
    'Range',
    [
      'bytes=0-0',
      'bytes=0-1',
      'bytes=-0',
      'bytes=-1',
      'bytes=-99999999999999999999',
      'bytes=99999999999-',
      'bytes=5-1',
      'bytes=0-1,3-4',
      'bytes=a-b',
      'bytes=',
      'bytes=--1',
      'lines=0-1',
      `bytes=${'0-1,'.repeat(800)}`,
      'bytes=1e3-',
      'bytes=NaN-NaN',
    ],
  ],
  ['If-Range', ['"x"', 'W/"x"', 'Sat, 28 Nov 2026 02:00:00 GMT', '']],
  ['If-None-Match', ['*', '"x"', 'W/"x", "y"', '"x",'.repeat(1_000), ',']],
  ['If-Match', ['*', '"x"', '']],
  ['If-Modified-Since', ['x', 'Sat, 28 Nov 2026 02:00:00 GMT']],
  ['Origin', ['https://contoh.example', 'null', 'x', '']],
  ['Sec-Fetch-Site', ['same-origin', 'cross-site', 'x']],
  ['Cookie', ['warta-reader=a', '__Host-warta-reader=b; warta-reader=', '=;=', 'a'.repeat(3_000)]],
  ['Idempotency-Key', ['kunci-yang-panjang', '%', '"']],
  [
    'X-Forwarded-For',
    [
      '10.0.0.1',
      '::1',
      'x, y',
      ',,,',
      '[2001:db8::1]:443',
      'fe80::1%eth0',
      '1.2.3.4:99',
      '1.2.3.4, '.repeat(400),
    ],
  ],
  ['Host', ['koran.example', 'a b', '[::1', 'x@y', '', '../..', '127.0.0.1:1']],
  ['Expect', ['100-continue', '200-ok', 'x']],
  ['Upgrade', ['websocket', 'h2c', 'TLS/1.0']],
  ['Connection', ['close', 'keep-alive', 'upgrade', 'x, y', 'HTTP2-Settings']],
  [
    'Content-Type',
    [
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      ';;',
      'text/plain; charset=\xff',
    ],
  ],
  ['Content-Encoding', ['gzip', 'x']],
  ['Accept', ['text/html', '*/*', 'x']],
  ['X-\xff', ['x']],
  ['__proto__', ['x']],
  ['X-Long', ['x'.repeat(6_000), 'x'.repeat(20_000)]],
];
const BODIES = [
  '{"reaction":"sad"}',
  '{"reaction":null}',
  '{"reaction":"like"}',
  '{"reaction":{"a":1}}',
  '{"__proto__":{"reaction":"sad"}}',
  '{"reaction":"sad","reaction":"like"}',
  'null',
  '[]',
  'reaction=sad',
  'reaction=',
  '%',
  '',
  '\0'.repeat(40),
  'x'.repeat(2_000),
  '{"a":'.repeat(150),
];

/**
 * A request line, headers and a body of every sort, some of them cut off, patched, framed wrongly,
 * or several at once.
 */
export function randomRequest(random: SeededRandom): RandomRequest {
  if (random.next() < 0.02) {
    const methods = Array.from({ length: random.between(2, 6) }, () => 'GET');
    return {
      bytes: methods
        .map(
          () =>
            `GET ${place(random).replace(/[\s\x80-\xff]/g, '') || '/'} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
        )
        .join(''),
      methods,
      whole: false,
    };
  }
  const method = random.pick(METHODS);
  const lines = [`${method} ${place(random)} HTTP/1.1`];
  if (random.next() < 0.97) lines.push('Host: 127.0.0.1');
  for (const [name, values] of HEADERS)
    if (random.next() < 0.05) lines.push(`${name}: ${random.pick(values)}`);
  const body =
    random.next() < 0.4 ? (random.next() < 0.1 ? letters(random, 3_000) : random.pick(BODIES)) : '';
  const frame = framed(random, body);
  let bytes = `${lines.join('\r\n')}\r\n${frame.text}`;
  const odd = random.next();
  if (odd < 0.03) bytes = bytes.slice(0, random.between(0, bytes.length));
  else if (odd < 0.08) bytes = patched(random, bytes);
  // What was patched may be another method by now.
  return {
    bytes,
    methods: [/^\s*HEAD /.test(bytes) ? 'HEAD' : method === 'HEAD' ? 'GET' : method],
    whole: odd >= 0.08 && frame.whole,
  };
}

function place(random: SeededRandom): string {
  const chance = random.next();
  if (chance < 0.6) return random.pick(PLACES);
  if (chance < 0.7) return random.pick(PLACES) + letters(random, 40).replace(/\s/g, 'x');
  if (chance < 0.75) return `/${letters(random, 300).replace(/\s/g, 'x')}`;
  if (chance < 0.8)
    return `/${random.pick(['a', 'a/', '%61', '../', '%2e%2e/', '%25', '//', '\\', '日本'.replace(/./gu, encodeURIComponent), '%00'])}`
      .repeat(random.between(1, 900))
      .slice(0, random.between(1, 5_000));
  if (chance < 0.9)
    return random
      .pick(PLACES)
      .replace(/[a-z_]/g, (letter) =>
        random.next() < 0.3 ? `%${letter.charCodeAt(0).toString(16)}` : letter,
      );
  return `${random.pick(PLACES)}?${letters(random, 200).replace(/\s/g, 'x')}`;
}

/** The end of the head and the body, most of the time with the right length. */
function framed(random: SeededRandom, body: string): { text: string; whole: boolean } {
  const chance = random.next();
  if (chance < 0.9)
    return {
      text: `${body === '' && random.next() < 0.7 ? '' : `Content-Length: ${body.length}\r\n`}\r\n${body}`,
      whole: true,
    };
  if (chance < 0.95)
    return {
      text: `Transfer-Encoding: chunked\r\n\r\n${body === '' ? '' : `${body.length.toString(16)}\r\n${body}\r\n`}0\r\n\r\n`,
      whole: true,
    };
  if (chance < 0.97)
    return {
      text: `Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      whole: false,
    };
  if (chance < 0.985)
    return {
      text: `Content-Length: ${random.pick(['-1', '99999999999999999999', 'x', '1,1', '+3', '0x3', ''])}\r\n\r\n`,
      whole: false,
    };
  return {
    text: `Transfer-Encoding: ${random.pick(['gzip, chunked', 'x', 'chunked, chunked', ' chunked'])}\r\n\r\n${random.pick(['zz\r\n', 'fffffffffffffffff\r\n', '3\r\nabc', '0;x=y\r\n\r\n'])}`,
    whole: false,
  };
}

function patched(random: SeededRandom, bytes: string): string {
  const letters = Array.from(bytes);
  for (let times = random.between(1, 4); times > 0; times--)
    letters[random.between(0, letters.length - 1)] =
      random.next() < 0.3 ? '' : String.fromCharCode(random.between(0, 255));
  return letters.join('');
}

/** Most of them ASCII, since a server may refuse the rest at once. */
function letters(random: SeededRandom, most: number): string {
  const ascii = random.next() < 0.8 ? 1 : 0.9;
  return Array.from({ length: random.between(0, most) }, () =>
    String.fromCharCode(random.next() < ascii ? random.between(33, 126) : random.between(128, 255)),
  ).join('');
}
