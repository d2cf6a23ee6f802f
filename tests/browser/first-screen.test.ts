import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { PAGE_KINDS, statusOf, type PageKind } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';

const PHONE = { width: 360, height: 740 };
const SCREENS = [PHONE, { width: 768, height: 1024 }, { width: 1440, height: 900 }];
const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let paper: SamplePaper;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  paper = await samplePaper();
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  await (paper as SamplePaper | undefined)?.stop();
});

/** Opens a page, all of it loaded, and hands over what it asked for and what it complained of. */
async function open(kind: PageKind, options: BrowserContextOptions, look: (page: Page, seen: { requests: string[]; complaints: string[] }) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const seen = { requests: [] as string[], complaints: [] as string[] };
    page.on('request', (request) => seen.requests.push(request.url()));
    page.on('pageerror', (error) => seen.complaints.push(error.message));
    page.on('console', (message) => {
      // A browser reports the status of a page that is not there as an error of that page.
      const expected = statusOf(kind) === 404 && message.location().url === `${paper.origin}${PAGE_KINDS[kind]}`;
      if (['error', 'warning'].includes(message.type()) && !expected) seen.complaints.push(message.text());
    });
    const response = await page.goto(`${paper.origin}${PAGE_KINDS[kind]}`, { waitUntil: 'load' });
    expect(response?.status()).toBe(statusOf(kind));
    await look(page, seen);
  } finally {
    await context.close();
  }
}

describe('the first screen of a phone', () => {
  it('shows masthead, date, picture and headline of the leading story', async () => {
    await open('home', { viewport: PHONE }, async (page) => {
      for (const part of ['header .name', 'header time', '.lead img', '.lead h2']) {
        const box = await page.locator(part).boundingBox();
        expect(box, part).not.toBeNull();
        const { x, y, width, height } = box ?? { x: -1, y: -1, width: 0, height: 0 };
        expect(Math.min(x, y), part).toBeGreaterThanOrEqual(0);
        expect(width * height, part).toBeGreaterThan(0);
        expect(x + width, part).toBeLessThanOrEqual(PHONE.width);
        expect(y + height, part).toBeLessThanOrEqual(PHONE.height);
      }
      expect(await page.locator('header .name').textContent()).toBe('Harian Tambangan');
      expect(await page.locator('header time').textContent()).toBe('Sabtu, 28 November 2026');
      expect(await page.locator('.lead img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    });
  });
});

describe.each(SCREENS)('at $width pixels', (viewport) => {
  test.each(KINDS)('%s stays within the window, asks no other host for anything and has no complaint', async (kind) => {
    await open(kind, { viewport }, async (page, { requests, complaints }) => {
      const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }));
      expect(widths.content).toBe(widths.window);
      const pictures = await page.locator('img').evaluateAll((images: HTMLImageElement[]) => Promise.all(images.map(async (image) => {
        image.loading = 'eager';
        await image.decode().catch(() => undefined);
        return { src: image.src, loaded: image.naturalWidth > 0 };
      })));
      expect(pictures.filter(({ loaded }) => !loaded)).toEqual([]);
      expect(requests.length).toBeGreaterThan(1);
      expect(requests.filter((url) => new URL(url).origin !== paper.origin)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});

describe.each(['light', 'dark'] as const)('by the rules of WCAG 2.2 AA, %s', (colorScheme) => {
  test.each<PageKind>(['home', 'section', 'story', 'story with a table and a footnote', 'day', 'topic', 'person', 'box redaksi', 'standing page', 'privacy', 'not found'])('%s has no violation', async (kind) => {
    await open(kind, { viewport: PHONE, colorScheme }, async (page) => {
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate((values) => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: { type: 'tag', values } }), RULES);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'html-has-lang']));
    });
  });
});
