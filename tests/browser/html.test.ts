import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cardTroubles } from '../publishing/card-troubles.ts';
import { htmlComplaints } from './html-complaints.ts';
import { PAGE_KINDS, statusOf, type PageKind } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';
import { weighPage } from './weigh-page.ts';

const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const fileOf = (kind: PageKind): string =>
  statusOf(kind) === 404 ? '404.html' : `${PAGE_KINDS[kind].slice(1)}index.html`;
/** Bytes, of a page with its stylesheets and scripts. */
const BUDGETS = { story: 16_000, front: 30_000, scripts: 5_000 };

let paper: SamplePaper;
/** Every page of the sample paper. */
let files: string[];

beforeAll(async () => {
  paper = await samplePaper();
  files = readdirSync(paper.dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}, 600_000);
afterAll(async () => {
  await (paper as SamplePaper | undefined)?.stop();
});

describe('every page of the sample paper', () => {
  it('is there for each kind', () => {
    expect(files).toEqual(expect.arrayContaining(KINDS.map(fileOf)));
    expect(files.length).toBeGreaterThan(200);
  });

  it('has nothing against it from the HTML checker', () => {
    expect(htmlComplaints(paper.dist)).toEqual([]);
  });

  it('has a title, a description, an address and a picture that is there, for whoever links to it', async () => {
    const troubles = await Promise.all(
      files
        .filter((file) => !file.startsWith('ruang-iklan/'))
        .map((file) => cardTroubles(paper.dist, file, 'https://tambangan.example/')),
    );
    expect(troubles.flat()).toEqual([]);
  });

  it('has the one policy first in its head, and nothing in it that the policy would refuse', () => {
    const policies = new Set<string>();
    for (const file of files) {
      const html = readFileSync(join(paper.dist, file), 'utf8');
      policies.add(
        /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(
          html,
        )?.[1] ?? `none in ${file}`,
      );
      const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
      expect(
        tags.filter(
          (tag) =>
            /\s(?:style|on[a-z]+)=/.test(tag) ||
            /^<script(?! type="module" src="\/_astro\/|[^>]*type="application\/(?:ld\+)?json")/.test(
              tag,
            ) ||
            /\shref="javascript:/.test(tag),
        ),
        file,
      ).toEqual([]);
    }
    expect([...policies]).toHaveLength(1);
    // WebAssembly is no script of others.
    expect([...policies][0]?.replace(`'wasm-unsafe-eval'`, '')).not.toMatch(/unsafe-/);
    expect(readFileSync(join(paper.dist, '_headers'), 'utf8')).toContain([...policies][0] ?? '');
  });
});

describe('the weight of every page, in Brotli', () => {
  const tooHeavy = (
    budget: number,
    only: (html: string) => boolean,
    part: 'whole' | 'scripts',
  ): string[] =>
    files
      .filter((file) => only(readFileSync(join(paper.dist, file), 'utf8')))
      .map((file) => ({ file, ...weighPage(paper.dist, file) }))
      .filter((page) => page[part] > budget)
      .map(
        ({ file, parts, ...page }) =>
          `${file} is ${page[part]} bytes, of at most ${budget}: ${parts.join(', ')}`,
      );
  const isStory = (html: string): boolean => /<article class="story[ "]/.test(html);

  test(`keeps stories within ${BUDGETS.story} bytes`, () => {
    expect(tooHeavy(BUDGETS.story, isStory, 'whole')).toEqual([]);
  });

  test(`keeps the home and all other pages within ${BUDGETS.front} bytes`, () => {
    expect(tooHeavy(BUDGETS.front, (html) => !isStory(html), 'whole')).toEqual([]);
  });

  test(`keeps scripts within ${BUDGETS.scripts} bytes`, () => {
    expect(tooHeavy(BUDGETS.scripts, () => true, 'scripts')).toEqual([]);
  });
});
