import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium; its path is `CHROMIUM`, or else where Debian puts it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}, and these tests look at pages in it. Install it (apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium npm test`,
    );
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
