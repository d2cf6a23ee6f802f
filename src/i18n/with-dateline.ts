import { escapeHtml } from '../html/escape-html.ts';

/**
 * Puts the dateline, “SURABAYA | TAMBANGAN –”, before the first words of a story's HTML: thin
 * spaces at the bar, and no line begins with the dash.
 */
export function withDateline(
  html: string,
  dateline: { place: string; outlet?: string } | undefined,
): string {
  if (dateline === undefined) return html;
  const place = dateline.place.toUpperCase();
  const line = `<span class="dateline">${escapeHtml(dateline.outlet === undefined ? place : `${place}\u202F|\u202F${dateline.outlet}`)}\u00A0–</span>`;
  return html.startsWith('<p>') ? `<p>${line} ${html.slice(3)}` : `<p>${line}</p>${html}`;
}
