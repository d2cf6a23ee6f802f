import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cardTroubles } from '../build/card-troubles.ts';
import { PAGE_KINDS, statusOf, type PageKind } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';
import { weighPage } from './weigh-page.ts';

const CHECKER = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const KINDS = Object.keys(PAGE_KINDS) as PageKind[];
const fileOf = (kind: PageKind): string => (statusOf(kind) === 404 ? '404.html' : `${PAGE_KINDS[kind].slice(1)}index.html`);
/** Bytes, of a page with its stylesheets and scripts. */
const BUDGETS = { story: 16_000, front: 30_000, scripts: 5_000 };

/**
 * The checker reads files, which have no origin, so that `'self'` covers nothing to it; and it takes blocks of data (JSON-LD) for scripts.
 * It warns of both. `every-kind.test.ts` has the policy judged by a browser, and a test below looks for what the policy would refuse.
 */
const MISJUDGED = /^(?:Inline script|Resource) violates Content Security Policy/;

interface Message {
  type: string;
  subType?: string;
  url?: string;
  lastLine?: number;
  message: string;
}

let paper: SamplePaper;
/** Every page of the sample paper. */
let files: string[];

beforeAll(async () => {
  paper = await samplePaper();
  files = readdirSync(paper.dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/')).sort();
}, 600_000);
afterAll(async () => {
  await (paper as SamplePaper | undefined)?.stop();
});

/** What the Nu Html Checker, which the W3C runs, says of every page; their stylesheets are not its concern here. */
function check(): Message[] {
  const { error, stderr } = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--exit-zero-always', '--skip-non-html', paper.dist], { encoding: 'utf8', maxBuffer: 100_000_000 });
  if (error !== undefined) throw new Error('There is no Java, and the HTML checker is written in it. Install it: apt-get install default-jre-headless', { cause: error });
  try {
    return (JSON.parse(stderr) as { messages: Message[] }).messages;
  } catch {
    throw new Error(`The HTML checker did not run:\n${stderr}`);
  }
}

describe('every page of the sample paper', () => {
  it('is there for each kind', () => {
    expect(files).toEqual(expect.arrayContaining(KINDS.map(fileOf)));
    expect(files.length).toBeGreaterThan(200);
  });

  it('has nothing against it from the HTML checker', () => {
    const about = check().filter(({ type, subType, message }) => (['error', 'non-document-error'].includes(type) || subType === 'warning') && !MISJUDGED.test(message));
    expect(about.map(({ url, lastLine, message }) => `${url?.split('/dist/')[1] ?? ''}:${lastLine ?? 0} ${message}`)).toEqual([]);
  });

  it('has a title, a description, an address and a picture that is there, for whoever links to it', async () => {
    const troubles = await Promise.all(files.filter((file) => !file.startsWith('ruang-iklan/')).map((file) => cardTroubles(paper.dist, file, 'https://tambangan.example/')));
    expect(troubles.flat()).toEqual([]);
  });

  it('has the one policy first in its head, and nothing in it that the policy would refuse', () => {
    const policies = new Set<string>();
    for (const file of files) {
      const html = readFileSync(join(paper.dist, file), 'utf8');
      policies.add(/<head>\s*<meta charset="utf-8">\s*<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1] ?? `none in ${file}`);
      const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
      expect(tags.filter((tag) => /\s(?:style|on[a-z]+)=/.test(tag) || /^<script(?! type="module" src="\/_astro\/|[^>]*type="application\/(?:ld\+)?json")/.test(tag) || /\shref="javascript:/.test(tag)), file).toEqual([]);
    }
    expect([...policies]).toHaveLength(1);
    // WebAssembly is no script of others.
    expect([...policies][0]?.replace(`'wasm-unsafe-eval'`, '')).not.toMatch(/unsafe-/);
    expect(readFileSync(join(paper.dist, '_headers'), 'utf8')).toContain([...policies][0] ?? '');
  });
});

describe('the weight of every page, in Brotli', () => {
  const tooHeavy = (budget: number, only: (html: string) => boolean, part: 'whole' | 'scripts'): string[] => files.filter((file) => only(readFileSync(join(paper.dist, file), 'utf8'))).map((file) => ({ file, ...weighPage(paper.dist, file) })).filter((page) => page[part] > budget).map(({ file, parts, ...page }) => `${file} is ${page[part]} bytes, of at most ${budget}: ${parts.join(', ')}`);
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
