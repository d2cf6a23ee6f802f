import { createProcessor, type Constructs } from './create-processor.ts';
import type { MarkdownContext, RenderedMarkdown } from './markdown-context.ts';

const processors = new Map<string, ReturnType<typeof createProcessor>>();

/** Markdown through the whole of remark and rehype; pictures and problems are added to `found`. */
export function renderFully(
  markdown: string,
  context: MarkdownContext,
  found: Omit<RenderedMarkdown, 'html'>,
): string {
  context.reached?.(context.firstLine);
  const processor = processorFor(markdown, context.words);
  const file = { value: markdown, data: { context, found } } as never;
  return processor.stringify(processor.runSync(processor.parse(markdown), file));
}

/** What can read a text, with the extensions that it needs. */
export function processorFor(
  markdown: string,
  words: MarkdownContext['words'],
): ReturnType<typeof createProcessor> {
  const constructs = constructsOf(markdown);
  // Footnotes alone hold words of the site, so only they are kept by language too.
  const key = `${constructs.table}${constructs.strikethrough}${constructs.directive}${constructs.footnote ? words.footnotes : ''}`;
  let processor = processors.get(key);
  if (processor === undefined)
    processors.set(key, (processor = createProcessor(constructs, words)));
  return processor;
}

/**
 * Extensions cost time on every paragraph, so each is on only when the text holds the characters
 * without which its construct cannot begin.
 */
function constructsOf(markdown: string): Constructs {
  return {
    table:
      markdown.includes('|') && (markdown.match(RULE) ?? []).some((line) => line.includes('-')),
    footnote: markdown.includes('[^'),
    strikethrough: markdown.includes('~'),
    directive: markdown.includes('::'),
  };
}

/** What may be the rule under a table's head, if a hyphen is in it. */
const RULE = /^[ \t>]*[|:-][-|: \t]*\r?$/gm;
