import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
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

export interface Opened {
  page: Page;
  /** Addresses of everything that was asked for. */
  requests: string[];
  /** What the browser complained of: errors, warnings, refusals of the Content-Security-Policy. */
  complaints: string[];
  /**
   * Goes to the page once more, or to that of another kind, as a reader does who has files already;
   * resolves when all of it is loaded.
   */
  anew: (kind?: PageKind) => Promise<void>;
  /**
   * Has everything come that the page may ask for, far below too, and resolves when nothing is on
   * its way.
   */
  settle: () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens a page of a kind in a context of its own, all of it loaded. */
export async function openPage({
  browser,
  origin,
  kind,
  options = {},
  prepare,
}: Visit): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  let status = statusOf(kind);
  let address = `${origin}${PAGE_KINDS[kind]}`;
  const requests: string[] = [];
  const complaints: string[] = [];
  const pending = new Set<Request>();
  page.on('request', (request) => {
    requests.push(request.url());
    pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A browser reports the status of a page that is not there as an error of that page.
    const expected = status === 404 && message.location().url === address;
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  const anew = async (next = kind): Promise<void> => {
    status = statusOf(next);
    address = `${origin}${PAGE_KINDS[next]}`;
    const response = await page.goto(address, { waitUntil: 'load' });
    if (response?.status() !== status)
      throw new Error(`${address} answered with ${response?.status() ?? 'nothing'}`);
  };
  const settle = async (): Promise<void> => {
    await page.evaluate(askForAll);
    while (pending.size > 0)
      await Promise.all(
        [...pending].map(async (request) => {
          await (await request.response())?.finished();
          pending.delete(request);
        }),
      );
    // What came is drawn, and what was refused is told, before the next frame ends.
    await page.evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => {
            setTimeout(done);
          });
        }),
    );
  };
  try {
    await prepare?.(page);
    await anew();
  } catch (error) {
    await context.close();
    throw error;
  }
  return { page, requests, complaints, anew, settle, close: () => context.close() };
}

/**
 * In the page: shows its end, where scripts may wait to be near, has each picture fetched, and
 * waits for pictures and fonts.
 */
async function askForAll(): Promise<void> {
  const before = scrollY;
  const frame = (): Promise<unknown> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        setTimeout(done);
      });
    });
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await frame();
  }
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
  scrollTo(0, before);
  await frame();
}

/** Opens a page and lets `look` at it. */
export async function visit(how: Visit, look: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openPage(how);
  try {
    await look(opened);
  } finally {
    await opened.close();
  }
}
