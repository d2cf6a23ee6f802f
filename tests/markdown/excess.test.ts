import { describe, expect, it } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { headingAnchors } from '../../src/markdown/heading-anchors.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const context: MarkdownContext = {
  file: 'content/articles/2026/11/x.md',
  firstLine: 7,
  resolvePicture: (src) => ({ path: src }),
  words: {
    footnotes: 'Catatan kaki',
    backToReference: 'Kembali ke rujukan',
    video: 'Tonton video',
    videoByMachine: 'Video buatan AI',
  },
};
const render = (markdown: string) => renderMarkdown(markdown, context);
const row = (cells: number): string => `${'|a'.repeat(cells)}|\n`;
const rule = (cells: number): string => `${'|-'.repeat(cells)}|\n`;
const BEFORE = 'Satu paragraf.\n\n';

describe('a text that no story is', () => {
  it.each([
    ['2,000 quotations in one another', '>'.repeat(2000), 9, /deep here/],
    ['2,000 quotations with spaces', '> '.repeat(2000), 9, /deep here/],
    ['2,000 numbered lists in one another', '1. '.repeat(2000), 9, /deep here/],
    [
      'lists in one another by their indentation',
      Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      42,
      /deep here/,
    ],
    ['notes in one another', '[^a]: '.repeat(2000), 9, /deep here/],
    [
      'quotations on the second line of a paragraph',
      `Kata.\n${'> '.repeat(2000)}`,
      10,
      /deep here/,
    ],
    [
      'a table of 5,000 columns',
      row(5000) + rule(5000) + '|\n'.repeat(20),
      10,
      /more than 100 columns/,
    ],
    [
      'a table of 40,000 cells',
      row(50) + rule(50) + '|\n'.repeat(800),
      409,
      /more than 20,000 cells/,
    ],
    [
      'many tables',
      `${row(50)}${rule(50)}${'|\n'.repeat(50)}\n`.repeat(10),
      416,
      /more than 20,000 cells/,
    ],
    ['emphasis that is never closed', 'a**b'.repeat(25_000), 9, /the paragraph that begins here/],
    ['mixed emphasis', '*_'.repeat(50_000), 9, /the paragraph that begins here/],
    ['brackets', '[*'.repeat(50_000), 9, /the paragraph that begins here/],
    ['ampersands', '&'.repeat(900_000), 9, /the paragraph that begins here/],
    [
      'paragraphs full of links',
      `${'[a](/b/) '.repeat(100)}\n\n`.repeat(400),
      609,
      /the text has more than 60,000/,
    ],
    ['a list of 10,000 lines', '- a <b\n'.repeat(10_000), 3007, /more than 3,000 lines of lists/],
    [
      'a list of 5,000 items with blank lines between',
      '+ >\n\n'.repeat(5000),
      2009,
      /more than 3,000 lines of lists/,
    ],
    [
      '2,000 lists of an item each',
      '- a <\n\nb\n\n'.repeat(2000),
      4009,
      /more than 3,000 lines of lists/,
    ],
    ['2,000 definitions', '[a]: /b\n\nc\n\n'.repeat(2000), 4009, /more than 1,000 lines such as/],
    ['2,000 underlined headings', 'a\n===\n\nb\n\n'.repeat(2000), 2510, /more than 500 headings/],
    ['5,000 lines of words', 'kata <\n'.repeat(5000), 9, /without a blank one/],
    ['30,000 lines', '<\n\n'.repeat(30_000), 20_007, /more than 20,000 lines/],
    ['returns without line feeds', `a${'\r'.repeat(30_000)}b`, 20_007, /more than 20,000 lines/],
    ['3,000 footnotes', `${'[^a] '.repeat(1000)}\n\n[^a]: x\n\n`.repeat(3), 13, /2,000 footnotes/],
    ['3,000 lines of colons', ':::\n\n'.repeat(3000), 4009, /2,000 lines of :::/],
    [
      '500 galleries in one another',
      ':::galeri\nx\n'.repeat(500),
      73,
      /more than 32 blocks of ::: are begun/,
    ],
    [
      'one definition that is used 25,000 times',
      `[a]: /${'b'.repeat(50_000)}\n\n${'[a] '.repeat(60)}`,
      9,
      /“\[a\]” is referred to so often/,
    ],
    [
      'a caption of 5,000 characters',
      `:::foto{src="a.jpg" alt="b" credit="c"}\n${'kata '.repeat(1000)}\n:::`,
      9,
      /caption, credit and alternative text/,
    ],
    [
      'a block of ::: that is never closed before a long text',
      `:::foto{src="a.jpg" alt="b" credit="c"}\nKeterangan.\n\n${'Paragraf berikutnya.\n\n'.repeat(100)}`,
      9,
      /close ::: after the caption|caption, credit/,
    ],
  ])('is refused with its line: %s', (_what, markdown, line, message) => {
    const { html, problems } = render(BEFORE + markdown);
    expect(problems).toMatchObject([
      { severity: 'error', file: 'content/articles/2026/11/x.md', line },
    ]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toMatch(message);
    expect(html).not.toContain('<table');
  });
});

describe('a text that a long story is', () => {
  it.each([
    [
      '1 MB of paragraphs',
      'Air surut di Kali Mas sejak Jumat pagi, kata petugas pintu air.\n\n'.repeat(9000),
    ],
    ['a table of 1,000 rows', row(4) + rule(4) + row(4).repeat(1000)],
    ['400 links in a list', '- [Berita](/2026/11/berita/)\n'.repeat(400)],
    ['300 pictures', '![Perahu](perahu.jpg "Perahu | TAMBANGAN/Bagus")\n\n'.repeat(300)],
    ['a quotation in a list in a quotation', '> - satu\n>   - dua\n>     > tiga\n>     > empat'],
    [
      '200 footnotes',
      Array.from({ length: 200 }, (_, n) => `Kata[^${n}].\n\n[^${n}]: Catatan.\n\n`).join(''),
    ],
    [
      'a definition that is used 100 times',
      `[a]: https://contoh.example/\n\n${'[a] '.repeat(100)}`,
    ],
  ])('is taken whole: %s', (_what, markdown) => {
    const { html, problems } = render(markdown);
    expect(problems).toEqual([]);
    expect(html.length).toBeGreaterThan(0);
  });

  it('is taken whole with 100,000 spaces, tabs or hyphens in a line', () => {
    for (const blank of [' ', '\t', ' \t']) {
      expect(render(`${blank.repeat(100_000)}x`).problems).toEqual([]);
      expect(render(`x${blank.repeat(100_000)}`).problems).toEqual([]);
    }
    expect(render(`${'-'.repeat(100_000)}x | y`).problems).toEqual([]);
  });

  it('gives 12,000 headings of the same words an address each', () => {
    const { contents } = headingAnchors('<h2>Air surut</h2>\n'.repeat(12_000));
    expect(new Set(contents.map(({ anchor }) => anchor)).size).toBe(12_000);
    expect(contents.slice(0, 3).map(({ anchor }) => anchor)).toEqual([
      'bagian-air-surut',
      'bagian-air-surut-2',
      'bagian-air-surut-3',
    ]);
  });

  it('gives a heading that ends in a number an address of its own', () => {
    const anchors = (...titles: string[]): string[] =>
      headingAnchors(titles.map((title) => `<h2>${title}</h2>`).join('')).contents.map(
        ({ anchor }) => anchor,
      );
    expect(anchors('Air 2', 'Air', 'Air', 'Air 2')).toEqual([
      'bagian-air-2',
      'bagian-air',
      'bagian-air-3',
      'bagian-air-2-2',
    ]);
  });
});
