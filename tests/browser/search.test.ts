import { readdirSync } from 'node:fs';
import AxeBuilder from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import type { Newspaper } from '../newspaper.ts';
import { launchChromium } from './launch-chromium.ts';
import { QUESTIONS, searchPaper } from './search-paper.ts';

/** Bytes that are sent for a first question, headers and scripts with them. */
const MOST = 100_000;

let paper: Newspaper;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let context: BrowserContext;
let complaints: string[];
const address = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

beforeAll(async () => {
  paper = searchPaper();
  server = await serveFolder(`${paper.root}/dist`, 0, '127.0.0.1');
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  paper.delete();
});
afterEach(async () => {
  await context.close();
});

async function open({
  path = '/cari/',
  prepare,
  ...options
}: BrowserContextOptions & {
  path?: string;
  prepare?: (page: Page) => Promise<unknown>;
} = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await prepare?.(page);
  await page.goto(address(path));
  return page;
}

const told = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('searchbox').fill(question);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (asked) => new URLSearchParams(location.search).get('q') === asked,
    question,
  );
  await told(page, /ditemukan|Tidak ada/);
}
const titles = (page: Page): Promise<string[]> =>
  page.locator('[data-part=found] h2').allTextContents();
const excerpt = (page: Page): Promise<string> =>
  page.locator('[data-part=found] .deck').first().innerHTML();

