import type { Problem } from '../diagnostics/problem.ts';
import { excessOf } from './excess-of.ts';
import type { MarkdownContext, RenderedMarkdown } from './markdown-context.ts';
import { plainBlock } from './plain-block.ts';
import { renderFully } from './render-fully.ts';

/**
 * A story's Markdown as sanitised HTML, with the pictures it shows and what was wrong. News is
 * mostly paragraphs of nothing but words, for which the full parser's work on every character is in
 * vain: those are written at once, and remark gets what stands between them. A property test holds
 * that the outcome is that of remark alone.
 */
export function renderMarkdown(markdown: string, context: MarkdownContext): RenderedMarkdown {
  const found: RenderedMarkdown = { html: '', pictures: [], mentions: [], problems: [] };
  const far = REACHES_FAR.test(markdown);
  const blocks = far ? [] : blocksOf(markdown);
  // Words alone take time and memory by their length.
  const excess =
    far || blocks.some(({ plain }) => plain === undefined) ? excessOf(markdown) : undefined;
  if (excess !== undefined) found.problems.push(tooMuch(excess, context));
  else if (far) found.html = renderFully(markdown, context, found);
  else found.html = renderBlocks(markdown, blocks, context, found);
  return found;
}

function tooMuch(
  { line, message, hint }: NonNullable<ReturnType<typeof excessOf>>,
  { file, firstLine }: MarkdownContext,
): Problem {
  return {
    rule: 'markdown/excess',
    severity: 'error',
    file,
    line: firstLine + line - 1,
    column: 1,
    message,
    hint,
  };
}

/** Plain blocks as they are; what stands between them, fully. */
function renderBlocks(
  markdown: string,
  blocks: readonly Block[],
  context: MarkdownContext,
  found: RenderedMarkdown,
): string {
  const html: string[] = [];
  let [line, counted] = [context.firstLine, 0];
  for (let i = 0; i < blocks.length;) {
    const plain = standsAlone(blocks, i) ? blocks[i]?.plain : undefined;
    if (plain !== undefined) {
      html.push(plain.html);
      i++;
      continue;
    }
    const start = blocks[i]?.start ?? 0;
    while (i < blocks.length && !standsAlone(blocks, i)) i++;
    line += linesBetween(markdown, counted, start);
    counted = start;
    const rest = renderFully(
      markdown.slice(start, blocks[i]?.start),
      { ...context, firstLine: line },
      found,
    );
    if (rest !== '') html.push(rest);
  }
  return html.join('\n');
}

/**
 * What may hold blank lines or change the meaning of distant text: fences, HTML, definitions,
 * footnotes, directives; and other line ends.
 */
const REACHES_FAR = /```|:::|~~~|<|\]:|\[\^|\r|\0/;

interface Block {
  start: number;
  plain: { html: string; isList: boolean } | undefined;
}

/** Lines up to a blank one. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  for (let at = 0; at <= markdown.length;) {
    const end = markdown.indexOf('\n', at);
    const blank = isBlank(markdown, at, end < 0 ? markdown.length : end);
    if (!blank && start < 0) start = at;
    if (start >= 0 && (blank || end < 0)) {
      blocks.push({
        start,
        plain: plainBlock(markdown.slice(start, blank ? at - 1 : markdown.length)),
      });
      start = -1;
    }
    if (end < 0) break;
    at = end + 1;
  }
  return blocks;
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at === end;
}

/** Whether a block is plain and, if it is a list, sure not to go on in the blocks around it. */
function standsAlone(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]?.plain;
  if (block === undefined) return false;
  const closed = (neighbour: Block | undefined): boolean =>
    neighbour === undefined || (neighbour.plain !== undefined && !neighbour.plain.isList);
  return !block.isList || (closed(blocks[index - 1]) && closed(blocks[index + 1]));
}

function linesBetween(text: string, start: number, end: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
