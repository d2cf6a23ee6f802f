import { decodeEntities } from '../html/decode-entities.ts';

/** Elements that part words; others stand within one. */
const APART =
  /<\/?(?:address|article|aside|blockquote|br|caption|d[dlt]|div|fig(?:ure|caption)|footer|h[1-6r]|header|li|nav|ol|p|pre|section|t(?:able|body|d|foot|h|head|r)|ul)\b[^>]*>/g;

/** The words of a story's body, one space between two; numbers of footnotes are left out. Pure. */
export function textOfHtml(html: string): string {
  return decodeEntities(
    html
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(APART, ' ')
      .replace(/<[^>]*>/g, ''),
  )
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}
