import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS, type PageKind } from './page-kinds.ts';
import { runAxe } from './run-axe.ts';
import { sampleInBrowser } from './sample-in-browser.ts';
import { DESK, PHONE, showOn, TABLET } from './screen.ts';
import { textTroubles } from './text-troubles.ts';
import { openPage, visit, type Opened } from './visit.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';

const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
/** Pixels by which letters may be wider when they are drawn once more. */
const A_HAIR = 2;

const open = sampleInBrowser();

// Each kind is opened once, and shown on one screen after another; whoever changes more than the
// screen puts it back.
describe.each(KINDS)('%s', (kind) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({
      browser: open.browser,
      origin: open.paper.origin,
      kind,
      prepare: (page) =>
        page.addInitScript(() => {
          const refused: string[] = [];
          (window as unknown as { refused: string[] }).refused = refused;
          document.addEventListener(
            'securitypolicyviolation',
            ({ violatedDirective, blockedURI, sample }) =>
              refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
          );
        }),
    });
  });
  afterAll(() => (opened as Opened | undefined)?.close());

  it('has nothing that the Content-Security-Policy refuses', async () => {
    const { page, complaints, settle } = opened;
    await settle();
    expect(
      await page.evaluate(() =>
        document
          .querySelector('meta[http-equiv="content-security-policy"]')
          ?.getAttribute('content'),
      ),
    ).toMatch(/^default-src 'none'; /);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[style]')].map(({ tagName }) => tagName),
      ),
    ).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
  });

  it.each([PHONE, TABLET, DESK])(
    'at $width pixels stays within the window, asks no other host for anything and has no complaint',
    async (screen) => {
      const { page, requests, complaints, settle } = opened;
      await showOn(page, screen);
      const widths = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      expect(widths).toEqual({ content: screen.width, window: screen.width });
      await settle();
      expect(
        await page.evaluate(() =>
          [...document.images]
            .filter((image) => image.naturalWidth === 0)
            .map((image) => image.currentSrc),
        ),
      ).toEqual([]);
      expect(requests.length).toBeGreaterThan(1);
      expect(requests.filter((url) => new URL(url).origin !== open.paper.origin)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it.each([
    ['200 %', { width: 640, height: 400, deviceScaleFactor: 2 }],
    ['400 %', { width: 320, height: 256, deviceScaleFactor: 4 }],
  ])('enlarged to %s fits the window, and no text is lost', async (_percent, screen) => {
    await showOn(opened.page, screen);
    expect(await textTroubles(opened.page)).toEqual([]);
  });

  it.each([PHONE, DESK])(
    'with the letters set apart as WCAG 1.4.12 has it loses no text at $width pixels',
    async (screen) => {
      const { page } = opened;
      await showOn(page, screen);
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, SPACED);
      const troubles = await textTroubles(page);
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
      expect(troubles).toEqual([]);
    },
  );

  it.each([PHONE, DESK])(
    'by the rules of WCAG 2.2 AA has no violation at $width pixels, light or dark',
    async (screen) => {
      const { page, settle } = opened;
      await showOn(page, screen);
      await settle();
      const light = await runAxe(page);
      const lightGround = await page.evaluate(groundOf);
      const lightPlaces = await page.evaluate(everyPlace);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await runAxe(page, 'colours');
      const darkGround = await page.evaluate(groundOf);
      const darkPlaces = await page.evaluate(everyPlace);
      await page.emulateMedia({ colorScheme: 'light' });
      expect({ light: light.violations, dark: dark.violations }).toEqual({ light: [], dark: [] });
      expect(light.passes).toEqual(
        expect.arrayContaining(['color-contrast', 'target-size', 'html-has-lang']),
      );
      expect(dark.passes).toContain('color-contrast');
      // In the dark the same stands at the same place, so that of all the rules only those of
      // colours have something else to look at; and the colours did change.
      expect(darkPlaces.map(({ name }) => name)).toEqual(lightPlaces.map(({ name }) => name));
      expect(
        darkPlaces.filter(({ box }, index) =>
          box.some((edge, side) => Math.abs(edge - (lightPlaces[index]?.box[side] ?? 0)) > A_HAIR),
        ),
      ).toEqual([]);
      expect(darkGround).not.toBe(lightGround);
    },
  );

  // The last ones, since a walk begins at the top of a page that nobody has touched.
  it.each([PHONE, { width: 1280, height: 800 }])(
    'by the keyboard alone has everything reached in its order at $width pixels, and the focus is seen',
    async (screen) => {
      const { page, anew } = opened;
      await showOn(page, screen);
      await anew();
      const { reached, expected, unseen } = await walkByKeyboard(page);
      expect(unseen).toEqual([]);
      expect(
        reached.filter((stop) => stop >= 0).map((stop) => `${stop} ${expected[stop] ?? ''}`),
      ).toEqual(expected.map((name, stop) => `${stop} ${name}`));
    },
  );
});

describe('the Content-Security-Policy', () => {
  it('refuses what somebody slips in', async () => {
    await visit(
      { browser: open.browser, origin: open.paper.origin, kind: 'story' },
      async ({ page }) => {
        const refused = await page.evaluate(async () => {
          const found: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            found.push(effectiveDirective),
          );
          document.body.insertAdjacentHTML(
            'beforeend',
            '<p style="color:red" onclick="alert()">x</p><img src="https://contoh.example/x.png" alt=""><iframe src="https://contoh.example/"></iframe>',
          );
          const script = document.createElement('script');
          script.textContent = 'window.slipped = true';
          document.body.append(script);
          await new Promise((done) => setTimeout(done, 300));
          return { found: [...new Set(found)].sort(), slipped: 'slipped' in window };
        });
        expect(refused).toEqual({
          found: ['frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'],
          slipped: false,
        });
      },
    );
  });
});

describe('a reader of ten pages', () => {
  it('meets no other host, gets no cookie and leaves nothing behind', async () => {
    const context = await open.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const kind of KINDS.slice(0, 10)) {
      await page.goto(open.paper.origin + PAGE_KINDS[kind], { waitUntil: 'load' });
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
    }
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter((url) => new URL(url).origin !== open.paper.origin)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    ).toEqual([0, 0, '', 0, 0]);
    await context.close();
  });
});

/** In the page. */
function groundOf(): string {
  return getComputedStyle(document.body).backgroundColor;
}

/** In the page: every element, whether it is seen, and where it stands. */
function everyPlace(): { name: string; box: number[] }[] {
  return [...document.querySelectorAll('body *')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? 'seen' : 'unseen'}`,
      box: [left, top, right, bottom],
    };
  });
}
