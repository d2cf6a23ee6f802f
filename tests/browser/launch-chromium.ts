import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../machine/find-chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) {
    throw new Error(
      'There is no Chromium, and these tests look at pages in it. `npm test` says how to install it; CHROMIUM=/path/to/chromium npm test says where it is.',
    );
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
