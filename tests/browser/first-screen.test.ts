import { describe, expect, it } from 'vitest';
import { sampleInBrowser } from './sample-in-browser.ts';
import { PHONE } from './screen.ts';
import { visit } from './visit.ts';

const open = sampleInBrowser();

describe('the first screen of a phone', () => {
  it('shows masthead, date, picture and headline of the leading story', async () => {
    await visit(
      {
        browser: open.browser,
        origin: open.paper.origin,
        kind: 'home',
        options: { viewport: PHONE },
      },
      async ({ page }) => {
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
        expect(
          await page.locator('.lead img').evaluate((image: HTMLImageElement) => image.naturalWidth),
        ).toBeGreaterThan(0);
      },
    );
  });
});
