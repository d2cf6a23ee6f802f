import { escapeHtml } from '../html/escape-html.ts';
import { PAID } from '../html/mark-paid-links.ts';
import type { Messages } from '../i18n/messages.ts';
import { withDateline } from '../i18n/with-dateline.ts';

/** What a feed tells of a story beside its text. */
export interface EntryText {
  html: string;
  /** The leading picture with its words, as HTML. */
  opening: string;
  dateline?: { place: string; outlet?: string } | undefined;
  sponsor?: string | undefined;
  opinion: boolean;
  pending: boolean;
  corrections: readonly { kind: keyof Messages['correctionKinds']; text: string }[];
  source?: { name: string; url?: string } | undefined;
}

/**
 * A story's full text as a feed carries it, with every label that its page has: that it is paid
 * for, an opinion, not verified, corrected.
 */
export function entryHtml(
  { html, opening, dateline, sponsor, opinion, pending, corrections, source }: EntryText,
  t: Messages,
): string {
  return [
    ...(sponsor === undefined
      ? []
      : [`<p><strong>${t.advertorial}.</strong> ${t.paidBy} ${escapeHtml(sponsor)}.</p>`]),
    ...(opinion ? [`<p>${t.opinionNote}</p>`] : []),
    ...(opening === '' ? [] : [opening]),
    withDateline(html, dateline),
    ...(pending ? [`<p><em>(${t.pending})</em></p>`] : []),
    ...corrections.map(
      ({ kind, text }) => `<p><strong>${t.correctionKinds[kind]}.</strong> ${escapeHtml(text)}</p>`,
    ),
    ...(source === undefined
      ? []
      : [
          `<p>${t.source}: ${source.url === undefined ? escapeHtml(source.name) : `<a href="${escapeHtml(source.url)}"${sponsor === undefined ? '' : ` rel="${PAID}"`}>${escapeHtml(source.name)}</a>`}</p>`,
        ]),
  ].join('\n');
}
