import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStories } from '../../src/archive/ingest/story/read-stories.ts';
import { StoryThread } from '../../src/archive/ingest/story/story-thread.ts';
import { withinTime } from '../../src/archive/ingest/story/within-time.ts';
import type { IngestedStory } from '../../src/archive/ingest/story/ingest-story.ts';

const context = {
  zone: 'Asia/Jakarta',
  language: 'id',
  permalink: '/:year/:month/:slug/',
  sections: ['kota'],
  people: [],
  now: Date.UTC(2030, 0, 1),
};
const story = (body: string): string =>
  `---\ntitle: Satu\ndate: 2026-11-28\nsection: kota\n---\n\n${body}\n`;
/** Parsed whole, since the sign of HTML reaches far. */
const HEAVY = story(`<\n\n${'kata *kata* kata\n\n'.repeat(3000)}`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warta-stories-'));
  mkdirSync(join(folder, 'articles/2026/11'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, text: string): string {
  const path = `articles/2026/11/${name}.md`;
  writeFileSync(join(folder, path), text);
  return path;
}

const titles = (results: readonly IngestedStory[]): (string | undefined)[] =>
  results.map(
    ({ story: read, problems }) =>
      read?.card.title ?? problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`).join(),
  );

describe('a thread that reads stories', () => {
  it('goes on to the others when one takes more memory than it has, and names that one', async () => {
    const small = written('kecil', story('Isi.'));
    const heavy = written('berat', HEAVY);
    const thread = new StoryThread(folder, context, {
      maxOldGenerationSizeMb: 20,
      maxYoungGenerationSizeMb: 2,
    });
    const both = await Promise.all([
      thread.read([small, heavy, small]),
      thread.read([small]),
      thread.read([heavy, small]),
    ]);
    await thread.end();
    const roomy = new StoryThread(folder, context);
    expect(titles(await roomy.read([heavy]))).toEqual(['Satu']);
    await roomy.end();
    const refused = 'markdown/excess content/articles/2026/11/berat.md:6';
    expect(both.map(titles)).toEqual([['Satu', refused, 'Satu'], ['Satu'], [refused, 'Satu']]);
  });
});

describe('reading stories', () => {
  const read = (...paths: string[]): IngestedStory[] =>
    readStories(
      { number: 1, paths },
      { contentFolder: folder, context, progress: new Int32Array(3) },
    );

  it('does not open a file that is larger than a story', () => {
    const path = written('raksasa', story('Isi.'));
    truncateSync(join(folder, path), 20_000_000_000);
    expect(read(path)).toMatchObject([
      {
        problems: [
          {
            rule: 'article/too-long',
            file: `content/${path}`,
            message: expect.stringContaining('20000.0 MB') as string,
          },
        ],
      },
    ]);
  });

  it('names a file that went away meanwhile, and reads the others', () => {
    const there = written('ada', story('Isi.'));
    expect(titles(read(there, 'articles/2026/11/pergi.md', there))).toEqual([
      'Satu',
      'article/unreadable content/articles/2026/11/pergi.md:1',
      'Satu',
    ]);
  });
});

describe('work within a time', () => {
  it('is stopped when it does not end by itself', () => {
    expect(
      withinTime(20, () => {
        for (;;);
      }),
    ).toBeUndefined();
    expect(withinTime(20, () => /^(?:a+)+$/.test(`${'a'.repeat(64)}b`))).toBeUndefined();
  });

  it('gives what it gives, and throws what it throws', () => {
    expect(withinTime(5000, () => 7)).toEqual({ result: 7 });
    expect(() =>
      withinTime(5000, () => {
        throw new RangeError('tiga');
      }),
    ).toThrow(new RangeError('tiga'));
  });
});
