import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { textTroubles } from './text-troubles.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';
import { withoutModernBlocks } from './without-modern-blocks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

async function pageOf(html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.setContent(
    `<!doctype html><html lang="id"><body style="margin:0"><main>${html}</main></body></html>`,
  );
  return page;
}

describe('a look at the text of a page', () => {
  it.each([
    ['<p>Baik.</p><p>Baik juga.</p>', /^$/],
    ['<p style="width:600px">Lebar</p>', /the page is 600 pixels wide/],
    [
      '<div style="overflow:hidden;width:60px;white-space:nowrap">Terpotong di sini</div>',
      /“Terpotong di sini” is cut off by <div/,
    ],
    [
      '<div style="overflow:hidden;height:20px"><p style="margin:0">Satu</p><p style="margin:0">Dua</p></div>',
      /“Dua” is cut off by <div/,
    ],
    [
      '<p style="margin:0">Bawah</p><p style="margin:-1.1em 0 0">Atas</p>',
      /“Bawah” and “Atas” stand on one another/,
    ],
    [
      '<div style="display:flex;flex-direction:column-reverse"><h2>Dahulu</h2><h2>Kemudian</h2></div>',
      /“Kemudian” stands above “Dahulu”/,
    ],
  ])('of %s finds what there is to find', async (html, trouble) => {
    expect((await textTroubles(await pageOf(html))).join('\n')).toMatch(trouble);
  });
});

describe('a walk by keyboard', () => {
  it('finds what is not reached, what comes out of order and what cannot be seen', async () => {
    const sound = await walkByKeyboard(
      await pageOf(
        '<style>:focus{outline:3px solid red}</style><a href="/a">a</a> <button>b</button>',
      ),
    );
    expect(sound).toEqual({ reached: [0, 1], expected: ['a “a”', 'button “b”'], unseen: [] });
    const { reached, unseen } = await walkByKeyboard(
      await pageOf(
        '<style>:focus{outline:3px solid red}</style><a href="/a" style="outline:0">a</a> <a href="/b" tabindex="-1">b</a> <a href="/c" tabindex="1">c</a> <a href="/d" style="position:absolute;left:-999px">d</a> <a href="/e">e</a><div style="position:fixed;inset:0"></div>',
      ),
    );
    expect(reached).toEqual([2, 0, 3, 4]);
    expect(unseen).toEqual([
      expect.stringMatching(/“c”: <div .* covers it/),
      'a “a”: it has no outline',
      expect.stringMatching(/“d”: it is outside the window/),
      expect.stringMatching(/“e”: <div .* covers it/),
    ]);
  });
});

describe('an old browser’s stylesheet', () => {
  it('is without the blocks that it does not know, whatever is in them', () => {
    expect(
      withoutModernBlocks(
        'a{b:c}@supports (d:e){f{g:h}@media print{i{j:k}}}@layer x,y;@layer z{l{m:n}}@media print{o{p:q}}@container (r){s{t:u}}',
      ),
    ).toBe('a{b:c}@media print{o{p:q}}');
  });
});
