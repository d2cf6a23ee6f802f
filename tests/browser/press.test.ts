import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { launchChromium } from './launch-chromium.ts';

const STORY = '/2026/11/video/';
let paper: Newspaper;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  paper = new Newspaper('press').write(
    'content/site.yaml',
    `${SETTINGS}embeds: [youtube]\nads: {story: house}\n`,
  );
  paper.write('content/ads/cetak.yaml', 'title: Edisi cetak\nurl: /kota/\n');
  paper.write(
    'content/articles/2026/11/video.md',
    storyFile({
      title: 'Bergerak',
      extra: 'video: {url: "https://youtu.be/abcdefghijk", title: Menyeberang}\n',
      body: 'Isi.\n\n::video{url="https://vimeo.com/123456" title="Lain"}',
    }),
  );
  expect(paper.build()).toMatchObject({ status: 0 });
  server = await serveFolder(`${paper.root}/dist`, { port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  paper.delete();
});

/** The story's page; every request to another host is noted and answered with an empty page. */
async function open(): Promise<{ page: Page; foreign: string[] }> {
  const context = await browser.newContext();
  const foreign: string[] = [];
  const origin = `http://127.0.0.1:${server.port}`;
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      foreign.push(route.request().url());
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>pemutar</title>',
      });
    },
  );
  const page = await context.newPage();
  await page.goto(origin + STORY);
  return { page, foreign };
}

describe('a video', () => {
  it('asks nothing of the site that has it before it is pressed, and then plays within the page, by keyboard too', async () => {
    const { page, foreign } = await open();
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    await page.getByRole('link', { name: 'Tonton video: Menyeberang' }).focus();
    await page.keyboard.press('Enter');
    const player = page.locator('iframe.player');
    await player.waitFor();
    expect(await player.getAttribute('src')).toBe(
      'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1',
    );
    expect(await player.getAttribute('title')).toBe('Tonton video: Menyeberang');
    await page.frameLocator('iframe.player').locator('body').waitFor({ state: 'attached' });
    expect(foreign).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1']);
    await page.context().close();
  });

  it('whose provider settings do not list is a link to it', async () => {
    const { page } = await open();
    const link = page.getByRole('link', { name: 'Tonton video: Lain (Vimeo)' });
    expect(await link.getAttribute('href')).toBe('https://vimeo.com/123456');
    expect(await link.getAttribute('data-player')).toBeNull();
    await page.context().close();
  });
});

describe('an advertisement', () => {
  it('leads, from its frame, to its page in the whole window', async () => {
    const { page } = await open();
    await page.locator('.ad').scrollIntoViewIfNeeded();
    await page.frameLocator('.ad iframe').getByRole('link', { name: 'Edisi cetak' }).click();
    await page.waitForURL('**/kota/');
    await page.context().close();
  });
});

describe('sharing', () => {
  it('is plain links; a script adds copying the address, and says that it is done', async () => {
    const { page } = await open();
    expect(await page.getByRole('link', { name: 'WhatsApp' }).getAttribute('href')).toBe(
      'https://wa.me/?text=Bergerak%20https%3A%2F%2Fcontoh.example%2F2026%2F11%2Fvideo%2F',
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Salin tautan' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('share-links [role=status]').textContent(), { timeout: 10_000 })
      .toBe('Tautan disalin');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://contoh.example/2026/11/video/',
    );
    await page.context().close();
  });
});
