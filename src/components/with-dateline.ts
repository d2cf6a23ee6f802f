import { escapeHtml } from '../images/escape-html.ts';

/** Puts the dateline, “SURABAYA | TAMBANGAN –”, before the first words of a story's HTML. */
export function withDateline(html: string, dateline: { place: string; outlet?: string } | undefined): string {
  if (dateline === undefined) return html;
  const place = dateline.place.toUpperCase();
  const line = `<span class="dateline">${escapeHtml(dateline.outlet === undefined ? place : `${place} | ${dateline.outlet}`)} –</span>`;
  return html.startsWith('<p>') ? `<p>${line} ${html.slice(3)}` : `<p>${line}</p>${html}`;
}
