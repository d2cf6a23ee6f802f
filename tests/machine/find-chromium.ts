import { existsSync } from 'node:fs';
import { CHROMIUM, whereIs } from './programs.ts';

/**
 * The machine's own Chromium, or the one that `npx playwright-core install chromium` fetched;
 * undefined where there is none.
 */
export async function findChromium(): Promise<string | undefined> {
  const found = whereIs(CHROMIUM);
  if (found !== undefined || process.env['CHROMIUM']) return found;
  const { chromium } = await import('playwright-core');
  const fetched = chromium.executablePath();
  return existsSync(fetched) ? fetched : undefined;
}
