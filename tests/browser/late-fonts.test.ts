import type { Page, Route } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { PAGE_KINDS, type PageKind } from './page-kinds.ts';
import { sampleInBrowser } from './sample-in-browser.ts';

const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
/** Long after a page stands. */
const LATE = 700;

const open = sampleInBrowser();

/**
 * Pages that nobody looks at now, by width: another address in the same page costs far less than
 * another page.
 */
const idle = new Map<number, Page[]>();

async function pageOf(width: number): Promise<Page> {
  const old = idle.get(width)?.pop();
  if (old !== undefined) return old;
  const page = await open.browser.newPage({ viewport: { width, height: 900 } });
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

/**
 * Opens a page with its fonts treated in some way; the sum of its layout shifts once all is quiet.
 */
async function shiftOf(
  kind: PageKind,
  width: number,
  treatFont: (route: Route) => Promise<void>,
): Promise<number> {
  const page = await pageOf(width);
  let treated = 0;
  // While requests are looked at, the browser keeps no file, so that fonts are asked for each time.
  await page.route('**/*.woff2', (route) => {
    treated++;
    return treatFont(route);
  });
  await page.goto(`${open.paper.origin}${PAGE_KINDS[kind]}`, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  });
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.unroute('**/*.woff2');
  idle.set(width, [...(idle.get(width) ?? []), page]);
  expect(treated, 'fonts that were asked for').toBeGreaterThan(0);
  return shift;
}

/** The fonts in which the words of an element are drawn, as Chromium tells. */
async function drawnIn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(
    ({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ' (of the machine)'}`,
  );
}

// Most of such a visit is waiting, so several are made at once.
describe.concurrent.each([360, 1440])('at %i pixels nothing moves', (width) => {
  test.each(KINDS)('on %s when the fonts come late', async (kind) => {
    expect(
      await shiftOf(kind, width, async (route) => {
        await new Promise((done) => {
          setTimeout(done, LATE);
        });
        await route.continue();
      }),
    ).toBe(0);
  });

  test.each<PageKind>(['home', 'story'])('on %s when the fonts never come', async (kind) => {
    expect(await shiftOf(kind, width, (route) => route.abort())).toBe(0);
  });
});

describe('the fonts', () => {
  it('are the two of the first screen and no other, and words are drawn in them', async () => {
    const page = await open.browser.newPage({ viewport: { width: 360, height: 740 } });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.woff2'))
        asked.push(new URL(request.url()).pathname.replace(/^.*\/(warta-serif-\w+)\..*$/, '$1'));
    });
    page.on('console', (message) => complaints.push(message.text()));
    // Once for the cache, and once as a reader sees it who has it.
    for (let visit = 0; visit < 2; visit++)
      await page.goto(`${open.paper.origin}${PAGE_KINDS['story']}`, { waitUntil: 'load' });
    expect(new Set(asked)).toEqual(new Set(['warta-serif-bold', 'warta-serif-regular']));
    expect(await drawnIn(page, '.story h1')).toEqual(['Warta Serif']);
    expect(await drawnIn(page, '.story > .deck')).toEqual(['Warta Serif']);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a story’s text', () => {
  it.each([768, 1440])('has 60 to 70 letters a line at %i pixels', async (width) => {
    const page = await open.browser.newPage({ viewport: { width, height: 900 } });
    for (let visit = 0; visit < 2; visit++)
      await page.goto(`${open.paper.origin}${PAGE_KINDS['story']}`, { waitUntil: 'load' });
    const perLine = await page.evaluate(() => {
      let letters = 0;
      let lines = 0;
      for (const paragraph of document.querySelectorAll('.body > p')) {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const tops = new Set(
          [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)),
        );
        // The last line of a paragraph is short, so only long ones tell, and of those all but half
        // a line.
        if (tops.size >= 4) {
          letters += paragraph.textContent.length;
          lines += tops.size - 0.5;
        }
      }
      return letters / lines;
    });
    await page.close();
    expect(perLine).toBeGreaterThanOrEqual(60);
    expect(perLine).toBeLessThanOrEqual(70);
  });
});
