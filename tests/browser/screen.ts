import type { CDPSession, Page } from 'playwright-core';

export interface Screen {
  width: number;
  height: number;
  /** How many pixels of the device make one of the page: 2 when a reader enlarges it to 200 %. */
  deviceScaleFactor?: number;
}

export const PHONE: Screen = { width: 360, height: 740 };
export const TABLET: Screen = { width: 768, height: 1024 };
export const DESK: Screen = { width: 1440, height: 900 };

/**
 * A page falls back to its first screen when its session ends, so each keeps its own as long as it
 * is open.
 */
const sessions = new WeakMap<Page, CDPSession>();

/** Gives an open page another screen, as when its window is resized or its reader enlarges it. */
export async function showOn(
  page: Page,
  { width, height, deviceScaleFactor = 1 }: Screen,
): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor,
    mobile: false,
  });
  const is = await page.evaluate(() => `${innerWidth} × ${innerHeight} at ${devicePixelRatio}`);
  if (is !== `${width} × ${height} at ${deviceScaleFactor}`)
    throw new Error(`the screen is ${is}, not ${width} × ${height} at ${deviceScaleFactor}`);
}