describe('search', () => {
  it('has the expected first answer to Indonesian questions, under the paper’s own policy', async () => {
    const page = await open();
    const first: [string, string | undefined][] = [];
    for (const [question] of QUESTIONS) {
      await ask(page, question);
      first.push([question, (await titles(page))[0]]);
    }
    expect(first).toEqual(QUESTIONS);
    expect(complaints).toEqual([]);
  });

  it('shows where the words are, whatever their affixes', async () => {
    const page = await open();
    await ask(page, 'penangkapan');
    await page.locator('mark').first().waitFor();
    expect(await excerpt(page)).toBe(
      'Seorang pemuda <mark>ditangkap</mark> setelah dikejar warga sampai stasiun.',
    );
    expect(await page.locator('[data-part=found] .meta').first().innerText()).toMatch(
      /^2\d November 2026\s*· Kota$|^2\d November 2026 Kota$/,
    );
    await ask(page, 'mebel');
    expect(await page.locator('[data-part=found] .meta').first().innerText()).toContain(
      'Advertorial',
    );
  });

  it('answers while one types, and keeps the questions that were asked in the address and on the way back', async () => {
    const page = await open();
    await page.getByRole('searchbox').pressSequentially('jembatan');
    await told(page, 'ditemukan');
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cari/?q=jembatan');
    await ask(page, 'novel');
    await page.goBack();
    await told(page, '2 berita ditemukan');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jembatan');
    await page.getByRole('link', { name: 'Wali Kota Membangun' }).click();
    await page.waitForURL('**/2026/11/jembatan/');
    await page.goBack();
    await told(page, '2 berita ditemukan');
    expect((await titles(page))[0]).toBe('Wali Kota Membangun Jembatan di Kedungcowek');
  });

  it('finds old stories by itself when new ones have not the word', async () => {
    const page = await open();
    await ask(page, 'giling');
    expect(await titles(page)).toEqual(['Pabrik Gula Berhenti Giling']);
    expect(await page.getByRole('status').innerText()).toBe('1 berita ditemukan.');
  });

  it('stops where enough is found, says so, and goes on when asked', async () => {
    const page = await open();
    await ask(page, 'catatan');
    expect(await titles(page)).toHaveLength(8);
    expect(await page.getByRole('status').innerText()).toMatch(
      /^\d+ berita ditemukan, dicari mundur sampai \w+ 2026\.$/,
    );
    await page.getByRole('button', { name: 'Lebih banyak' }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('[data-part=found] li').length === 16,
    );
    expect(
      await page.evaluate(
        () =>
          document.activeElement?.closest('li') ===
          document.querySelectorAll('[data-part=found] li')[8],
      ),
    ).toBe(true);
  });

  it('is narrowed to a section, a writer and a year, and set in order of time', async () => {
    const page = await open();
    await ask(page, 'jembatan');
    expect(await titles(page)).toEqual([
      'Wali Kota Membangun Jembatan di Kedungcowek',
      'Festival Perahu Hias',
    ]);
    await page.getByRole('combobox', { name: 'Tahun' }).selectOption('2024');
    await told(page, '1 berita ditemukan');
    expect(await titles(page)).toEqual(['Festival Perahu Hias']);
    expect(page.url()).toContain('?q=jembatan&year=2024');
    await page.getByRole('combobox', { name: 'Tahun' }).selectOption('');
    await page.getByRole('combobox', { name: 'Rubrik' }).selectOption({ label: 'Ekonomi' });
    await told(page, 'Tidak ada');
    await page.getByRole('link', { name: 'Saringan menyembunyikan semuanya' }).click();
    await told(page, '2 berita ditemukan');
    await ask(page, 'warga');
    const dates = async (): Promise<string[]> =>
      page
        .locator('[data-part=found] time')
        .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    await page.getByRole('combobox', { name: 'Urutan' }).selectOption('newest');
    await page.waitForURL(/order=newest/);
    await expect
      .poll(async () => {
        const found = await dates();
        return found.length > 2 && found.join() === found.toSorted().reverse().join();
      })
      .toBe(true);
    await ask(page, 'pasar');
    await page.getByRole('combobox', { name: 'Penulis' }).selectOption({ label: 'Endang Lestari' });
    await told(page, '1 berita ditemukan');
    expect(await titles(page)).toEqual(['Pasar Turi Dibuka Lagi']);
  });

  it('leads to a writer whose name is asked for', async () => {
    const page = await open();
    await ask(page, 'endang lestari');
    expect(await page.getByRole('link', { name: 'Endang Lestari' }).getAttribute('href')).toBe(
      '/penulis/endang/',
    );
  });

  it('helps where a typing mistake finds nothing', async () => {
    const page = await open();
    await ask(page, 'jembattan');
    expect(await page.getByRole('status').innerText()).toBe(
      'Tidak ada berita yang memuat “jembattan”.',
    );
    await page.getByText('Periksa ejaannya').waitFor();
    expect(await page.getByRole('link', { name: 'duckduckgo.com' }).getAttribute('href')).toBe(
      'https://duckduckgo.com/?q=site%3Acontoh.example%20jembattan',
    );
    await page.getByRole('link', { name: 'jembatan', exact: true }).click();
    await told(page, '2 berita ditemukan');
  });

  it('takes a question for words, whatever is in it', async () => {
    const page = await open();
    for (const question of [
      '<img src=x onerror=alert(1)>',
      '"',
      '%',
      '\\',
      '🦋',
      'a'.repeat(200),
      'di',
      '../..',
      '- - -',
    ]) {
      await page.getByRole('searchbox').fill(question);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => !document.querySelector('[data-part=told]')?.textContent.includes('Mencari'),
      );
    }
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('what search loads', () => {
  it('is nothing until the field is touched, and little for a first question', async () => {
    const page = await open();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const sent = new Map<string, number>();
    const names = new Map<string, string>();
    // What was asked for before this looked, such as the icon, may end after it began to look.
    network.on('Network.requestWillBeSent', ({ requestId, request }) => {
      names.set(requestId, new URL(request.url).pathname);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (![undefined, '/favicon.svg'].includes(names.get(requestId)))
        sent.set(requestId, encodedDataLength);
    });
    await page.waitForTimeout(500);
    expect([...sent.values()]).toEqual([]);
    await page.getByRole('searchbox').focus();
    await ask(page, 'catatan');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-part=found] li')].every(
        (item) =>
          item.getBoundingClientRect().top > innerHeight ||
          item.querySelector('.deck')?.textContent !== '',
      ),
    );
    const files = [...sent].map(([id, bytes]) => `${names.get(id) ?? ''} ${bytes}`);
    const bytes = [...sent.values()].reduce((sum, one) => sum + one, 0);
    expect(files.join('\n')).toContain('pagefind.wasm');
    expect(bytes, files.join('\n')).toBeLessThanOrEqual(MOST);
    expect(bytes).toBeGreaterThan(50_000);
  });

  it('is enough for further questions without a network', async () => {
    const page = await open();
    await ask(page, 'pembangunan');
    // The rest of the newest shard comes when the reader has an answer.
    const parts = readdirSync(`${paper.root}/dist/cari/indeks/2026-q4`).filter((file) =>
      file.endsWith('.pf_index'),
    ).length;
    expect(parts).toBeGreaterThan(0);
    await page.waitForTimeout(1800);
    await page.waitForFunction(
      (all) =>
        performance
          .getEntriesByType('resource')
          .filter(
            ({ name, responseEnd }: PerformanceEntry & { responseEnd?: number }) =>
              /2026-q4\/.*\.pf_index$/.test(name) && (responseEnd ?? 0) > 0,
          ).length >= all,
      parts,
    );
    await context.setOffline(true);
    for (const [question, first] of [
      ['penangkapan', 'Polisi Menangkap Pencuri Motor di Wonokromo'],
      ['kupu-kupu', 'Kupu-Kupu Kembali ke Kebun Bibit'],
    ] as const) {
      await page.getByRole('searchbox').fill(question);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: first }).waitFor();
      await told(page, 'Sisanya menunggu sambungan internet.');
    }
  });

  it('is told of when it cannot come, and the ways without it stay', async () => {
    const page = await open();
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('searchbox').fill('pembangunan');
    await page.keyboard.press('Enter');
    await told(page, 'Pencarian tidak dapat dimuat');
    expect(await page.locator('.ways a').count()).toBe(5);
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await told(page, 'ditemukan');
  });

  it('is missed by an old browser, to which the page says so', async () => {
    const page = await open({
      prepare: (opened) =>
        opened.addInitScript(() => {
          delete (window as never as Record<string, unknown>)['DecompressionStream'];
        }),
    });
    await page.getByRole('searchbox').fill('pembangunan');
    await page.keyboard.press('Enter');
    await told(page, 'Pencarian tidak dapat dimuat');
  });
});

