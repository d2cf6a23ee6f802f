import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { picture, smallNewspapers } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const BASE = '/koran/';
const HERE = `https://contoh.example${BASE}`;
/** Everything that writes an address somewhere. */
const EVERYTHING =
  'logo: logo.svg\nembeds: [youtube]\nsearch: {}\nreactionService: {}\nads: {home: house, story: house}\npartners: [{id: mitra}]\nannounce: {hubs: ["https://hub.example/"], indexNow: 5f0c2a9e7b1d48a3}\nsecurity: {contact: a@contoh.example}\ndeploy: {host: plain}\n';
const under = (settings: string): string => settings.replace('https://contoh.example/', HERE);

async function fill(made: Newspaper, address: (settings: string) => string): Promise<Newspaper> {
  made
    .write('content/site.yaml', address(SETTINGS) + EVERYTHING)
    .write('content/media/satu.png', await picture('teal'))
    .write(
      'public/logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"><path d="M0 0h8v2H0z"/></svg>',
    );
  made.write(
    'content/articles/2026/11/satu.md',
    storyFile({
      title: 'Satu',
      extra:
        'authors: [endang]\ntags: [Banjir]\nseries: {id: kali, part: 1}\naliases: [/lama/]\nimage: {src: /media/satu.png, alt: a, caption: b, credit: c}\n',
      body: 'Lihat [ekonomi](/ekonomi/) dan [dua](/2026/11/dua/).\n\n![Lain](/media/satu.png "Keterangan | Kredit")\n\n:::video{url="https://www.youtube.com/watch?v=abcdefghijk" title="Film"}\n:::\n',
    }),
  );
  made.write(
    'content/articles/2026/11/dua.md',
    storyFile({ title: 'Dua', extra: 'follows: 2026/11/satu\nseries: {id: kali, part: 2}\n' }),
  );
  made
    .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n')
    .write('content/series/kali.yaml', 'title: Kali\n')
    .write(
      'content/redaksi.yaml',
      'company: PT Contoh\naddress: Jalan Contoh 1, Surabaya\nemail: redaksi@contoh.example\nresponsible: Endang\n',
    )
    .write('content/pages/tentang.md', '---\ntitle: Tentang\n---\nIsi [rumah](/).\n')
    .write(
      'content/ads/satu.yaml',
      'title: Iklan\nurl: /kota/\nplaces: [home, story]\nfrom: 2026-11-01\nuntil: 2026-12-30\n',
    );
  return made;
}

let paper: Newspaper;
beforeAll(async () => {
  paper = await fill(fresh('base'), under);
  expect(paper.build()).toMatchObject({ status: 0 });
});

