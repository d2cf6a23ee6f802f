import { decodeEntities } from '../../html/decode-entities.ts';

/**
 * Parts of a story that are no prose of its own: pictures, tables, lists of notes, links to other
 * stories.
 */
const ASIDE =
  /<(figure|section|table|blockquote|h[1-6]|sup|time)\b[^>]*>[^]*?<\/\1>|<p class="[^]*?<\/p>/g;
/** Letters: enough to say something, and as many as search engines and cards show. */
const ENOUGH = 60;
const MOST = 200;

/**
 * The first sentence or two of a story's HTML as plain text, for links to a story that has no
 * summary; undefined when it has no prose.
 */
export function openingWords(html: string, language: string): string | undefined {
  const paragraphs = [...html.replace(ASIDE, '').matchAll(/<p>([^]*?)<\/p>/g)].map((match) =>
    plainText(match[1] ?? ''),
  );
  const text = paragraphs.find((paragraph) => paragraph !== '');
  if (text === undefined) return undefined;
  let words = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text,
  )) {
    if (words !== '' && (words + segment).trim().length > MOST) break;
    words += segment;
    if (words.trim().length >= ENOUGH) break;
  }
  return shortened(words.trim());
}

function shortened(words: string): string {
  if (words.length <= MOST) return words;
  const end = words.lastIndexOf(' ', MOST - 1);
  return `${(end > 0
    ? words.slice(0, end)
    : Array.from(words)
        .slice(0, MOST / 2)
        .join('')
  ).replace(/[\s,;:–—-]+$/, '')}…`;
}

function plainText(html: string): string {
  return decodeEntities(html.replace(/<br\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/[\s\u00ad]+/g, ' ')
    .trim();
}
