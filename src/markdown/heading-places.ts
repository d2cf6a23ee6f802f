import type { Nodes, Root } from 'mdast';
import type { MarkdownContext } from './markdown-context.ts';
import { processorFor } from './render-fully.ts';

export interface HeadingPlace {
  /** Of the Markdown, from 0, on which it begins. */
  line: number;
  /** It stands in a quotation, a list or the like. */
  nested: boolean;
}

/**
 * Where the headings of a text stand that are of the second level on its page, but those of
 * footnotes, however they are written.
 */
export function headingPlaces(markdown: string, words: MarkdownContext['words']): HeadingPlace[] {
  const root = processorFor(markdown, words).parse(markdown) as Root;
  return root.children.flatMap((node) => placesIn(node, false));
}

function placesIn(node: Nodes, nested: boolean): HeadingPlace[] {
  if (node.type === 'footnoteDefinition') return [];
  if (node.type !== 'heading')
    return 'children' in node ? node.children.flatMap((child) => placesIn(child, true)) : [];
  // The first level is the page's own headline's.
  const isSecond = node.depth === 2 || (node.depth === 1 && !nested);
  return isSecond ? [{ line: (node.position?.start.line ?? 1) - 1, nested }] : [];
}
