import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';
import { PHONE } from './screen.ts';
import { visit } from './visit.ts';

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

describe('the first screen of a phone', () => {
  it('shows masthead, date, picture and headline of the leading story', async () => {
    await visit({ browser, origin: paper.origin, kind: 'home', options: { viewport: PHONE } }, async ({ page }) => {
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
