import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Caption } from './markdown-context.ts';
import { plainInlines } from './plain-inlines.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkRehype)
  .use(rehypeSanitize, { ...sanitizeSchema, tagNames: ['a', 'em', 'strong', 'del', 'code', 'sup'] })
  .use(rehypeStringify)
  .freeze();

/** A caption's Markdown as HTML within a line, and as plain words. */
export function renderCaption(markdown: string): Caption {
  const plain =
    /^[\p{L}“]/u.test(markdown) && !markdown.includes('\n') ? plainInlines(markdown) : undefined;
  const html = plain ?? String(processor.processSync(markdown)).trim();
  return {
    html,
    text: html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&'),
  };
}
