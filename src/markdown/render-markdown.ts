import { createProcessor, type Constructs } from './create-processor.ts';
import type { MarkdownContext, RenderedMarkdown } from './markdown-context.ts';

const processors = new Map<string, ReturnType<typeof createProcessor>>();

/** A story's Markdown as sanitised HTML, with the pictures it shows and what was wrong. */
export function renderMarkdown(markdown: string, context: MarkdownContext): RenderedMarkdown {
  const constructs = constructsOf(markdown);
  const key = `${constructs.table}${constructs.footnote}${constructs.strikethrough}`;
  let processor = processors.get(key);
  if (processor === undefined) processors.set(key, (processor = createProcessor(constructs)));
  const found: RenderedMarkdown = { html: '', pictures: [], problems: [] };
  const data = { context, found };
  const file = { value: markdown, data } as never;
  found.html = processor.stringify(processor.runSync(processor.parse(markdown), file) as never);
  return found;
}

/**
 * Extensions cost time on every paragraph, so each is on only when the text holds the characters
 * without which its construct cannot begin.
 */
function constructsOf(markdown: string): Constructs {
  return {
    table: /^[ \t>]*[|:-][-|: \t]*-[-|: \t]*\r?$/m.test(markdown) && markdown.includes('|'),
    footnote: markdown.includes('[^'),
    strikethrough: markdown.includes('~'),
  };
}
