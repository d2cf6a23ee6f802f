import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';

/** Pages on which pictures stand in every size, and the widths and densities of screens. */
const PAGES = [
  '/',
  '/kota/',
  '/2026/11/tambangan-kebonsari-kedurus-beroperasi-lagi/',
  '/2026/11/sehari-di-sanggar-kembang-semanggi/',
  '/penulis/endang-lestari/',
  '/redaksi/',
];
const SCREENS: readonly [width: number, densities: readonly number[]][] = [
  [360, [1, 2, 3]],
  [480, [1, 2]],
  [600, [1, 2]],
  [768, [1, 2, 3]],
  [1024, [1, 2]],
  [1200, [1, 2]],
  [1440, [1, 2, 3]],
];
/** The most that a file may be wider than what is shown of it. */
const MOST = 1.6;

interface Shown {
  src: string;
  alt: string | null;
  /** Pixels of the screen. */
  shown: number;
  fetched: number;
  offered: number[];
  broken: boolean;
}

let paper: SamplePaper;
let browser: Browser;
beforeAll(async () => {
  [paper, browser] = await Promise.all([samplePaper(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await paper.stop();
});

async function look(page: Page, path: string): Promise<{ pictures: Shown[]; shift: number }> {
  await page.addInitScript(() => {
    const shifts = window as unknown as { shift: number };
    shifts.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(paper.origin + path, { waitUntil: 'load' });
  return page.evaluate(async () => {
    const images = [...document.querySelectorAll('main img')] as HTMLImageElement[];
    for (const image of images) {
      image.scrollIntoView();
      if (!image.complete)
        await new Promise((done) => {
          image.onload = done;
          image.onerror = done;
        });
    }
    return {
      shift: (window as unknown as { shift: number }).shift,
      pictures: images.map((image) => {
        const widthOf = (address: string): number =>
          Number(/-(\d+)\.[0-9a-f]{10}\.\w+$/.exec(address)?.[1]);
        return {
          src: image.currentSrc,
          alt: image.getAttribute('alt'),
          shown: image.clientWidth * devicePixelRatio,
          fetched: widthOf(image.currentSrc),
          offered: [...image.srcset.matchAll(/-(\d+)\.[0-9a-f]{10}\.\w+ /g)].map((match) =>
            Number(match[1]),
          ),
          broken: image.naturalWidth === 0,
        };
      }),
    };
  });
}

describe('the sample paper’s pictures', () => {
  for (const [width, densities] of SCREENS) {
    for (const density of densities) {
      it(`fit a screen of ${width} pixels at ${density} to one: never fewer pixels than are shown, never ${MOST} times as many, and nothing moves`, async () => {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          deviceScaleFactor: density,
        });
        for (const path of PAGES) {
          const page = await context.newPage();
          const { pictures, shift } = await look(page, path);
          expect(pictures.length, path).toBeGreaterThan(0);
          for (const { src, shown, fetched, offered, broken } of pictures) {
            const which = `${path} ${src}: ${fetched} for ${shown}`;
            expect(broken, which).toBe(false);
            expect(src, which).toMatch(/\.avif$/);
            if (fetched !== Math.max(...offered))
              expect(fetched, which).toBeGreaterThanOrEqual(Math.floor(shown));
            if (fetched !== Math.min(...offered))
              expect(fetched, which).toBeLessThanOrEqual(Math.ceil(shown * MOST));
          }
          expect(shift, path).toBe(0);
          await page.close();
        }
        await context.close();
      });
    }
  }

  it('have alternative text, caption and credit on every story, and files that are there', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(paper.origin);
    // What pages say, and that their files are there: for that none need be drawn.
    const stories = await page.evaluate(storiesOf, [
      'kota',
      'jatim',
      'ekonomi',
      'pendidikan',
      'budaya',
      'olahraga',
      'opini',
      'arsip',
    ]);
    expect(stories.length).toBeGreaterThan(30);
    let figures = 0;
    for (const address of stories) {
      const found = await page.evaluate(figuresOf, address);
      for (const figure of found) {
        figures++;
        expect(figure, address).toMatchObject({
          id: expect.stringMatching(/^foto-\d+$/) as string,
          types: ['image/avif', 'image/webp'],
        });
        expect(figure.files.length, address).toBeGreaterThan(2);
        expect(
          figure.files.filter((file) => !existsSync(join(paper.dist, file))),
          address,
        ).toEqual([]);
        expect(figure.alt.length, address).toBeGreaterThan(20);
        expect(figure.caption, address).toMatch(/^(?:Keterangan gambar|Caption): \S/);
        expect(figure.credit, address).toMatch(/^(?:Sumber gambar|Picture credit): .*TAMBANGAN/);
        expect(Number(figure.width) / Number(figure.height), address).toBeGreaterThan(0);
      }
    }
    expect(figures).toBeGreaterThan(20);
  });
});

/** In a page: the addresses of the stories that the fronts of these sections show. */
async function storiesOf(sections: readonly string[]): Promise<string[]> {
  const stories = new Set<string>();
  for (const section of sections) {
    const front = new DOMParser().parseFromString(
      await (await fetch(`/${section}/`)).text(),
      'text/html',
    );
    for (const link of front.querySelectorAll('main h2 a'))
      if (/^\/20/.test(link.getAttribute('href') ?? ''))
        stories.add(link.getAttribute('href') ?? '');
  }
  return [...stories];
}

interface Figure {
  id: string;
  alt: string;
  width: string | null | undefined;
  height: string | null | undefined;
  caption: string;
  credit: string;
  types: string[];
  /** Every file that a browser may choose. */
  files: string[];
}

/** In a page: the figures of the story at an address. */
async function figuresOf(address: string): Promise<Figure[]> {
  const story = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  return [...story.querySelectorAll('.story figure')].map((figure) => {
    const image = figure.querySelector('img');
    const sources = [...figure.querySelectorAll('source')];
    return {
      id: figure.id,
      alt: image?.alt ?? '',
      width: image?.getAttribute('width'),
      height: image?.getAttribute('height'),
      caption: figure.querySelector('figcaption')?.textContent ?? '',
      credit: figure.querySelector('.credit')?.textContent ?? '',
      types: sources.map(({ type }) => type),
      files: [
        image?.getAttribute('src') ?? '',
        ...sources.flatMap(({ srcset }) =>
          srcset.split(', ').map((each) => each.split(' ')[0] ?? ''),
        ),
      ],
    };
  });
}
