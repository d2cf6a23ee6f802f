const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Elements that part words; others stand within one. */
const APART = /<\/?(?:address|article|aside|blockquote|br|caption|d[dlt]|div|fig(?:ure|caption)|footer|h[1-6r]|header|li|nav|ol|p|pre|section|t(?:able|body|d|foot|h|head|r)|ul)\b[^>]*>/g;

/** The words of a story's body, one space between two; numbers of footnotes are left out. Pure. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(APART, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => (name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (NAMED[name] ?? whole)))
    .split(/\s+/).filter((word) => word !== '').join(' ');
}
