import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';

/**
 * The sample paper and a browser for the tests of one file; called at its top, there once its tests
 * run.
 */
export function sampleInBrowser(): { browser: Browser; paper: SamplePaper } {
  const open = {} as { browser: Browser; paper: SamplePaper };
  beforeAll(async () => {
    open.browser = await launchChromium();
    open.paper = await samplePaper();
  });
  afterAll(async () => {
    const { browser, paper } = open as Partial<typeof open>;
    await browser?.close();
    await paper?.stop();
  });
  return open;
}
