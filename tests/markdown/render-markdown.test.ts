import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { renderFully } from '../../src/markdown/render-fully.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const context: MarkdownContext = {
  file: 'content/articles/2026/11/x.md',
  firstLine: 9,
  resolvePicture: (src) => (src.startsWith('.') ? { problem: 'leaves the folder' } : { path: src }),
  words: {
    footnotes: 'Catatan kaki',
    backToReference: 'Kembali ke rujukan',
    video: 'Tonton video',
    videoByMachine: 'Video buatan AI',
  },
};

/** Pieces that mean something in Markdown, alone or beside one another. */
const piece = fc.constantFrom(
  'Warga',
  'kampung',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\n\n',
  '\n \t\n',
  '**',
  '*',
  '_',
  '[',
  ']',
  '](/2026/11/a/)',
  '[tautan](/a-b/)',
  '**tebal**',
  '*miring*',
  '!',
  '![alt](foto.jpg "k | s")',
  '![x](../foto.jpg)',
  '\n::baca{story="a"}\n',
  '::video{url="https://youtu.be/abcdefghijk" title="t"}',
  '::',
  '\n- ',
  '- ',
  '\n* ',
  '\n1. ',
  '2. ',
  '\n> ',
  '> ',
  '>',
  '\n>\n> ',
  '  ',
  '    ',
  '\t',
  '# ',
  '\n## ',
  '##',
  '\n---\n',
  '===',
  '\n| a | b |\n|---|---|\n| 1 | 2 |',
  '|',
  '`',
  '\n```\n',
  '~~',
  '~',
  '&amp;',
  '&',
  '<b>',
  '</b>',
  '\\',
  '.',
  ',',
  ':',
  '“',
  '”',
  '(',
  ')',
  '7',
  '2026',
  '10)',
  '12.',
  '[^1]',
  '\n[^1]: catatan',
  '\n[a]: /b',
  'https://a.example/',
  '—',
  '…',
  '\u00A0',
  'é',
  '🙂',
  '\0',
  '\r\n',
  '+',
  '\n+ ',
  '+ ',
  '"',
  "'",
);

describe('plain words take a shorter way', () => {
  test('with the outcome of remark and rehype, whatever the text', () => {
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (markdown) => {
        const whole = { pictures: [], mentions: [], problems: [] };
        const html = renderFully(markdown, context, whole);
        expect(renderMarkdown(markdown, context)).toEqual({ html, ...whole });
      }),
      { numRuns: Number(process.env['WARTA_TEXTS'] ?? 3000) },
    );
  });

  test.each([
    ['a paragraph', 'Satu.\n\nDua\nbaris.', '<p>Satu.</p>\n<p>Dua\nbaris.</p>'],
    [
      'a headline of its own level becomes the second',
      '# Judul\n\nTeks.',
      '<h2>Judul</h2>\n<p>Teks.</p>',
    ],
    [
      'strong, emphasis, link',
      'Kata **Jati** dan *Rini* di [Kota](/kota/).',
      '<p>Kata <strong>Jati</strong> dan <em>Rini</em> di <a href="/kota/">Kota</a>.</p>',
    ],
    [
      'a list, and one that goes on after a blank line',
      '- a\n- b\n\n- c',
      '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>',
    ],
    [
      'a quotation with its speaker',
      '> Ya.\n>\n> — *Rini*',
      '<blockquote>\n<p>Ya.</p>\n<p>— <em>Rini</em></p>\n</blockquote>',
    ],
    [
      'a table between paragraphs',
      'A.\n\n| a |\n|---|\n| 1 |\n\nB.',
      '<p>A.</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n<p>B.</p>',
    ],
  ])('%s', (_, markdown, html) => {
    expect(renderMarkdown(markdown, context).html).toBe(html);
  });

  test('positions are those of the file', () => {
    const { pictures, problems } = renderMarkdown(
      'Satu.\n\nDua.\n\nTiga ![x](foto.jpg) dan\n![y](../foto.jpg).',
      context,
    );
    expect(pictures).toEqual([{ path: 'foto.jpg', alt: 'x', ai: false, line: 13, column: 6 }]);
    expect(problems).toMatchObject([{ rule: 'article/picture-path', line: 14, column: 1 }]);
  });
});
