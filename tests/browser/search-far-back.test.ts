import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { launchChromium } from './launch-chromium.ts';

let paper: Newspaper;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  paper = new Newspaper('far-back').write('content/site.yaml', `${SETTINGS}search: {}\n`);
  // The newest shard alone has enough stories to be asked by itself; before it lie thirty years of
  // one story each.
  for (let index = 0; index < 60; index++)
    paper.write(
      `content/articles/2026/11/baru-${index}.md`,
      storyFile({ title: `Berita ${index}` }),
    );
  for (let year = 1985; year < 2015; year++)
    paper.write(
      `content/articles/${year}/03/tahun.md`,
      storyFile({
        title: `Kilas Balik ${year}`,
        date: `${year}-03-04T08:00`,
        body: year === 1985 ? 'Piringan hitam Lokananta direkam ulang.' : 'Catatan dari arsip.',
      }),
    );
  expect(paper.build()).toMatchObject({ status: 0 });
  server = await serveFolder(`${paper.root}/dist`, { port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  paper.delete();
});

it('search asks the reader before it goes far back for a word that newer stories have not', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.pf_meta')) asked.push(request.url());
  });
  await page.goto(`http://127.0.0.1:${server.port}/cari/?q=lokananta`);
  await page.getByRole('status').filter({ hasText: 'Tidak ada' }).waitFor();
  expect(await page.getByRole('status').innerText()).toMatch(
    /^Tidak ada berita yang memuat “lokananta”, dicari mundur sampai \w+ \d{4}\.$/,
  );
  expect(asked).toHaveLength(16);
  await page.getByRole('button', { name: 'Cari di berita yang lebih lama' }).click();
  await page.getByRole('status').filter({ hasText: '1 berita ditemukan' }).waitFor();
  expect(await page.locator('[data-part=found] h2').allTextContents()).toEqual([
    'Kilas Balik 1985',
  ]);
  expect(await page.locator('[data-part=help]').innerText()).toBe('');
});
