import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { launchChromium } from './launch-chromium.ts';

const LONG_WORD =
  'pertanggungjawabanketidakberdayaanmemperjuangkankebersinambunganpemberitaanmediasiberdikotaku'.slice(
    0,
    90,
  );
const HEADLINE = 'Warga kampung di tepi kali menunggu jembatan yang dijanjikan '
  .repeat(5)
  .slice(0, 299)
  .trim();
const AUTHORS = Array.from({ length: 10 }, (_, index) => `penulis-${index}`);
const TAGS = Array.from({ length: 400 }, (_, index) => `topik ${index}`);
const folder = 'content/articles/2026/11';

const STORIES: Record<string, string> = {
  'tajuk-panjang': storyFile({
    title: HEADLINE,
    extra: `summary: ${'Ringkasan yang tidak mau berhenti. '.repeat(16).trim()}\nkicker: ${'Kata'.repeat(14)}\n`,
  }),
  'kata-panjang': storyFile({
    title: LONG_WORD,
    extra: `summary: ${LONG_WORD}\ntags: [${LONG_WORD.slice(0, 60)}]\n`,
    body: `${LONG_WORD}\n\n## ${LONG_WORD}\n\n| ${LONG_WORD} | ${LONG_WORD} |\n|---|---|\n| 1 | 2 |\n\n> ${LONG_WORD}\n\n- ${LONG_WORD}`,
  }),
  sepi: storyFile({ title: 'Ya', body: 'A.' }),
  'banyak-topik': storyFile({ title: 'Empat ratus topik', extra: `tags: [${TAGS.join(', ')}]\n` }),
  'banyak-penulis': storyFile({
    title: 'Sepuluh penulis',
    extra: `authors: [${AUTHORS.join(', ')}]\n`,
  }),
  aksara: storyFile({
    title: 'Pamflet tiga aksara',
    body: 'Di dinding tertulis السلام عليكم ورحمة الله وبركاته dan ꦱꦸꦫꦧꦪ.\n\nالحمد لله رب العالمين.\n\nꦲꦤꦕꦫꦏ ꦢꦠꦱꦮꦭ ꦥꦝꦗꦪꦚ ꦩꦒꦧꦛꦔ.',
  }),
};

let paper: Newspaper;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  paper = new Newspaper('extremes').write('content/site.yaml', SETTINGS);
  for (const author of AUTHORS)
    paper.write(
      `content/people/${author}.yaml`,
      `name: Penulis Bernama Panjang ${author}\nrole: Wartawan\n`,
    );
  for (const [slug, text] of Object.entries(STORIES)) paper.write(`${folder}/${slug}.md`, text);
  expect(paper.build()).toMatchObject({ status: 0 });
  server = await serveFolder(`${paper.root}/dist`, { port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  paper.delete();
});

const PAGES = [
  '/',
  '/kota/',
  '/indeks/2026/11/27/',
  ...Object.keys(STORIES).map((slug) => `/2026/11/${slug}/`),
];

/** Texts that reach beyond the screen although nothing lets the reader scroll there. */
async function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        parent === null ||
        (node.textContent ?? '').trim() === '' ||
        parent.closest('.skip, .visually-hidden, script') !== null
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects())
        if (width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(parent))
          found.push((node.textContent ?? '').slice(0, 40));
    }
    return found;
  });
}

describe.each([360, 768, 1440])('at %d px', (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height: 800 } });
  });
  afterAll(() => page.close());

  test.each(PAGES)(
    '%s holds: nothing is wider than the screen, nothing is cut off',
    async (address) => {
      await page.goto(`http://127.0.0.1:${server.port}${address}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      expect(await outside(page)).toEqual([]);
      const folderOfShots = process.env['WARTA_SCREENSHOTS'];
      if (folderOfShots !== undefined)
        await page.screenshot({
          path: `${folderOfShots}/extreme-${width}${address.replaceAll('/', '-')}.png`,
          fullPage: true,
        });
    },
  );
});
