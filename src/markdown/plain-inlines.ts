/**
 * The HTML of a line with simple **strong**, *emphasis* and [links](/address/), as CommonMark reads
 * it; undefined when anything in it might mean more. Words are strong or emphatic only where the
 * asterisks stand outside of words, and letters or digits stand inside them: there CommonMark's
 * flanking rules leave one reading.
 */
export function plainInlines(line: string): string | undefined {
  if (!SPECIAL.test(line)) return line;
  const html = line.replace(
    INLINE,
    (_, ...[strong, emphasis, label = '', url = '']: (string | undefined)[]) => {
      if (strong !== undefined) return `<strong>${strong}</strong>`;
      return emphasis === undefined ? `<a href="${url}">${label}</a>` : `<em>${emphasis}</em>`;
    },
  );
  return SPECIAL.test(html.replace(WRITTEN, '')) ? undefined : html;
}

/**
 * Characters that may begin or end a construct within a line, of CommonMark or of the extensions in
 * use.
 */
const SPECIAL = /[\\`*_[\]<&~|\t\r\0]/;
const WORDS = String.raw`[\p{L}\p{N}](?:[^\\\x60*_[\]<&~|\t\r\0]*[\p{L}\p{N}])?`;
const OPENS = String.raw`(?<=^|[ (“‘])`;
const CLOSES = String.raw`(?=$|[ .,;:!?)”’])`;
const INLINE = new RegExp(
  String.raw`${OPENS}\*\*(${WORDS})\*\*${CLOSES}|${OPENS}\*(${WORDS})\*${CLOSES}|(?<!!)\[(${WORDS})\]\(((?:https?:/)?/[\w/.#?=-]+)\)`,
  'gu',
);
/** What the replacement wrote; no line that holds a `<` of its own gets here. */
const WRITTEN = /<\/?(?:strong|em|a)(?: href="[^"]*")?>/g;
