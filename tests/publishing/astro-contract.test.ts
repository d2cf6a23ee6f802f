import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../src/publishing/project/page-kinds.ts';
import { projectAt } from '../../src/publishing/project/project.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { publishedPages } from './redraw.ts';

/** What Warta leans on in Astro. A newer Astro that breaks one of these must not be taken. */

const open: Newspaper[] = [];
let made: Newspaper;
let picture: Buffer;

function start(name: string): Newspaper {
  const paper = new Newspaper(name)
    .write(
      'content/site.yaml',
      `${SETTINGS}search: {}\nads: {story: house}\npartners: [{id: mitra, content: summary}]\n`,
    )
    .write(
      'content/redaksi.yaml',
      'company: PT Contoh\naddress: Surabaya\nemail: redaksi@contoh.example\nresponsible: endang\n',
    )
    .write('content/pages/tentang.md', '---\ntitle: Tentang\n---\nIsi.\n')
    .write('content/series/banjir.yaml', 'title: Banjir\n')
    .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n')
    .write('content/media/satu.jpg', picture)
    .write('public/ads.txt', 'User-agent: *\n');
  // Enough for archive pages; a picture, a table, a footnote and letters beyond ASCII.
  for (let i = 0; i < 64; i++) {
    paper.write(
      `content/articles/2026/11/b${i}.md`,
      storyFile({
        title: `Berita “ke-${i}” – é & <b>`,
        date: `2026-11-${String(1 + (i % 27)).padStart(2, '0')}T${String(i % 20).padStart(2, '0')}:00`,
        extra: `tags: [banjir]\nauthors: [endang]\n${i % 9 === 0 ? 'series: banjir\n' : ''}${i % 3 === 0 ? 'image: {src: /media/satu.jpg, alt: Alt, caption: Teks, credit: Kredit}\n' : ''}`,
        body: '## Judul\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nIsi.[^1]\n\n[^1]: Catatan.',
      }),
    );
  }
  open.push(paper);
  return paper;
}

interface Drawn {
  address: string;
  status: number;
  digest: string;
  text: string;
}

