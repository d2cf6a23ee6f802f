import { describe, expect, it } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/markdown-context.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { messages } from '../../src/i18n/messages.ts';

const render = (markdown: string, language = 'id'): string => {
  const context: MarkdownContext = {
    file: 'content/articles/2026/11/x.md',
    firstLine: 1,
    resolvePicture: (path) => ({ path }),
    words: messages(language),
  };
  return renderMarkdown(markdown, context).html;
};
const TEXT =
  'Harga naik.[^harga] Warga mengeluh.[^Warga-é] Harga lagi.[^harga]\n\n[^harga]: Menurut pedagang.\n[^Warga-é]: Menurut warga.\n';

/** Links within the text, by the fragment that each points to; and every id. */
const targets = (html: string): string[] =>
  [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1] ?? '');
const ids = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
/** The element with an id, up to the end of its opening tag's line. */
const at = (html: string, id: string): string =>
  new RegExp(`<[^<>]* id="${id}"[^>]*>(?:\\s*<p>)?[^<]*`).exec(html)?.[0] ?? '';

describe('footnotes', () => {
  it('are reached from the text, and lead back to the place that was read', () => {
    const html = render('Harga naik.[^harga]\n\n[^harga]: Menurut pedagang.\n');
    const [note = '', back = ''] = targets(html);
    expect(at(html, note)).toMatch(/^<li [^]*Menurut pedagang\. $/);
    expect(at(html, back)).toMatch(/^<a href="#[^"]+"[^>]*>1$/);
  });

  it('have no link without its target and no id twice, however often a note is referred to', () => {
    const html = render(TEXT);
    expect(targets(html)).toHaveLength(6);
    expect(ids(html)).toEqual([...new Set(ids(html))]);
    expect(ids(html)).toEqual(expect.arrayContaining(targets(html)));
    for (const [, described = ''] of html.matchAll(/ aria-describedby="([^"]*)"/g))
      expect(ids(html)).toContain(described);
  });

  it('speak the language of the story, whichever was rendered before', () => {
    const indonesian = render(TEXT);
    const english = render(TEXT, 'en');
    expect(indonesian).toContain('>Catatan kaki</h2>');
    expect(indonesian).toContain('aria-label="Kembali ke rujukan 1"');
    expect(indonesian).toContain('aria-label="Kembali ke rujukan 1-2"');
    expect(indonesian).not.toMatch(/Footnotes|Back to/);
    expect(english).toContain('>Footnotes</h2>');
    expect(english).toContain('aria-label="Back to reference 2"');
    expect(english).not.toMatch(/Catatan kaki|Kembali/);
    expect(render(TEXT)).toBe(indonesian);
  });
});
