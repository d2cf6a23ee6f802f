import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DevServer } from '../dev-server.ts';
import { median } from './median.ts';
import type { Checkout } from './prepare-checkout.ts';

const SAVES = 5;

/** Median seconds from the save of a story's file until the dev server's page shows it. */
export async function devLatency({ root, articles }: Checkout): Promise<number> {
  const file = join(root, articles.at(-1) ?? '');
  const text = readFileSync(file, 'utf8');
  const [, year, month, slug] = /(\d{4})\/(\d{2})\/([^/]+)\.md$/.exec(file) ?? [];
  const address = `/${year ?? ''}/${month ?? ''}/${slug ?? ''}/`;
  const server = await DevServer.start(root);
  try {
    await server.until(address, (_, status) => status === 200);
    const seconds: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      const started = performance.now();
      writeFileSync(file, text.replace(/^title: "/m, `title: "Disimpan ${save}: `));
      await server.until(address, (html) => html.includes(`Disimpan ${save}: `));
      seconds.push((performance.now() - started) / 1000);
    }
    return Math.round(median(seconds) * 1000) / 1000;
  } finally {
    server.stop();
    writeFileSync(file, text);
  }
}