function drawWithPlatform(paper: Newspaper, addresses: readonly string[]): Promise<Drawn[]> {
  const project = projectAt(paper.root);
  const { builtAt } = JSON.parse(paper.read('.warta/changes.json')) as { builtAt: string };
  const worker = new Worker(new URL('./platform-worker.ts', import.meta.url), {
    workerData: {
      entry: join(project.bundle, 'server', 'entry.mjs'),
      archive: project.archive,
      builtAt: Date.parse(builtAt),
      addresses,
    },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Every text of the compiled server code, joined. */
function serverCode(paper: Newspaper): string {
  const folder = join(projectAt(paper.root).bundle, 'server');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

beforeAll(async () => {
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#12466b' } })
    .jpeg()
    .toBuffer();
  made = start('contract');
  expect(made.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const paper of open) paper.delete();
});

describe('Astro', () => {
  it('is the version that these tests were written for', () => {
    expect(
      (JSON.parse(made.read('package.json')) as { dependencies: Record<string, string> })
        .dependencies['astro'],
    ).toBe('7.3.5');
    expect(
      (JSON.parse(made.read('node_modules/astro/package.json')) as { version: string }).version,
    ).toBe('7.3.5');
  });

  it('draws the same bytes with the platform’s Request and Response as with Warta’s plain ones', async () => {
    const pages = publishedPages(made);
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(Object.keys(PAGE_KINDS)));
    const drawn = await drawWithPlatform(
      made,
      pages.map(({ address }) => address),
    );
    expect(drawn.map(({ address, digest }) => [address, digest])).toEqual(
      pages.map(({ address, digest }) => [address, digest]),
    );
    for (const { address, status } of drawn)
      expect([address, status]).toEqual([address, address === '/404/' ? 404 : 200]);
  });

  it('answers an unknown address with the status 404 and a page', async () => {
    const drawn = await drawWithPlatform(made, [
      '/tidak/ada/',
      '/2026/11/b999/',
      '/tag/tidak-ada/',
      '/kota/arsip/99/',
      '/tidak-ada/',
      '/penulis/nobody/',
      '/indeks/1999/01/',
    ]);
    for (const { address, status, text } of drawn) {
      expect([address, status]).toEqual([address, 404]);
      expect(text).toMatch(/^<!doctype html>/i);
      expect(text).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('compiles in two folders to code that draws the same site, links the same files and has the same fingerprints', () => {
    const other = start('contract-in-a-folder-with-a-longer-name').uncompiled();
    expect(other.build()).toMatchObject({ status: 0 });
    expect(other.site()).toEqual(made.site());
    expect(
      Object.keys(made.site()).filter((file) => file.startsWith('_astro/')).length,
    ).toBeGreaterThan(0);
    expect(other.read('.warta/route-inputs.json')).toBe(made.read('.warta/route-inputs.json'));
    const version = (paper: Newspaper): unknown =>
      (JSON.parse(paper.read('.warta/bundle.json')) as { version: string }).version;
    expect(version(other)).toBe(version(made));
    // So a cache that CI kept in another folder serves: nothing is drawn again.
    other.withBundleOf(made);
    expect(other.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('Nothing changed') as string,
    });
  });

  it('lists among a page’s inputs all that it is made of and nothing of other pages', () => {
    const inputs = JSON.parse(made.read('.warta/route-inputs.json')) as Record<string, string[]>;
    expect(inputs['src/pages/[...address].astro']).toEqual(
      expect.arrayContaining([
        'src/components/story/Story.astro',
        'src/layouts/Page.astro',
        'src/styles/base.css',
        'src/styles/story.css',
        'src/dates/zone-offset.ts',
        'src/i18n/messages.ts',
      ]),
    );
    expect(inputs['src/pages/indeks/index.astro']).not.toContain(
      'src/components/story/Story.astro',
    );
    expect(inputs['src/pages/[...address].astro']).not.toContain(
      'src/components/archive/MonthIndex.astro',
    );
  });

  it('compiles anew what only readers’ browsers run, and draws the pages that link it', () => {
    const other = start('scripts').withSiteOf(made);
    const script = 'src/browser/search/search-desk.ts';
    other.write(script, other.read(script).replace('const SHOWN = 8;', 'const SHOWN = 4321;'));
    expect(other.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('Compiling the pages') as string,
    });
    const scripts = readdirSync(join(other.root, 'dist/_astro'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => other.read(`dist/_astro/${file}`));
    expect(scripts.filter((text) => text.includes('4321'))).toHaveLength(1);
    for (const [, file = ''] of other
      .read('dist/cari/index.html')
      .matchAll(/ src="\/(_astro\/[^"]+)"/g))
      expect(other.has(`dist/${file}`), file).toBe(true);
  });

  it('keeps Warta’s fixed key, whatever the environment says, and no random one', () => {
    const KEY = 'd2FydGEtaGFzLW5vLXNlcnZlci1pc2xhbmRzLWF0LWE=';
    expect(serverCode(made)).toContain(KEY);
    const other = start('key').uncompiled();
    expect(
      other.build([], { ASTRO_KEY: 'b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItb3Q=' }),
    ).toMatchObject({ status: 0 });
    expect(serverCode(other)).toContain(KEY);
    expect(other.site()).toEqual(made.site());
  });

  it('turns an error in a page into a failed build that says which page and what happened', () => {
    const other = start('throws').withSiteOf(made);
    const before = other.site();
    other.write(
      'src/pages/indeks/index.astro',
      other
        .read('src/pages/indeks/index.astro')
        .replace(
          /^---\n/,
          `---\nif (Astro.url.pathname === '/indeks/') throw new Error('buku tidak ada');\n`,
        ),
    );
    const { status, output } = other.build();
    expect(status).toBe(1);
    expect(output).toContain('src/pages/indeks/index.astro  error: /indeks/ cannot be rendered');
    expect(output).toContain('buku tidak ada');
    expect(output).not.toMatch(/^\s+at /m);
    expect(other.site()).toEqual(before);
  });
});
