import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readVersion } from '../../src/archive/history/read-version.ts';
import { parseStandingPage } from '../../src/archive/ingest/paper/parse-standing-page.ts';
import { cutFrontMatter } from '../../src/content/story/cut-front-matter.ts';
import { parseArticle } from '../../src/content/story/parse-article.ts';
import { splitFrontMatter } from '../../src/content/story/split-front-matter.ts';

const CONTEXT = {
  zone: 'Asia/Jakarta',
  language: 'id',
  permalink: '/:year/:month/:slug/',
  people: [],
  now: Date.UTC(2030, 0, 1),
};
const RUNS = Number(process.env['WARTA_FRONT_MATTERS'] ?? 1000);
/** JavaScript and CoffeeScript that leave a trace. */
const EVALUATED =
  '(globalThis.evaluated = true, {title: "Halo", date: "2026-11-27T08:00", section: "kota", draft: true})';

/**
 * Every door by which a text with front matter comes in: stories, standing pages, old versions of
 * stories.
 */
function readEverywhere(text: string): void {
  parseArticle(new TextEncoder().encode(text), 'articles/2026/11/jahat.md', CONTEXT);
  parseStandingPage(text, 'jahat', { language: 'id' });
  readVersion(text, 'articles/2026/11/jahat.md', 'Asia/Jakarta');
}

describe('the fence of front matter', () => {
  const trap = globalThis as { evaluated?: unknown; eval: typeof eval };
  const original = trap.eval;
  beforeAll(() => {
    trap.eval = () => {
      trap.evaluated = true;
    };
  });
  beforeEach(() => {
    delete trap.evaluated;
  });
  afterAll(() => {
    trap.eval = original;
  });

  it.each([
    ['a lone CR before the language', `---\rjs\n${EVALUATED}\n---\n\nIsi.\n`],
    ['a lone CR after spaces', `---  \rjavascript\n${EVALUATED}\n---\n\nIsi.\n`],
    ['two CRs and LF', `---\r\rjs\r\n${EVALUATED}\n---\n\nIsi.\n`],
    ['CRs alone', `---\rjs\r${EVALUATED}\r---\r\rIsi.\r`],
    ['a second fence', `---\n---js\n${EVALUATED}\n---\n\nIsi.\n`],
    ['yaml and another language', `---yaml\rjs\n${EVALUATED}\n---\n\nIsi.\n`],
    ['a separator of lines that only JavaScript knows', `---\u2028js\n${EVALUATED}\n---\n\nIsi.\n`],
    ['a name that every object has', `---constructor\n${EVALUATED}\n---\n\nIsi.\n`],
  ])('evaluates nothing behind %s', (_what, text) => {
    readEverywhere(text);
    expect(trap.evaluated).toBeUndefined();
    const refused = parseArticle(
      new TextEncoder().encode(text),
      'articles/2026/11/jahat.md',
      CONTEXT,
    );
    expect(refused).toMatchObject([
      { severity: 'error', file: 'content/articles/2026/11/jahat.md' },
    ]);
  });

  it('evaluates nothing, whatever stands in it', () => {
    const few = (piece: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
      fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
    const space = few(
      fc.constantFrom(
        '\r',
        '\r',
        ' ',
        '\t',
        '\r\n',
        '\n',
        '\u2028',
        '\u0085',
        '\v',
        '\f',
        '\u00a0',
        '\0',
        '\uFEFF',
      ),
      3,
    );
    const language = fc.constantFrom(
      'js',
      'javascript',
      'JS',
      'coffee',
      'cson',
      'json',
      'toml',
      'yaml',
      'yml',
      '',
      '!js',
      '=js',
      '---js',
      '#',
      '__proto__',
      'constructor',
      '!!js/function',
      '+++',
      '...',
      '%YAML 1.2',
    );
    const fence = fc
      .tuple(space, language, space, few(fc.string({ unit: 'grapheme', maxLength: 2 }), 1))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fence,
        fc.constantFrom('\n', '\r\n', '\r'),
        few(fence, 2),
        fence,
        (open, end, middle, close) => {
          for (const text of [
            `---${open}${end}${EVALUATED}${end}---${close}${end}Isi.`,
            `---${open}${end}${middle}${EVALUATED}${end}---\n\nIsi.\n`,
            `---${end}title: x${end}---${open}${end}${EVALUATED}${end}---${end}Isi.`,
            `${open}---${middle}${end}${EVALUATED}${close}`,
          ])
            readEverywhere(text);
          expect(trap.evaluated).toBeUndefined();
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('loses no line: front matter, fences and body are the whole file', () => {
    const line = fc.oneof(
      fc.constantFrom('', 'title: Satu', '  - a', '--', '- --', '# x', '-- -'),
      fc.string({ maxLength: 8 }).filter((text) => !/[\r\n]/.test(text) && !text.startsWith('---')),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.array(fc.oneof(line, fc.constantFrom('---', '----')), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (matter, body, end) => {
          const text = ['---', ...matter, '---', ...body].join(end);
          expect(cutFrontMatter(text)).toEqual({
            yaml: matter.map((each) => `${each}\n`).join(''),
            body: body.join(end),
            bodyLine: matter.length + 2 + (body.length > 0 ? 1 : 0),
          });
        },
      ),
    );
  });

  it.each([
    ['a lone CR in the fence', '---\rjs\nx\n---\n', 'article/front-matter-line-end', 1, 4],
    [
      'a lone CR in a value',
      '---\ntitle: Satu\rdua\n---\n',
      'article/front-matter-line-end',
      2,
      12,
    ],
    [
      'a closing line of five hyphens',
      '---\ntitle: Satu\n-----\n\nIsi\n---\n',
      'article/front-matter-fence',
      3,
      1,
    ],
    [
      'an opening line of five hyphens',
      '-----\ntitle: Satu\n-----\n',
      'article/front-matter-fence',
      1,
      1,
    ],
    [
      'a document of YAML within',
      '---\ntitle: Satu\n--- x\n---\n',
      'article/front-matter-fence',
      3,
      1,
    ],
    [
      'more lines than front matter has',
      `---\n${'a:\n'.repeat(3000)}---\n`,
      'article/front-matter-too-long',
      2001,
      1,
    ],
    [
      'more characters than front matter has',
      `---\ntitle: ${'a'.repeat(70_000)}\n---\n`,
      'article/front-matter-too-long',
      2,
      1,
    ],
    [
      'more keys than front matter has',
      `---\na: {${'k, '.repeat(5000)}}\n---\n`,
      'article/front-matter-too-long',
      2,
      1,
    ],
    ['lists in lists without end', `---\na: ${'['.repeat(30_000)}\n---\n`, 'article/yaml', 2, 1],
  ])('reports %s with its line', (_what, text, rule, line, column) => {
    expect(splitFrontMatter(text, 'content/x.md')).toMatchObject({ rule, line, column });
  });

  it('reads CRLF in every value as it reads LF', () => {
    const text =
      '---\ntitle: "Satu"\ntags: [banjir]\ndraft: true\nimage: {src: a.jpg}\nkind: opinion\n---\nIsi\n';
    expect(splitFrontMatter(text.replaceAll('\n', '\r\n'), 'x')).toMatchObject({
      data: (splitFrontMatter(text, 'x') as { data: unknown }).data,
    });
  });
});
