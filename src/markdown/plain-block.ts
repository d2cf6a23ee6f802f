import { plainInlines } from './plain-inlines.ts';

/**
 * The HTML of a paragraph, heading, quotation or list that stands between blank lines, when it is
 * nothing but words; undefined when it might be more. Two lists with only blank lines between them
 * are one list: `isList` tells.
 */
export function plainBlock(block: string): { html: string; isList: boolean } | undefined {
  const heading = HEADING.exec(block);
  if (heading !== null) {
    const level = Math.max(2, (heading[1] ?? '').length);
    const words = plainInlines(heading[2] ?? '');
    return words === undefined
      ? undefined
      : { html: `<h${level}>${words}</h${level}>`, isList: false };
  }
  const lines = block.split('\n');
  if (block.startsWith('- ')) {
    const items = lines.map((line) => (line.startsWith('- ') ? words(line.slice(2)) : undefined));
    return items.includes(undefined)
      ? undefined
      : {
          html: `<ul>\n${items.map((item) => `<li>${item ?? ''}</li>\n`).join('')}</ul>`,
          isList: true,
        };
  }
  const html = block.startsWith('> ') ? quotation(lines) : paragraph(lines);
  return html === undefined ? undefined : { html, isList: false };
}

const HEADING = /^(#{1,6}) ([^\s#](?:[^\n#]*[^\s#])?)$/;
/** Neither indentation nor the mark of a list, quotation, heading, table or rule. */
const WORDS_FIRST = /^(?:[\p{L}“‘"'(…—]|\d+(?![\d.)])|\[|\*+[\p{L}\p{N}])/u;

function words(line: string): string | undefined {
  return WORDS_FIRST.test(line) && !line.endsWith(' ') ? plainInlines(line) : undefined;
}

function paragraph(lines: readonly string[]): string | undefined {
  const html = lines.map(words);
  return html.includes(undefined) ? undefined : `<p>${html.join('\n')}</p>`;
}

/** Paragraphs between lines of a lone `>`. */
function quotation(lines: readonly string[]): string | undefined {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('> ')) paragraphs.at(-1)?.push(line.slice(2));
    else if (line === '>') paragraphs.push([]);
    else return undefined;
  }
  const html = paragraphs.filter((some) => some.length > 0).map(paragraph);
  return html.includes(undefined) ? undefined : `<blockquote>\n${html.join('\n')}\n</blockquote>`;
}
