import { describe, expect, it } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { headingPlaces } from '../../src/markdown/heading-places.ts';
import { liveEntries } from '../../src/markdown/live-entries.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const DAY = '2026-11-28T';
const say = messages('id');
const render = (markdown: string): string =>
  renderMarkdown(markdown, {
    file: 'content/articles/2026/11/satu.md',
    firstLine: 7,
    resolvePicture: () => ({ problem: 'none' }),
    words: say,
  }).html;

/** The entries of a text that begins on line 7 of its file, read at 12.00. */
const entriesOf = (markdown: string) =>
  liveEntries({
    file: 'content/articles/2026/11/satu.md',
    markdown,
    firstLine: 7,
    html: render(markdown),
    date: Date.parse(`${DAY}08:00+07:00`),
    now: Date.parse(`${DAY}12:00+07:00`),
    zone: 'Asia/Jakarta',
    order: 'oldest',
    language: 'id',
    renderAgain: render,
    headings: () => headingPlaces(markdown, say),
  });

describe('an entry of a live report', () => {
  it.each([
    ['one with #', '## 08.10 — Satu\n\nIsi.\n\n'],
    ['an underlined one', '08.10 — Satu\n---\n\nIsi.\n\n'],
    ['one underlined twice', '08.10 — Satu\n===\n\nIsi.\n\n'],
    ['one of two lines', '08.10 — Satu\ndan lagi\n---\n\nIsi.\n\n'],
    ['code with #', '## 08.10 — Satu\n\n~~~~\n## x\n```\n~~~\n## y\n~~~~\n\n'],
    ['one in a quotation', '> ## 08.10 — Satu\n\nIsi.\n\n'],
  ])('is reported on its own line after %s', (_what, before) => {
    const { problems } = entriesOf(`${before}## Tanpa jam\n\nIsi.\n`);
    expect(problems).toMatchObject([
      { rule: 'live/entry', line: 7 + before.split('\n').length - 1 },
    ]);
  });

  it('is kept back until its time when it is underlined, with all that belongs to it', () => {
    const { html, problems, moments } = entriesOf(
      '08.10 — Satu\n---\n\nIsi satu.\n\n13.00 — Dua\n---\n\nIsi dua.\n',
    );
    expect(problems).toEqual([]);
    expect(moments).toHaveLength(2);
    expect(html).toContain('Isi satu.');
    expect(html).not.toMatch(/13|Dua|Isi dua/);
  });

  it('is not kept back by halves: one in a quotation is refused before its time', () => {
    const { problems } = entriesOf('## 08.10 — Satu\n\nIsi.\n\n> ## 13.00 — Dua\n\nIsi.\n');
    expect(problems).toMatchObject([
      { line: 11, message: 'an entry is to come, and where it begins and ends cannot be told' },
    ]);
  });
});
