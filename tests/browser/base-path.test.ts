import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { sampleApi } from '../reactions/sample-api.ts';
import { launchChromium } from './launch-chromium.ts';

let paper: Newspaper;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  paper = new Newspaper('folder').write(
    'content/site.yaml',
    `${SETTINGS.replace('contoh.example/', 'contoh.example/koran/')}search: {}\nreactionService: {}\n`,
  );
  paper
    .write(
      'content/articles/2026/11/satu.md',
      storyFile({ title: 'Satu', extra: 'aliases: [/lama/]\n' }),
    )
    .write(
      'content/articles/2026/11/dua.md',
      storyFile({ title: 'Jembatan Dibangun', section: 'ekonomi' }),
    );
  expect(paper.build()).toMatchObject({ status: 0 });
  const dist = join(paper.root, 'dist');
  server = await serveFolder(dist, {
    port: 0,
    api: sampleApi(dist, join(paper.root, 'data/reactions.sqlite')),
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  paper.delete();
});
afterEach(async () => {
  await page.context().close();
});

const path = (): string => new URL(page.url()).pathname;
async function open(at: string, javaScriptEnabled = true): Promise<void> {
  page = await (
    await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
  ).newPage();
  troubles = [];
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${server.port}${at}`);
}

describe('readers of a paper in a folder of its host', () => {
  it('find it from the host’s root, go from page to page within it, and see it in its own type', async () => {
    await open('/');
    expect(path()).toBe('/koran/');
    await page.getByRole('navigation').getByRole('link', { name: 'Ekonomi' }).click();
    await page.waitForURL('**/koran/ekonomi/');
    await page.getByRole('link', { name: 'Jembatan Dibangun' }).click();
    await page.waitForURL('**/koran/2026/11/dua/');
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(
        () => [...document.fonts].filter((font) => font.status === 'loaded').length,
      ),
    ).toBeGreaterThan(0);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('h1') as Element).fontFamily,
      ),
    ).toContain('Warta');
    await page.locator('.masthead a').first().click();
    await page.waitForURL('**/koran/');
    expect(troubles).toEqual([]);
  });

  it('react there, with script and without', async () => {
    await open('/koran/2026/11/satu/');
    await page.getByRole('button', { name: 'Suka' }).click();
    await page.locator('[role=status]', { hasText: 'tercatat' }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
    await open('/koran/2026/11/satu/', false);
    await page.getByRole('button', { name: 'Sedih' }).click();
    await page.waitForURL('**/koran/2026/11/satu/#reaksi-sad');
    expect(await page.getByText('Pilihan Anda tercatat.').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('search there', async () => {
    await open('/koran/cari/?q=pembangunan');
    await page.getByRole('status').filter({ hasText: '1 berita ditemukan' }).waitFor();
    await page.getByRole('link', { name: 'Jembatan Dibangun' }).click();
    await page.waitForURL('**/koran/2026/11/dua/');
    expect(troubles).toEqual([]);
  });

  it('are led there from old addresses, and told there that a page is missing', async () => {
    await open('/koran/lama/');
    await page.waitForURL('**/koran/2026/11/satu/');
    await page.goto(`http://127.0.0.1:${server.port}/koran/2026/11/satu`);
    expect(path()).toBe('/koran/2026/11/satu/');
    await page.goto(`http://127.0.0.1:${server.port}/koran/tidak/ada/`);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('h1') as Element).fontFamily,
      ),
    ).toContain('Warta');
    await page.getByRole('navigation').getByRole('link', { name: 'Kota' }).click();
    await page.waitForURL('**/koran/kota/');
  });
});
