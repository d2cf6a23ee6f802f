import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { LAYOUTS, PAGE_KINDS, type PageKind } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';
import { textTroubles } from './text-troubles.ts';
import { visit, type Seen } from './visit.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';
import { withoutModernBlocks } from './without-modern-blocks.ts';

const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

let paper: SamplePaper;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  paper = await samplePaper();
}, 600_000);
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  await (paper as SamplePaper | undefined)?.stop();
});

const open = (kind: PageKind, options: BrowserContextOptions, look: (page: Page, seen: Seen) => Promise<void>, prepare?: (page: Page) => Promise<unknown>): Promise<void> => visit({ browser, origin: paper.origin, kind, options, ...(prepare === undefined ? {} : { prepare }) }, look);

describe('the Content-Security-Policy', () => {
  test.each(KINDS)('refuses nothing of %s', async (kind) => {
    await open(kind, {}, async (page, { complaints }) => {
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content'))).toMatch(/^default-src 'none'; /);
      expect(await page.evaluate(() => [...document.querySelectorAll('[style]')].map(({ tagName }) => tagName))).toEqual([]);
      expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([]);
      expect(complaints).toEqual([]);
    }, (page) => page.addInitScript(() => {
      const refused: string[] = [];
      (window as unknown as { refused: string[] }).refused = refused;
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => refused.push(`${violatedDirective} ${blockedURI} ${sample}`));
    }));
  });

  it('refuses what somebody slips in', async () => {
    await open('story', {}, async (page) => {
      const refused = await page.evaluate(async () => {
        const found: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective));
        document.body.insertAdjacentHTML('beforeend', '<p style="color:red" onclick="alert()">x</p><img src="https://contoh.example/x.png" alt=""><iframe src="https://contoh.example/"></iframe>');
        const script = document.createElement('script');
        script.textContent = 'window.slipped = true';
        document.body.append(script);
        await new Promise((done) => setTimeout(done, 300));
        return { found: [...new Set(found)].sort(), slipped: 'slipped' in window };
      });
      expect(refused).toEqual({ found: ['frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'], slipped: false });
    });
  });
});

describe('a reader of ten pages', () => {
  it('meets no other host, gets no cookie and leaves nothing behind', async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const kind of KINDS.slice(0, 10)) {
      await page.goto(paper.origin + PAGE_KINDS[kind], { waitUntil: 'load' });
      await page.evaluate(() => { scrollTo(0, document.body.scrollHeight); });
    }
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((url) => new URL(url).origin !== paper.origin)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0, '', 0, 0]);
    await context.close();
  });
});

describe.each([PHONE, DESK])('by the rules of WCAG 2.2 AA, %o', (viewport) => {
  test.each(KINDS)('%s has no violation, light or dark', async (kind) => {
    await open(kind, { viewport }, async (page) => {
      await page.evaluate(axe);
      const grounds: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
        const { violations, passes } = await page.evaluate((values) => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: { type: 'tag', values } }), RULES);
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
        expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'html-has-lang']));
      }
      // The page did change its colours, so both were looked at.
      expect(grounds[0]).not.toBe(grounds[1]);
    });
  });
});

describe.each([PHONE, { width: 1280, height: 800 }])('by the keyboard alone, at $width pixels', (viewport) => {
  test.each(KINDS)('%s: everything is reached in its order, and the focus is seen', async (kind) => {
    await open(kind, { viewport }, async (page) => {
      const { reached, expected, unseen } = await walkByKeyboard(page);
      expect(unseen).toEqual([]);
      expect(reached.filter((stop) => stop >= 0).map((stop) => `${stop} ${expected[stop] ?? ''}`)).toEqual(expected.map((name, stop) => `${stop} ${name}`));
    });
  });
});

