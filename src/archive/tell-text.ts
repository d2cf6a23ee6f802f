import type { Article } from '../article/article.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { headingAnchors, type ContentsEntry } from '../markdown/heading-anchors.ts';
import { liveEntries, type LiveEntry } from '../markdown/live-entries.ts';
import { markPaidLinks } from '../site/mark-paid-links.ts';

export interface ToldText {
  html: string;
  entries?: LiveEntry[];
  contents?: ContentsEntry[];
  problems: Problem[];
}

/** How many headings are worth a list of contents. */
const WORTH_CONTENTS = 3;

/** The text as its kind of story has it: a live report in entries, an explainer with the addresses of its parts, paid links marked as such. */
export function tellText({ kind, live, advertorial, date, language }: Article, text: { markdown: string; html: string; file: string; firstLine: number; zone: string }): ToldText {
  const html = advertorial === undefined ? text.html : markPaidLinks(text.html);
  if (kind === 'live') return liveEntries({ ...text, html, date, language, order: live?.order ?? 'newest' });
  if (kind !== 'explainer') return { html, problems: [] };
  const anchored = headingAnchors(html);
  return { html: anchored.html, problems: [], ...(anchored.contents.length < WORTH_CONTENTS ? {} : { contents: anchored.contents }) };
}
