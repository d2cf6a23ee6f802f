import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS } from '../newspaper.ts';
import { launchChromium } from './launch-chromium.ts';

it('the paper’s own ink is let in by the policy, by its digest', async () => {
  const paper = new Newspaper('ink').write('content/site.yaml', `ink: "#7a1f2b"\n${SETTINGS}`);
  expect(paper.build()).toMatchObject({ status: 0 });
  const server = await serveFolder(join(paper.root, 'dist'), { port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`http://127.0.0.1:${server.port}/`);
    expect(
      await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--spot'),
      ),
    ).toBe('#7a1f2b');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
    paper.delete();
  }
});