describe('the search page', () => {
  it('moves nothing when its script comes late, and then no longer says that it needs one', async () => {
    let standing = 0;
    const page = await open({
      prepare: async (opened) => {
        await opened.addInitScript(() => {
          const seen = window as unknown as { moved: string[] };
          seen.moved = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              seen.moved.push(`${(entry as PerformanceEntry & { value: number }).value}`);
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await opened.route('**/*.js', async (route) => {
          // Not before the reader has seen the page as it is without it.
          await opened.getByText('memerlukan JavaScript').waitFor();
          await opened.evaluate(
            () =>
              new Promise((drawn) => {
                requestAnimationFrame(() => requestAnimationFrame(drawn));
              }),
          );
          standing++;
          await route.continue();
        });
      },
    });
    await page.getByText('memerlukan JavaScript').waitFor({ state: 'hidden' });
    await page.evaluate(
      () =>
        new Promise((drawn) => {
          requestAnimationFrame(() => requestAnimationFrame(drawn));
        }),
    );
    expect(standing).toBeGreaterThan(0);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });

  it('is a form and ways to the stories without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole('searchbox').fill('jembatan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cari/?q=jembatan');
    expect(await page.getByText('memerlukan JavaScript').isVisible()).toBe(true);
    expect(
      await page
        .locator('.ways a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([
      '/',
      '/kota/',
      '/ekonomi/',
      '/indeks/',
      'https://duckduckgo.com/?q=site%3Acontoh.example',
    ]);
    expect(await page.getByRole('combobox').count()).toBe(0);
  });

  it('is reached from every page and stays out of search engines', async () => {
    const page = await open({ path: '/2026/11/jembatan/' });
    await page.getByRole('banner').getByRole('link', { name: 'Cari' }).click();
    await page.waitForURL('**/cari/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  it('is walked through with the keyboard alone', async () => {
    const page = await open();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('jembatan');
    await page.keyboard.press('Enter');
    await told(page, '2 berita ditemukan');
    const reached: string[] = [];
    for (let presses = 0; presses < 7; presses++) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          () =>
            document.activeElement?.getAttribute('name') ??
            document.activeElement?.textContent ??
            '',
        ),
      );
    }
    expect(reached).toEqual([
      'Cari',
      'section',
      'person',
      'year',
      'order',
      'Wali Kota Membangun Jembatan di Kedungcowek',
      'Festival Perahu Hias',
    ]);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.activeElement as Element, '::after').outlineStyle,
      ),
    ).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2024/05/festival/');
  });

  it('tells a screen reader its field, its filters, how much was found, and what', async () => {
    const page = await open();
    await ask(page, 'novel');
    await page.getByText('meja dapur').waitFor();
    const tree = await page.locator('search-form').ariaSnapshot();
    expect(tree.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        '- search:',
        '- searchbox "Kata atau nama": novel',
        '- button "Cari"',
        '- combobox "Rubrik":',
        '- combobox "Penulis":',
        '- combobox "Tahun":',
        '- combobox "Urutan":',
        '- status: 1 berita ditemukan.',
        '- heading "Lina Hartati Menyelesaikan Novel Ketiga" [level=2]:',
      ]),
    );
  });

  it.each<[string, BrowserContextOptions]>([
    ['in the light', { colorScheme: 'light' }],
    ['in the dark', { colorScheme: 'dark' }],
    ['in the reader’s own colours', { forcedColors: 'active' }],
  ])('has no fault that axe finds, %s', async (_, options) => {
    const page = await open({ ...options, bypassCSP: true });
    await ask(page, 'jembatan');
    await page.locator('mark').first().waitFor();
    await page.evaluate(AxeBuilder.source);
    expect(
      await page.evaluate(async () =>
        (
          await (
            window as never as {
              axe: {
                run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            }
          ).axe.run()
        ).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
      ),
    ).toEqual([]);
  });

  it.each([320, 360, 768, 1440])(
    'fits %i px and what is pressed is large enough',
    async (width) => {
      const page = await open({ viewport: { width, height: 800 } });
      await ask(page, 'jembatan');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      for (const control of await page.locator('search-form form :is(input, button, select)').all())
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    },
  );
});
