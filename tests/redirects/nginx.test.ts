import { mkdirSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { documentedNginx } from './documented-nginx.ts';
import { hasNginx, startNginx, type NginxServer } from './nginx-server.ts';

/** Where the papers stand on their hosts. */
const BASES = ['/', '/koran/'];
const LONG = '/2019/01/02/kata-(panjang)-\\"kutip\\"-a+b.c-sekali-lagi-dan-lagi/';

const papers: Newspaper[] = [];
const ports = new Map<string, number>();
let nginx: NginxServer | undefined;
// Both in one nginx, between maps of other sites.
beforeAll(async () => {
  if (!hasNginx) return;
  const [first, second] = BASES.map(publishUnder);
  if (first === undefined || second === undefined) return;
  const port = await freePort();
  const other = `server {\nlisten 127.0.0.1:${port};\nroot ${second.root};\n${second.server}\n}`;
  nginx = await startNginx({
    ...first,
    http: [
      'map $host $before { default 1; }',
      first.http,
      second.http,
      other,
      'map $host $behind { default 1; }',
    ].join('\n'),
  });
  ports.set('/', nginx.port).set('/koran/', port);
});
afterAll(async () => {
  await nginx?.stop();
  for (const paper of papers) paper.delete();
});

function publishUnder(base: string): ReturnType<typeof documentedNginx> {
  const paper = new Newspaper('nginx').write(
    'content/site.yaml',
    `${SETTINGS.replace('example/', `example${base}`)}deploy: {host: nginx}\nredirects: {/category/kota/: /kota/, /feed/: /sitemap.xml, /lama/amp/: /ekonomi/, "/?cat=7": /ekonomi/, /${'panjang-'.repeat(20)}/: /kota/}\n`,
  );
  paper.write(
    'content/articles/2026/11/satu.md',
    storyFile({
      extra: `aliases: [/lama/, /2019/01/02/banjir-kota/, /Kabar-Besar/, /berita.html, /kafé/, "/kata \\"kutip\\"/", "${LONG}", "/?p=123", "/berita.php?id=7", /2025/]\n`,
    }),
  );
  papers.push(paper);
  expect(paper.build()).toMatchObject({ status: 0 });
  const host = join(paper.root, 'host');
  mkdirSync(host);
  symlinkSync(join(paper.root, 'dist'), join(host, 'koran'));
  return base === '/'
    ? documentedNginx(paper.root)
    : documentedNginx(paper.root, { base, site: host, name: 'koran' });
}

/** As it stands in the request line: `fetch` would tidy it. */
function ask(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path }, (answer) => {
      answer.resume();
      resolve(
        `${answer.statusCode ?? 0} ${answer.headers.location ?? String(answer.headers['x-content-type-options'])}`,
      );
    })
      .on('error', reject)
      .end();
  });
}

describe.skipIf(!hasNginx).each(BASES)(
  'nginx, set up as the manual says for a paper at %s (skipped without nginx)',
  (base) => {
    const story = '301 /2026/11/satu/';
    it.each([
      ['an old address', '/lama/', story],
      ['one of its variants that leads elsewhere itself', '/lama/amp/', '301 /ekonomi/'],
      ['without its last slash', '/lama', story],
      ['in capitals', '/LAMA/', story],
      ['in small letters', '/kabar-besar/', story],
      ['with codes', '/%6c%61ma/', story],
      ['with slashes twice', '//lama//', story],
      ['with letters beyond ASCII', '/kaf%C3%A9/', story],
      ['with such letters in two parts', '/kafe%CC%81/', story],
      ['with quotation marks', '/kata%20%22kutip%22/', story],
      ['with a query that means nothing', '/lama/?utm_source=x', story],
      ['a file', '/berita.html', story],
      ['its feed', '/2019/01/02/banjir-kota/feed/', story],
      ['its feed as Atom', '/2019/01/02/banjir-kota/feed/atom/', story],
      ['its second page', '/2019/01/02/banjir-kota/page/2/', story],
      ['its form for AMP', '/2019/01/02/banjir-kota/amp', story],
      ['a folder that has other pages', '/2026/11/satu/amp/', story],
      ['a number', '/?p=123', story],
      ['a number among others', '/?utm_source=x&p=123', story],
      ['a number of a section', '/?cat=7', '301 /ekonomi/'],
      ['a program', '/berita.php?id=7', story],
      ['an address of the settings', '/category/kota/', '301 /kota/'],
      ['its further pages', '/category/kota/page/12/', '301 /kota/'],
      ['a file of the settings', '/feed/', '301 /sitemap.xml'],
      ['a very long address', `/${'panjang-'.repeat(20)}/`, '301 /kota/'],
      [
        'a very long one in capitals, without its last slash',
        `/${'PANJANG-'.repeat(20)}`,
        '301 /kota/',
      ],
      ['a long one with signs that patterns know', encodeURI(LONG.replaceAll('\\', '')), story],
      [
        'a long one that is like it',
        encodeURI(LONG.replaceAll('\\', '').replace('.', 'x')),
        '404 nosniff',
      ],
      ['a page', '/2026/11/satu/', '200 nosniff'],
      ['the home page', '/', '200 nosniff'],
      ['another number', '/?p=1234', '200 nosniff'],
      ['what never was', '/tidak/ada/', '404 nosniff'],
      ['a variant of what never was', '/tidak/ada/amp/', '404 nosniff'],
      ['a program with another number', '/berita.php?id=8', '404 nosniff'],
      ['a folder without a page', '/2026/', '404 nosniff'],
      ['what only hosts read', '/_headers', '404 nosniff'],
    ])('answers %s', async (_what, path, answer) => {
      const under = (text: string): string => text.replace(/\//, base);
      expect(await ask(ports.get(base) ?? 0, under(path))).toBe(under(answer));
    });

    it('sends texts compressed, in UTF-8, and says what differs by that and how long it may be kept', async () => {
      const at = `http://127.0.0.1:${ports.get(base) ?? 0}${base}`;
      const head = async (path: string): Promise<string[]> => {
        const { headers } = await fetch(at + path, { headers: { 'Accept-Encoding': 'gzip' } });
        return ['content-type', 'content-encoding', 'vary', 'cache-control'].map(
          (name) => headers.get(name) ?? '',
        );
      };
      const page = await (await fetch(`${at}2026/11/satu/`)).text();
      const [style = ''] = /_astro\/[^"]+\.css/.exec(page) ?? [];
      expect(await head('2026/11/satu/')).toEqual([
        'text/html; charset=utf-8',
        'gzip',
        'Accept-Encoding',
        'no-cache',
      ]);
      expect(await head(style)).toEqual([
        'text/css; charset=utf-8',
        'gzip',
        'Accept-Encoding',
        'public, max-age=31536000, immutable',
      ]);
      expect(await head('sitemap.xml')).toEqual([
        'text/xml; charset=utf-8',
        'gzip',
        'Accept-Encoding',
        'no-cache',
      ]);
      expect(await head('robots.txt')).toEqual([
        'text/plain; charset=utf-8',
        'gzip',
        'Accept-Encoding',
        'no-cache',
      ]);
      expect((await head('site.webmanifest'))[0]).toBe('application/manifest+json');
      const [feed = ''] = /href="[^"]*?(umpan[^"]*\.xml)"/.exec(page)?.slice(1) ?? [];
      expect(await head(feed)).toEqual([
        'text/xml; charset=utf-8',
        'gzip',
        'Accept-Encoding',
        'no-cache',
      ]);
    });
  },
);
