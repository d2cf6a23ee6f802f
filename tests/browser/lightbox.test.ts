import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { launchChromium } from './launch-chromium.ts';

const STORY = '/2026/11/galeri/';
const COLOURS = ['#12466b', '#7a2f22', '#2f5d50'];
let paper: Newspaper;
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  paper = new Newspaper('gallery').write('content/site.yaml', SETTINGS);
  const pictures = COLOURS.map(
    (_, index) =>
      `![Gambar ${index + 1}](foto-${index + 1}.jpg "Keterangan ${index + 1}. | Koran/Rini")`,
  );
  for (const [index, background] of COLOURS.entries())
    paper.write(
      `content/articles/2026/11/galeri/foto-${index + 1}.jpg`,
      await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    );
  paper
    .write(
      'content/articles/2026/11/galeri/index.md',
      storyFile({ body: `Satu.\n\n:::galeri\n${pictures.join('\n\n')}\n:::` }),
    )
    .write('content/articles/2026/11/tanpa.md', storyFile());
  expect(paper.build()).toMatchObject({ status: 0 });
  server = await serveFolder(join(paper.root, 'dist'), { port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  paper.delete();
});

async function open(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}${STORY}`);
  return page;
}

const shown = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('dialog[open] img')?.getAttribute('alt') ?? null);

describe('a gallery', () => {
  it('opens a picture large with its words, goes on and back by keys and buttons, and closes to where it was', async () => {
    const page = await open();
    await page.click('#foto-2 a.large');
    expect(await shown(page)).toBe('Gambar 2');
    expect(await page.textContent('dialog figcaption')).toContain('Keterangan 2.');
    expect(await page.textContent('dialog .credit')).toContain('Koran/Rini');
    expect(new URL(page.url()).hash).toBe('#foto-2');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe('Gambar 3');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe('Gambar 1');
    await page.click('dialog button[aria-label="Gambar sebelumnya"]');
    expect(await shown(page)).toBe('Gambar 3');
    await page.keyboard.press('Escape');
    // A dialog tells that it was closed a moment after it is.
    await page.waitForFunction(
      () =>
        document.querySelector('dialog[open]') === null &&
        document.activeElement?.closest('figure')?.id === 'foto-3',
      undefined,
      { timeout: 10_000 },
    );
  });

  it('is reached, opened and closed by the keyboard alone', async () => {
    const page = await open();
    await page.focus('#foto-1 a.large');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toBe('Gambar 1');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Tutup',
    );
    await page.keyboard.press('Enter');
    expect(await shown(page)).toBeNull();
  });

  it('has buttons of at least 24 pixels, and a picture that fits the screen', async () => {
    const page = await open();
    await page.click('#foto-1 a.large');
    for (const button of await page.$$('dialog button')) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    const picture = await (await page.$('dialog img'))?.boundingBox();
    expect(
      (picture?.x ?? -1) >= 0 &&
        (picture?.y ?? -1) >= 0 &&
        (picture?.x ?? 0) + (picture?.width ?? 999) <= 360 &&
        (picture?.y ?? 0) + (picture?.height ?? 999) <= 740,
    ).toBe(true);
  });

  it('works without scripts: each picture leads to its largest form', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.click('#foto-2 a.large');
    expect(new URL(page.url()).pathname).toMatch(/^\/foto\/foto-2-1200\.[0-9a-f]{10}\.jpg$/);
  });

  it('has a script of less than 2 KB, and pages without a gallery none', () => {
    const scripts = (file: string): string[] =>
      [...paper.read(file).matchAll(/<script type="module" src="\/([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
    const lightbox = scripts('dist/2026/11/galeri/index.html').filter((file) =>
      file.includes('Lightbox'),
    );
    expect(lightbox.length).toBe(1);
    expect(paper.bytes(`dist/${lightbox[0] ?? ''}`).length).toBeLessThan(2048);
    expect(
      scripts('dist/2026/11/tanpa/index.html').filter((file) => !file.includes('ShareLinks')),
    ).toEqual([]);
  });
});
