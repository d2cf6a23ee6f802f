import { defined } from '../../../values/defined.ts';
import type { Article } from '../../../content/story/article.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { headingAnchors, type ContentsEntry } from '../../../markdown/heading-anchors.ts';
import { liveEntries } from '../../../markdown/live-entries.ts';
import type { LiveEntry, LiveText } from '../../../markdown/live-text.ts';
import { markPaidLinks } from '../../../html/mark-paid-links.ts';

export interface ToldText {
  html: string;
  entries?: LiveEntry[];
  contents?: ContentsEntry[];
  /** The moments of its entries, milliseconds since the epoch, those to come among them. */
  moments?: number[];
  problems: Problem[];
}

/** How many headings are worth a list of contents. */
const WORTH_CONTENTS = 3;

/**
 * The text as its kind of story has it: a live report in entries, an explainer with the addresses
 * of its parts, paid links marked as such.
 */
export function tellText(
  { kind, live, advertorial, date, language }: Article,
  text: Omit<LiveText, 'date' | 'language' | 'order'>,
): ToldText {
  const html = advertorial === undefined ? text.html : markPaidLinks(text.html);
  if (kind === 'live') {
    const renderAgain = (markdown: string): string =>
      advertorial === undefined
        ? text.renderAgain(markdown)
        : markPaidLinks(text.renderAgain(markdown));
    return liveEntries({
      ...text,
      renderAgain,
      html,
      date,
      language,
      order: live?.order ?? 'newest',
    });
  }
  if (kind !== 'explainer') return { html, problems: [] };
  const anchored = headingAnchors(html);
  const { contents } = anchored;
  return defined({
    html: anchored.html,
    problems: [],
    contents: contents.length < WORTH_CONTENTS ? undefined : contents,
  });
}
