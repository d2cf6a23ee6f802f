import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoryThread } from '../../src/archive/ingest/story/story-thread.ts';
import { readVersion } from '../../src/archive/history/read-version.ts';
import { parseStandingPage } from '../../src/archive/ingest/paper/parse-standing-page.ts';
import { SeededRandom } from '../bench/seeded-random.ts';
import { frontMatter, hostileStory } from './hostile-story.ts';

const STORIES = Number(process.env['WARTA_FUZZED_STORIES'] ?? 300);
const FRONT_MATTERS = Number(process.env['WARTA_FRONT_MATTERS'] ?? 300);
const SEED = Number(process.env['WARTA_SEED'] ?? 16);
const BATCH = 50;
const context = {
  zone: 'Asia/Jakarta',
  language: 'id',
  permalink: '/:year/:month/:slug/',
  sections: ['kota'],
  people: [],
  now: Date.UTC(2030, 0, 1),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warta-hostile-'));
  mkdirSync(join(folder, 'articles/2026/11'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('stories of any bytes', () => {
  it('are each read, or refused with their file and line, within time and memory, and nothing is evaluated', async () => {
    const source = new SeededRandom(SEED);
    const random = (): number => source.next();
    const thread = new StoryThread(folder, context);
    let read = 0;
    let stopped = 0;
    for (let first = 0; first < STORIES; first += BATCH) {
      const texts = Array.from({ length: Math.min(BATCH, STORIES - first) }, () =>
        hostileStory(random),
      );
      const paths = texts.map((text, index) => {
        const path = `articles/2026/11/berita-${index}.md`;
        writeFileSync(join(folder, path), text);
        return path;
      });
      const results = await thread.read(paths);
      results.forEach(({ story, problems }, index) => {
        const errors = problems.filter(({ severity }) => severity === 'error');
        const said = errors.map(({ rule, message }) => `${rule}: ${message}`).join('; ');
        // What no bound foresees is stopped by the clock; that is seldom.
        if (/takes more time or memory/.test(said)) stopped++;
        if (
          (story === undefined) !== errors.length > 0 ||
          problems.some(
            ({ file, line }) => file !== `content/${paths[index]}` || !(Number(line) >= 1),
          ) ||
          /cannot be read|nested too deep, or too long/.test(said)
        ) {
          writeFileSync(
            join(tmpdir(), `warta-hostile-${SEED}-${first + index}.md`),
            texts[index] ?? '',
          );
          expect.fail(
            `story ${first + index} of seed ${SEED}: ${story === undefined ? said : 'read in spite of errors'}`,
          );
        }
        if (story !== undefined) {
          read++;
          expect(story.body).not.toMatch(
            /<script|<iframe|<style|<link|<meta|<form|<input|\son\w+="|href="\s*javascript:/i,
          );
        }
      });
    }
    await thread.end();
    expect(stopped).toBeLessThanOrEqual(STORIES / 10_000);
    expect(read).toBeGreaterThan(STORIES / 20);
    expect(readdirSync(folder)).toEqual(['articles']);
  });

  it('are each read, or refused with their line, whatever stands between the fences, as stories of old and as standing pages too', () => {
    const source = new SeededRandom(SEED + 1);
    const random = (): number => source.next();
    for (let count = 0; count < FRONT_MATTERS; count++) {
      const text = `${frontMatter(random)}\n\nIsi.\n`;
      const { problems, page } = parseStandingPage(text, 'tentang', { language: 'id' });
      expect(page === undefined || problems.every(({ severity }) => severity === 'warning')).toBe(
        true,
      );
      for (const { file, line } of problems)
        expect([file, Number(line) >= 1]).toEqual(['content/pages/tentang.md', true]);
      expect(() => readVersion(text, 'articles/2026/11/x.md', 'Asia/Jakarta')).not.toThrow();
    }
    expect(globalThis).not.toHaveProperty('evaluated');
  });
});
