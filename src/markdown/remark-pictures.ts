import type { Data, Image, Nodes, Parent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Problem } from '../diagnostics/problem.ts';
import { defined } from '../values/defined.ts';
import type { FigureSlot } from './figure-nodes.ts';
import type { MarkdownData } from './markdown-context.ts';
import { renderCaption } from './render-caption.ts';

const EXAMPLE = '![Apa yang terlihat](foto.jpg "Keterangan | Kredit")';

/** Of a caption, a credit, an alternative text: as long as those of a story's leading picture. */
const MOST_CHARACTERS = 1000;

/**
 * Notes every picture, with the path it leads to, and leaves a slot for its figure: in place of its
 * paragraph, or after it.
 */
export function remarkPictures() {
  return (tree: Root, file: VFile): void => {
    place(tree, file.data as unknown as MarkdownData);
  };
}

function place(parent: Parent, data: MarkdownData): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    const slots: FigureSlot[] = [];
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') {
      take(node, slots, data);
      return isEmpty(node) ? slots : [node, ...slots];
    }
    if ('children' in node) place(node, data);
    return [node];
  }) as typeof parent.children;
}

/** Takes the pictures out of a block of words. */
function take(parent: Parent, slots: FigureSlot[], data: MarkdownData): void {
  parent.children = (parent.children as Nodes[]).filter((node) => {
    if (node.type === 'image') {
      const slot = slotFor(node, data);
      if (slot !== undefined) slots.push(slot);
      return false;
    }
    if ('children' in node) take(node, slots, data);
    return true;
  }) as RootContent[];
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'break' || ('children' in node && node.children.every(isEmpty));
}

function slotFor(node: Image, { context, found }: MarkdownData): FigureSlot | undefined {
  const place = {
    line: (node.position?.start.line ?? 1) + context.firstLine - 1,
    column: node.position?.start.column ?? 1,
  };
  const refuse = (mistake: Mistake): void => {
    const { file } = context;
    found.problems.push({ severity: 'error', file, ...place, hint: EXAMPLE, ...mistake });
  };
  const resolved = context.resolvePicture(node.url);
  if ('problem' in resolved) {
    refuse(wrongPath(node.url, resolved.problem));
    return undefined;
  }
  const alt = (node.alt ?? '').trim();
  const words: WrittenUse = node.data?.use ?? { ...fromTitle(node.title ?? ''), ai: false };
  const mistake = wrongWords(node.url, { ...words, alt });
  if (mistake !== undefined) {
    refuse(mistake);
    return undefined;
  }
  const { caption, credit, focus, ai, distribute } = words;
  found.pictures.push(
    defined({
      path: resolved.path,
      alt,
      ai,
      ...place,
      caption: caption === undefined ? undefined : renderCaption(caption),
      credit,
      focus,
      distribute,
    }),
  );
  return {
    type: 'figureSlot',
    value: '',
    data: { hName: 'figure', hProperties: { dataPicture: String(found.pictures.length - 1) } },
  };
}

type WrittenUse = NonNullable<Data['use']>;
type Mistake = Pick<Problem, 'message' | 'rule'> & { hint?: string };

function wrongPath(url: string, problem: string): Mistake {
  return { rule: 'article/picture-path', message: `the picture ${url}: ${problem}` };
}

/** What is wrong with what stands beside a picture. */
function wrongWords(
  url: string,
  { alt, caption = '', credit = '' }: { alt: string; caption?: string; credit?: string },
): Mistake | undefined {
  if (alt === '')
    return {
      rule: 'picture/no-alt',
      message: `the picture ${url} has no alternative text, so whoever does not see it learns nothing of it`,
    };
  const long = Math.max(alt.length, caption.length, credit.length);
  return long <= MOST_CHARACTERS
    ? undefined
    : {
        rule: 'picture/too-long',
        message: `what stands beside the picture ${url} has ${long} characters; caption, credit and alternative text have at most ${MOST_CHARACTERS} each`,
        hint: 'Put the words into the text, or close ::: after the caption.',
      };
}

/** `Keterangan | Kredit`. */
function fromTitle(title: string): Omit<WrittenUse, 'ai'> {
  const bar = title.lastIndexOf('|');
  const caption = (bar < 0 ? title : title.slice(0, bar)).trim();
  const credit = bar < 0 ? '' : title.slice(bar + 1).trim();
  return {
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { credit }),
  };
}
