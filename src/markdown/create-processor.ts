import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import type { MarkdownContext } from './markdown-context.ts';
import { rehypeTableAlignment } from './rehype-table-alignment.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkRawHtml } from './remark-raw-html.ts';
import { remarkReferences } from './remark-references.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

export interface Constructs {
  table: boolean;
  footnote: boolean;
  strikethrough: boolean;
  directive: boolean;
}

/**
 * The way of a text, in order:
 * 1. `remarkParse` with the extensions that the text needs;
 * 2. `remarkReferences` refuses definitions that would be written out beyond measure, before
 *    anything is;
 * 3. `remarkRawHtml` drops HTML, so that no later step sees it;
 * 4. `remarkHeadings` leaves the first level to the page's own headline;
 * 5. `remarkDirectives` makes pictures of directives, so that the next step sees every picture;
 * 6. `remarkPictures` checks paths while positions are still those of the file;
 * 7. `remarkRehype` without dangerous HTML; it gives footnotes their ids, and their heading and way
 *    back `words`;
 * 8. `rehypeSanitize` before anything of ours is added, so that it judges only what editors wrote;
 * 9. `rehypeTableAlignment`, for texts with tables, turns alignment into classes that sanitising
 *    would refuse.
 */
export function createProcessor(
  constructs: Constructs,
  words: MarkdownContext['words'],
): Processor<never, never, never, never, never> {
  return unified()
    .use(function () {
      const data = this.data() as {
        micromarkExtensions?: unknown[];
        fromMarkdownExtensions?: unknown[];
      };
      data.micromarkExtensions = [{ disable: { null: ['codeIndented'] } }];
      data.fromMarkdownExtensions = [];
      if (constructs.table) {
        data.micromarkExtensions.push(gfmTable());
        data.fromMarkdownExtensions.push(gfmTableFromMarkdown());
      }
      if (constructs.footnote) {
        data.micromarkExtensions.push(gfmFootnote());
        data.fromMarkdownExtensions.push(gfmFootnoteFromMarkdown());
      }
      if (constructs.directive) {
        // Only those that stand on lines of their own: within a line, `Baca:ini` is just words.
        data.micromarkExtensions.push({ flow: directive().flow });
        data.fromMarkdownExtensions.push(directiveFromMarkdown());
      }
      if (constructs.strikethrough) {
        data.micromarkExtensions.push(gfmStrikethrough({ singleTilde: false }));
        data.fromMarkdownExtensions.push(gfmStrikethroughFromMarkdown());
      }
    })
    .use(remarkParse)
    .use(remarkReferences)
    .use(remarkRawHtml)
    .use(remarkHeadings)
    .use(constructs.directive ? [remarkDirectives] : [])
    .use(remarkPictures)
    .use(remarkRehype, {
      footnoteLabel: words.footnotes,
      footnoteBackLabel: (reference, repeat) =>
        `${words.backToReference} ${nth(reference, repeat)}`,
      // An arrow that no phone draws as an emoji; a note that is referred to twice has two, told
      // apart.
      footnoteBackContent: (_, repeat) => (repeat > 1 ? `↑${repeat}` : '↑'),
    })
    .use(rehypeSanitize, sanitizeSchema)
    .use(constructs.table ? [rehypeTableAlignment] : [])
    .use(rehypeStringify)
    .freeze() as never;
}

/**
 * “3”, and “3-2” for the second place that refers to the third footnote; `reference` counts from 0,
 * `repeat` from 1.
 */
function nth(reference: number, repeat: number): string {
  return repeat > 1 ? `${reference + 1}-${repeat}` : String(reference + 1);
}
