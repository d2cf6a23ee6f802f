/** The named ones that the site's own HTML has. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: `'`,
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/**
 * A text of the site's own HTML, tags taken out, with its character references as what they stand
 * for (HTML Living Standard, 13.1.4).
 */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (reference, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? reference;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
