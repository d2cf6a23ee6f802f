import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { sampleApi } from '../reactions/sample-api.ts';
import { launchChromium } from './launch-chromium.ts';

const STORY = '/2026/11/satu/';
const ID = '2026/11/satu';
/** Bytes that the script may have when it is sent. */
const MOST = 2_048;

let paper: Newspaper;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let context: BrowserContext;
let round = 0;
const database = (): string => join(paper.root, `data/reactions-${round}.sqlite`);

beforeAll(async () => {
  paper = new Newspaper('reactions')
    .write('content/site.yaml', `${SETTINGS}reactionService: {}\n`)
    .write(
      'content/articles/2026/11/satu.md',
      storyFile({
        title: 'Satu',
        body: Array.from({ length: 30 }, () => 'Air mulai surut di sepanjang Kali Surabaya.').join(
          '\n\n',
        ),
      }),
    )
    .write(
      'content/articles/2026/11/dua.md',
      storyFile({ title: 'Two', extra: 'language: en\nreactions: [like, sad]\n' }),
    );
  expect(paper.build()).toMatchObject({ status: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  paper.delete();
});
beforeEach(async () => {
  round++;
  server = await serveFolder(
    join(paper.root, 'dist'),
    0,
    '127.0.0.1',
    sampleApi(join(paper.root, 'dist'), database()),
  );
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

async function open({
  path = STORY,
  ...options
}: BrowserContextOptions & { path?: string } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  return another(path);
}

/** A further tab of the same reader. */
async function another(path = STORY): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}${path}`);
  return page;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).click();
const said = (page: Page, words: string): Promise<void> =>
  page.locator('[role=status]', { hasText: words }).waitFor();
/** What the bar shows: each name with its count, the pressed one in brackets. */
const shown = async (page: Page): Promise<string> =>
  (
    await page.locator('#reaksi fieldset > button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const text = button.textContent.replace(/\s+/g, ' ').trim();
        return button.ariaPressed === 'true' ? `[${text}]` : text;
      }),
    )
  ).join(' ');
/** What is kept: the reactions of every visitor. */
async function kept(): Promise<string[]> {
  const store = openSqliteStore(database());
  const rows: string[] = [];
  for await (const { reaction } of store.rows()) rows.push(String(reaction));
  await store.close();
  return rows.sort();
}
async function counted(reactions: readonly ('like' | 'sad')[]): Promise<void> {
  const store = openSqliteStore(database());
  await store.choose(
    reactions.map((reaction, index) => ({
      story: ID,
      visitor: `pembaca-${index}`,
      reaction,
      at: 1,
    })),
  );
  await store.close();
}

describe('the bar of reactions', () => {
  it('takes a reaction, a change and a withdrawal, and says so each time', async () => {
    await counted(['like', 'like', 'sad']);
    const page = await open();
    await page.locator('#reaksi').scrollIntoViewIfNeeded();
    await page.getByText('Suka 2').waitFor();
    await press(page, 'Sedih');
    await said(page, 'Pilihan Anda tercatat.');
    expect(await shown(page)).toBe('Suka 2 Cinta Lucu Takjub [Sedih 2] Marah');
    await press(page, 'Suka');
    await page.getByText('Suka 3').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await kept()).toEqual(['like', 'like', 'like', 'sad']);
    await press(page, 'Suka');
    await said(page, 'Pilihan Anda dicabut.');
    expect(await shown(page)).toBe('Suka 2 Cinta Lucu Takjub Sedih 1 Marah');
    expect(await kept()).toEqual(['like', 'like', 'sad']);
  });

  it('asks for nothing and sets no cookie before it comes near the view, and no cookie before a press', async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.method());
    });
    await page.goto(`http://127.0.0.1:${server.port}${STORY}`, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.locator('#reaksi').scrollIntoViewIfNeeded();
    await page.waitForResponse((response) => response.url().includes('/api/'));
    expect(asked).toEqual(['GET']);
    expect(await context.cookies()).toEqual([]);
    await press(page, 'Takjub');
    await said(page, 'tercatat');
    expect(await context.cookies()).toMatchObject([
      { name: 'warta-reader', httpOnly: true, sameSite: 'Lax' },
    ]);
  });

  it('counts a double click as what it is: a choice and its withdrawal, and never more than one', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Marah' }).dblclick();
    await said(page, 'dicabut');
    await page.waitForLoadState('networkidle');
    expect(await kept()).toEqual([]);
    await page.getByRole('button', { name: 'Marah' }).click({ clickCount: 3 });
    await said(page, 'tercatat');
    await page.waitForLoadState('networkidle');
    expect(await kept()).toEqual(['angry']);
    expect(await shown(page)).toBe('Suka Cinta Lucu Takjub Sedih [Marah 1]');
  });

  it('is one reader in two tabs, and the older tab learns of it', async () => {
    const first = await open();
    await press(first, 'Suka');
    await said(first, 'tercatat');
    const second = await another();
    await second.locator('#reaksi').scrollIntoViewIfNeeded();
    await second.locator('[aria-pressed=true]').waitFor();
    expect(await shown(second)).toContain('[Suka 1]');
    await press(second, 'Sedih');
    await said(second, 'tercatat');
    expect(await kept()).toEqual(['sad']);
    await first.bringToFront();
    await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await first.locator('#reaksi-sad[aria-pressed=true]').waitFor();
    expect(await shown(first)).toBe('Suka Cinta Lucu Takjub [Sedih 1] Marah');
  });

  it('shows the reader’s own choice after another page and the back button', async () => {
    const page = await open();
    await press(page, 'Cinta');
    await said(page, 'tercatat');
    await page.goto(`http://127.0.0.1:${server.port}/`);
    await page.goBack();
    await page.locator('#reaksi-love[aria-pressed=true]').waitFor();
    expect(await shown(page)).toContain('[Cinta 1]');
    expect(await kept()).toEqual(['love']);
  });

  it('says when the network is away, shows what was counted, keeps the press, and sends the last one when it is back', async () => {
    const page = await open();
    await page.locator('#reaksi').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await press(page, 'Suka');
    await said(page, 'sambungan terputus');
    expect(await shown(page)).toBe('Suka Cinta Lucu Takjub Sedih Marah');
    await press(page, 'Marah');
    await page.locator('#reaksi-angry[aria-pressed=false]').waitFor();
    await context.setOffline(false);
    await said(page, 'Pilihan Anda tercatat.');
    expect(await kept()).toEqual(['angry']);
  });

  it('tries again after two seconds, after four, and when a service that is busy says', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`http://127.0.0.1:${server.port}${STORY}`);
    let tried = 0;
    let busy = false;
    await page.route('**/api/**', (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      tried++;
      return busy
        ? route.fulfill({ status: 503, headers: { 'Retry-After': '30' }, body: '' })
        : route.abort();
    });
    // From here on, time passes only as it is told.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    await press(page, 'Suka');
    await said(page, 'sambungan terputus');
    const after = async (ms: number): Promise<number> => {
      await page.clock.runFor(ms);
      // What was sent is answered before the page answers this.
      await page.evaluate(() => fetch('/reactions.json').then((response) => response.text()));
      return tried;
    };
    expect([await after(1_900), await after(200), await after(3_800)]).toEqual([1, 2, 2]);
    busy = true;
    expect([await after(300), await after(25_000), await after(6_000)]).toEqual([3, 3, 4]);
  });

  it.each([503, 404, 405])(
    'shows no press that a host without its service answers with %i',
    async (status) => {
      await counted(['sad']);
      const page = await open();
      await page.locator('#reaksi').scrollIntoViewIfNeeded();
      await page.getByText('Sedih 1').waitFor();
      await page.route('**/api/**', (route) =>
        route.fulfill({ status, contentType: 'text/html', body: '<p>Tidak ada.</p>' }),
      );
      await press(page, 'Sedih');
      await said(page, status === 503 ? 'Belum tercatat.' : 'Saat ini reaksi tidak dapat dicatat.');
      expect(await shown(page)).toBe(
        `Suka Cinta Lucu Takjub Sedih${status === 503 ? ' 1' : ''} Marah`,
      );
      expect(await page.locator('#reaksi fieldset > button:disabled').count()).toBe(
        status === 503 ? 0 : 6,
      );
      expect(await kept()).toEqual(['sad']);
    },
  );

  it.each(['{}', 'null', '[]', '"ok"', '<p>Masuk ke jaringan ini.</p>'])(
    'takes %s for no answer: nothing is counted, nothing fails in the page, and the buttons stay',
    async (body) => {
      await counted(['sad']);
      const page = await open();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.locator('#reaksi').scrollIntoViewIfNeeded();
      await page.getByText('Sedih 1').waitFor();
      await page.route('**/api/**', (route) => route.fulfill({ status: 200, body }));
      await press(page, 'Suka');
      await said(page, 'Belum tercatat.');
      await page.waitForLoadState('networkidle');
      expect(await shown(page)).toBe('Suka Cinta Lucu Takjub Sedih 1 Marah');
      await page.unroute('**/api/**');
      await press(page, 'Suka');
      await said(page, 'Pilihan Anda tercatat.');
      expect(await shown(page)).toBe('[Suka 1] Cinta Lucu Takjub Sedih 1 Marah');
      expect(failures).toEqual([]);
    },
  );

  it('offers no button that a host without its service could not count', async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Tidak ada.</p>' }),
    );
    await page.goto(`http://127.0.0.1:${server.port}${STORY}`);
    await page.locator('#reaksi').scrollIntoViewIfNeeded();
    await said(page, 'Saat ini reaksi tidak dapat dicatat.');
    expect(await page.locator('#reaksi fieldset > button:disabled').count()).toBe(6);
  });

  it('says so when it is refused, and shows what is true', async () => {
    const page = await open();
    await page.locator('#reaksi').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await page.route('**/api/**', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 409, contentType: 'application/problem+json', body: '{}' })
        : route.continue(),
    );
    await press(page, 'Suka');
    await said(page, 'Belum tercatat.');
    await page.waitForLoadState('networkidle');
    expect(await shown(page)).toBe('Suka Cinta Lucu Takjub Sedih Marah');
  });

  it('works without script: a press leads back to the button that was pressed, and says what was counted', async () => {
    const page = await open({ javaScriptEnabled: false });
    await press(page, 'Sedih');
    expect(page.url()).toMatch(/\/2026\/11\/satu\/#reaksi-sad$/);
    expect(await page.getByText('Pilihan Anda tercatat.').isVisible()).toBe(true);
    expect(await page.locator('#reaksi-sad').isVisible()).toBe(true);
    expect(await kept()).toEqual(['sad']);
    await press(page, 'Suka');
    expect(await kept()).toEqual(['like']);
    await press(page, 'Batalkan');
    expect(page.url()).toMatch(/#reaksi-batal$/);
    expect(await page.getByText('Pilihan Anda dicabut.').isVisible()).toBe(true);
    expect(await page.getByText('Pilihan Anda tercatat.').isVisible()).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('counts a double click once without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Lucu' }).dblclick();
    await page.waitForURL(/#reaksi-haha$/);
    await page.waitForLoadState('networkidle');
    expect(await kept()).toEqual(['haha']);
  });

  it('is reached and used by the keyboard alone, with the focus in sight', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Suka' }).focus();
    for (let time = 0; time < 4; time++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reaksi-sad');
    expect(
      await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle),
    ).not.toBe('none');
    await page.keyboard.press('Space');
    await said(page, 'tercatat');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reaksi-sad');
    await page.keyboard.press('Enter');
    await said(page, 'dicabut');
    expect(await kept()).toEqual([]);
  });

  it('tells a screen reader its question, names, states and counts, and no drawing', async () => {
    await counted(['like', 'sad', 'sad']);
    const page = await open();
    await press(page, 'Sedih');
    await said(page, 'tercatat');
    expect(await page.locator('#reaksi').ariaSnapshot()).toBe(
      [
        '- group "Apa reaksi Anda?":',
        '  - text: Apa reaksi Anda?',
        '  - button "Suka 1"',
        '  - button "Cinta"',
        '  - button "Lucu"',
        '  - button "Takjub"',
        '  - button "Sedih 3" [pressed]',
        '  - button "Marah"',
        '- status: Pilihan Anda tercatat.',
      ].join('\n'),
    );
    const english = await another('/2026/11/dua/');
    expect(await english.locator('#reaksi').ariaSnapshot()).toContain(
      '- group "What is your reaction?":',
    );
    expect(await english.locator('#reaksi fieldset > button').count()).toBe(2);
  });

  it.each([360, 768, 1440])(
    'moves nothing at %i px when counts come and are pressed, and its buttons are large enough',
    async (width) => {
      await counted(
        Array.from({ length: 2_345 }, (_, index) => (index % 3 === 0 ? 'sad' : 'like')),
      );
      const page = await open({ viewport: { width, height: 800 } });
      await page.evaluate(() => {
        const shifts: number[] = ((window as never as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as never as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.locator('#reaksi').scrollIntoViewIfNeeded();
      const before = await page.locator('#reaksi').boundingBox();
      await page.getByText(/1\.563/).waitFor();
      await press(page, 'Suka');
      await said(page, 'tercatat');
      const after = await page.locator('#reaksi').boundingBox();
      expect({ width: after?.width, height: after?.height }).toEqual({
        width: before?.width,
        height: before?.height,
      });
      expect(
        await page.evaluate(() =>
          (window as never as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
        ),
      ).toBe(0);
      for (const button of await page.locator('#reaksi fieldset > button').all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
    },
  );

  it.each<[string, BrowserContextOptions]>([
    ['in the light', { colorScheme: 'light' }],
    ['in the dark', { colorScheme: 'dark' }],
    ['in the reader’s own colours', { forcedColors: 'active' }],
  ])('has no fault that axe finds and its pressed button is marked, %s', async (_, options) => {
    const page = await open({ ...options, bypassCSP: true });
    await press(page, 'Takjub');
    await said(page, 'tercatat');
    await page.evaluate(AxeBuilder.source);
    const violations = await page.evaluate(async () =>
      (
        await (
          window as never as {
            axe: { run: (context: string) => Promise<{ violations: { id: string }[] }> };
          }
        ).axe.run('#reaksi')
      ).violations.map(({ id }) => id),
    );
    expect(violations).toEqual([]);
    const border = (id: string): Promise<string> =>
      page.evaluate((name) => {
        const style = getComputedStyle(document.getElementById(name) as Element);
        return `${style.borderTopWidth} ${style.borderTopColor}`;
      }, id);
    expect(await border('reaksi-wow')).not.toBe(await border('reaksi-sad'));
  });

  it(`is at most ${MOST} bytes of script when it is sent`, async () => {
    await open();
    const folder = join(paper.root, 'dist/_astro');
    const [script = ''] = readdirSync(folder).filter((file) => file.startsWith('ReactionBar'));
    expect(brotliCompressSync(readFileSync(join(folder, script))).length).toBeLessThanOrEqual(MOST);
  });
});
