import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PAGE_KINDS, statusOf, type PageKind } from './page-kinds.ts';

export interface Visit {
  browser: Browser;
  /** `http://127.0.0.1:40123`. */
  origin: string;
  kind: PageKind;
  options?: BrowserContextOptions;
  /** Before anything is asked for. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface Seen {
  /** Addresses of everything that was asked for. */
  requests: string[];
  /** What the browser complained of: errors, warnings, refusals of the Content-Security-Policy. */
  complaints: string[];
}

/** Opens a page of a kind in a context of its own, all of it loaded, and lets `look` at it. */
export async function visit({ browser, origin, kind, options = {}, prepare }: Visit, look: (page: Page, seen: Seen) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  try {
    const page = await context.newPage();
    const seen: Seen = { requests: [], complaints: [] };
    const address = `${origin}${PAGE_KINDS[kind]}`;
    page.on('request', (request) => seen.requests.push(request.url()));
    page.on('pageerror', (error) => seen.complaints.push(error.message));
    page.on('console', (message) => {
      // A browser reports the status of a page that is not there as an error of that page.
      const expected = statusOf(kind) === 404 && message.location().url === address;
      if (['error', 'warning'].includes(message.type()) && !expected) seen.complaints.push(message.text());
    });
    await prepare?.(page);
    const response = await page.goto(address, { waitUntil: 'load' });
    if (response?.status() !== statusOf(kind)) throw new Error(`${address} answered with ${response?.status() ?? 'nothing'}`);
    await look(page, seen);
  } finally {
    await context.close();
  }
}