describe('the first link', () => {
  test.each(LAYOUTS)('of %s leads past the head of the page', async (kind) => {
    await open(kind, {}, async (page) => {
      await page.keyboard.press('Tab');
      const box = await page.locator(':focus').boundingBox();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0 && (box?.height ?? 0) >= 24).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.querySelector('main a[href], main button, main input, main [tabindex="0"]') || (document.querySelector('main a[href], main button') === null && document.activeElement?.closest('footer') !== null))).toBe(true);
    });
  });
});

describe.each([['200 %', { width: 640, height: 400 }, 2], ['400 %', { width: 320, height: 256 }, 4]] as const)('enlarged to %s', (_percent, viewport, deviceScaleFactor) => {
  test.each(KINDS)('%s fits the window, and no text is lost', async (kind) => {
    await open(kind, { viewport, deviceScaleFactor }, async (page) => { expect(await textTroubles(page)).toEqual([]); });
  });
});

describe('with the letters set apart as WCAG 1.4.12 has it', () => {
  test.each(KINDS)('%s loses no text', async (kind) => {
    for (const viewport of [PHONE, DESK]) {
      await open(kind, { viewport }, async (page) => {
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        });
        expect(await textTroubles(page)).toEqual([]);
      });
    }
  });
});

describe('in the reader’s own colours', () => {
  test.each(LAYOUTS)('%s tells links, the current section and the focus apart', async (kind) => {
    await open(kind, { forcedColors: 'active' }, async (page) => {
      const told = await page.evaluate(() => {
        const lookOf = (element: Element): string => { const { color, fontWeight, textDecorationLine, borderBottomColor, borderBottomWidth, borderBottomStyle } = getComputedStyle(element); return [color, fontWeight, textDecorationLine, borderBottomWidth, borderBottomStyle, borderBottomColor].join(' '); };
        const links = [...document.querySelectorAll('.body p a')].filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline') && getComputedStyle(link).color === getComputedStyle(link.parentElement ?? link).color);
        const current = document.querySelector('.sections [aria-current]');
        const others = [...document.querySelectorAll('.sections a:not([aria-current])')].map(lookOf);
        return { lost: links.map((link) => link.textContent), current: current === null || !others.includes(lookOf(current)) };
      });
      expect(told).toEqual({ lost: [], current: true });
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body); return `${outlineStyle} ${outlineWidth}`; })).toMatch(/^(?:solid|auto) [2-9]px$/);
    });
  });
});

describe('for readers whom movement harms', () => {
  test.each(LAYOUTS)('%s stands still', async (kind) => {
    await open(kind, { reducedMotion: 'reduce' }, async (page) => {
      expect(await page.evaluate(() => ({
        running: document.getAnimations().length,
        moving: [...document.querySelectorAll('*')].filter((element) => { const { transitionDuration, scrollBehavior } = getComputedStyle(element); return scrollBehavior === 'smooth' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > .01); }).map(({ tagName, className }) => `${tagName} ${String(className)}`),
      }))).toEqual({ running: 0, moving: [] });
    });
  });
});

const block = (type: string) => (page: Page): Promise<unknown> => page.route('**/*', (route) => (route.request().resourceType() === type ? route.abort() : route.continue()));
const old = (page: Page): Promise<unknown> => page.route('**/*.css', async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: withoutModernBlocks(await response.text()) });
});
const WITHOUT: [what: string, options: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>][] = [
  ['scripts', { javaScriptEnabled: false }],
  ['pictures', {}, block('image')],
  ['fonts', {}, block('font')],
  ['@layer, @container and @supports', {}, old],
];
describe.each(WITHOUT)('without %s', (_what, options, prepare) => {
  test.each(LAYOUTS)('%s reads well', async (kind) => {
    for (const viewport of [PHONE, DESK]) {
      await open(kind, { ...options, viewport }, async (page) => {
        expect(await page.locator('main').innerText()).toMatch(/\p{L}{3}/u);
        expect(await page.locator('h1').first().isVisible()).toBe(true);
        expect(await textTroubles(page)).toEqual([]);
      }, prepare);
    }
  });
});