const files = (): string[] =>
  readdirSync(join(paper.root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join('/', entry.parentPath.slice(join(paper.root, 'dist').length), entry.name),
    );
const stands = (path: string): boolean => {
  const [file = ''] = path.split(/[?#]/);
  return paper.has(
    `dist/${decodeURIComponent(file.endsWith('/') ? `${file}index.html` : file).slice(1)}`,
  );
};
/**
 * Where an address of a file of the site leads to nothing of the paper's; undefined where all is
 * well.
 */
function astray(address: string, file: string): string | undefined {
  const url = new URL(
    address.replaceAll('&amp;', '&'),
    `https://contoh.example${posix.join(BASE, file)}`,
  );
  if (url.host !== 'contoh.example' || url.pathname.startsWith(`${BASE}api/`)) return undefined;
  return url.pathname.startsWith(BASE) && stands(url.pathname.slice(BASE.length - 1))
    ? undefined
    : `${file}: ${address}`;
}

describe('a paper in a folder of its host', () => {
  it('has every address of every page there, and something stands at each', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const file of files().filter((name) => name.endsWith('.html'))) {
      for (const [tag] of paper
        .read(`dist${file}`)
        .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
        .matchAll(/<[a-z][^>]*>/g)) {
        for (const [, name = '', value = ''] of tag.matchAll(
          /\s(href|src|action|poster|srcset|imagesrcset|content)="([^"]*)"/g,
        )) {
          const addresses = name.endsWith('srcset')
            ? value.split(',').map((part) => part.trim().split(' ')[0] ?? '')
            : name === 'content'
              ? [/^https:\S+$/.exec(value)?.[0], /^0; url=(\S+)$/.exec(value)?.[1]]
              : [value];
          for (const address of addresses.filter((found) => found !== undefined)) {
            seen++;
            wrong.push(...[astray(address, file)].filter((found) => found !== undefined));
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(400);
  });

  it('has them in stylesheets and scripts, by where they lie', () => {
    const sheets = files().filter((name) => name.endsWith('.css'));
    const named = sheets.flatMap((file) =>
      [...paper.read(`dist${file}`).matchAll(/url\(["']?([^"')]+)/g)].map(
        (match) => astray(match[1] ?? '', file) ?? 'stands',
      ),
    );
    expect(new Set(named)).toEqual(new Set(['stands']));
    const imports = files()
      .filter((name) => name.endsWith('.js'))
      .flatMap((file) =>
        [
          ...paper
            .read(`dist${file}`)
            .matchAll(/(?:import\(|from\s*|import\s*)["'`](\.{0,2}\/[^"'`]+)["'`]/g),
        ].map((match) => astray(match[1] ?? '', file) ?? 'stands'),
      );
    expect(new Set(imports)).toEqual(new Set(['stands']));
  });

  it('has them in feeds, sitemaps, structured data, robots.txt and the manifest', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const file of files().filter(
      (name) =>
        /\.(?:xml|atom|json|txt|html|webmanifest)$/.test(name) && !name.includes('security.txt'),
    )) {
      for (const [address] of paper
        .read(`dist${file}`)
        .matchAll(/https:\/\/contoh\.example\/[^\s"<>\\&#)]*/g)) {
        seen++;
        if (!address.startsWith(HERE) || !stands(address.slice(HERE.length - 1)))
          wrong.push(`${file}: ${address}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(300);
    expect(paper.read('dist/robots.txt')).toContain('Disallow: /koran/ruang-iklan/\n');
    expect(JSON.parse(paper.read('dist/site.webmanifest'))).toMatchObject({
      id: BASE,
      start_url: './',
    });
    expect(JSON.parse(paper.read('dist/reactions.json'))).toMatchObject({
      origin: 'https://contoh.example',
      stories: { '2026/11/satu': ['/koran/2026/11/satu/', 0] },
    });
  });

  it('is the same whether it was moved there or built there, and again at the root', async () => {
    const moved = await fill(fresh('moved'), (settings) => settings);
    expect(moved.build()).toMatchObject({ status: 0 });
    const root = moved.site();
    moved.write('content/site.yaml', under(SETTINGS) + EVERYTHING);
    expect(moved.build()).toMatchObject({ status: 0 });
    expect(moved.site()).toEqual(paper.site());
    moved.write('content/site.yaml', SETTINGS + EVERYTHING);
    expect(moved.build()).toMatchObject({ status: 0 });
    expect(moved.site()).toEqual(root);
  });

  it('leads from old addresses to whole ones: pages, and the rules of every host', async () => {
    expect(paper.read('dist/lama/index.html')).toContain('content="0; url=/koran/2026/11/satu/"');
    const made = await fill(fresh('hosts'), under);
    for (const [host, file, rule] of [
      ['netlify', 'dist/_redirects', '/lama/ /koran/2026/11/satu/ 301\n'],
      [
        'vercel',
        'dist/vercel.json',
        '"source": "/lama/",\n   "destination": "/koran/2026/11/satu/"',
      ],
      [
        's3',
        '.warta/deploy/s3-redirects.json',
        '"key": "lama/index.html",\n  "location": "/koran/2026/11/satu/"',
      ],
      ['nginx', '.warta/deploy/nginx-http.conf', '"/koran/lama/" "/koran/2026/11/satu/";'],
    ] as const) {
      made.write('content/site.yaml', under(SETTINGS) + EVERYTHING.replace('plain', host));
      expect(made.build()).toMatchObject({ status: 0 });
      expect(made.read(file), host).toContain(rule);
    }
  });

  it('knows its own whole addresses among those of the past, and none outside of it', async () => {
    const made = await fill(fresh('whole'), under);
    made
      .write('content/site.yaml', under(SETTINGS) + EVERYTHING.replace('plain', 'nginx'))
      .write(
        'content/articles/2026/11/dua.md',
        storyFile({ title: 'Dua', extra: 'aliases: ["https://contoh.example/koran/lain/"]\n' }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('.warta/deploy/nginx-http.conf')).toContain(
      '"/koran/lain/" "/koran/2026/11/dua/";',
    );
    made.write(
      'content/articles/2026/11/dua.md',
      storyFile({ title: 'Dua', extra: 'aliases: ["https://contoh.example/luar/"]\n' }),
    );
    expect(made.build().output).toMatch(
      /dua\.md:5:\d+.*“https:\/\/contoh\.example\/luar\/” is outside of \/koran\/, where this paper stands[^]*aliases: \[\/luar\/\]/,
    );
  });
});
