import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { LAYOUTS } from './page-kinds.ts';
import { sampleInBrowser } from './sample-in-browser.ts';
import { DESK, PHONE } from './screen.ts';
import { textTroubles } from './text-troubles.ts';
import { openPage, type Opened } from './visit.ts';
import { withoutModernBlocks } from './without-modern-blocks.ts';

const open = sampleInBrowser();

describe.each(LAYOUTS)('%s', (kind) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ browser: open.browser, origin: open.paper.origin, kind });
  });
  afterAll(() => (opened as Opened | undefined)?.close());

  it('has a first link that leads past the head of the page', async () => {
    const { page } = opened;
    await page.keyboard.press('Tab');
    const box = await page.locator(':focus').boundingBox();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0 && (box?.height ?? 0) >= 24).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () =>
          document.activeElement ===
            document.querySelector('main a[href], main button, main input, main [tabindex="0"]') ||
          (document.querySelector('main a[href], main button') === null &&
            document.activeElement?.closest('footer') !== null),
      ),
    ).toBe(true);
  });

  it('tells links, the current section and the focus apart in the reader’s own colours', async () => {
    const { page } = opened;
    await page.emulateMedia({ forcedColors: 'active' });
    await opened.anew();
    const told = await page.evaluate(() => {
      const lookOf = (element: Element): string => {
        const {
          color,
          fontWeight,
          textDecorationLine,
          borderBottomColor,
          borderBottomWidth,
          borderBottomStyle,
        } = getComputedStyle(element);
        return [
          color,
          fontWeight,
          textDecorationLine,
          borderBottomWidth,
          borderBottomStyle,
          borderBottomColor,
        ].join(' ');
      };
      const links = [...document.querySelectorAll('.body p a')].filter(
        (link) =>
          !getComputedStyle(link).textDecorationLine.includes('underline') &&
          getComputedStyle(link).color === getComputedStyle(link.parentElement ?? link).color,
      );
      const current = document.querySelector('.sections [aria-current]');
      const others = [...document.querySelectorAll('.sections a:not([aria-current])')].map(lookOf);
      return {
        lost: links.map((link) => link.textContent),
        current: current === null || !others.includes(lookOf(current)),
        forced: matchMedia('(forced-colors: active)').matches,
      };
    });
    expect(told).toEqual({ lost: [], current: true, forced: true });
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return `${outlineStyle} ${outlineWidth}`;
      }),
    ).toMatch(/^(?:solid|auto) [2-9]px$/);
  });

  it('stands still for readers whom movement harms', async () => {
    const { page } = opened;
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await opened.anew();
    expect(
      await page.evaluate(() => ({
        reduced: matchMedia('(prefers-reduced-motion: reduce)').matches,
        running: document.getAnimations().length,
        moving: [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, scrollBehavior } = getComputedStyle(element);
            return (
              scrollBehavior === 'smooth' ||
              transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01)
            );
          })
          .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
      })),
    ).toEqual({ reduced: true, running: 0, moving: [] });
  });
});

const block =
  (type: string) =>
  (page: Page): Promise<unknown> =>
    page.route('**/*', (route) =>
      route.request().resourceType() === type ? route.abort() : route.continue(),
    );
const old = (page: Page): Promise<unknown> =>
  page.route('**/*.css', async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutModernBlocks(await response.text()) });
  });
const WITHOUT: [
  what: string,
  options: BrowserContextOptions,
  prepare?: (page: Page) => Promise<unknown>,
][] = [
  ['scripts', { javaScriptEnabled: false }],
  ['pictures', {}, block('image')],
  ['fonts', {}, block('font')],
  ['@layer, @container and @supports', {}, old],
];
// One reader sees them all, whose browser has what pages share after the first.
describe.each(WITHOUT)('without %s', (_what, options, prepare) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({
      browser: open.browser,
      origin: open.paper.origin,
      kind: 'home',
      options,
      ...(prepare === undefined ? {} : { prepare }),
    });
  });
  afterAll(() => (opened as Opened | undefined)?.close());

  test.each(LAYOUTS)('%s reads well', async (kind) => {
    const { page } = opened;
    await page.setViewportSize(PHONE);
    await opened.anew(kind);
    for (const screen of [PHONE, DESK]) {
      await page.setViewportSize(screen);
      const at = `at ${screen.width} pixels`;
      expect(await page.evaluate(() => innerWidth)).toBe(screen.width);
      expect(await page.locator('main').innerText(), at).toMatch(/\p{L}{3}/u);
      expect(await page.locator('h1').first().isVisible(), at).toBe(true);
      expect(await textTroubles(page), at).toEqual([]);
    }
  });
});
