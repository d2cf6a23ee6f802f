import type { Image, Nodes, Parent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { FigureSlot } from './figure-nodes.ts';
import type { MarkdownData } from './markdown-context.ts';
import { renderCaption } from './render-caption.ts';

const EXAMPLE = '![Apa yang terlihat](foto.jpg "Keterangan | Kredit")';

/** Of a caption, a credit, an alternative text: as long as those of a story's leading picture. */
const MOST_CHARACTERS = 1000;

/** Notes every picture, with the path it leads to, and leaves a slot for its figure: in place of its paragraph, or after it. */
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
  const line = (node.position?.start.line ?? 1) + context.firstLine - 1;
  const column = node.position?.start.column ?? 1;
  const report = (rule: string, message: string, hint = EXAMPLE): void => {
    found.problems.push({
      rule,
      severity: 'error',
      file: context.file,
      line,
      column,
      message,
      hint,
    });
  };
  const resolved = context.resolvePicture(node.url);
  if ('problem' in resolved) {
    report('article/picture-path', `the picture ${node.url}: ${resolved.problem}`);
    return undefined;
  }
  const alt = (node.alt ?? '').trim();
  if (alt === '') {
    report(
      'picture/no-alt',
      `the picture ${node.url} has no alternative text, so whoever does not see it learns nothing of it`,
    );
    return undefined;
  }
  const { caption, credit, focus, ai, distribute } = node.data?.use ?? {
    ...fromTitle(node.title ?? ''),
    ai: false,
    distribute: undefined,
  };
  const long = Math.max(alt.length, caption?.length ?? 0, credit?.length ?? 0);
  if (long > MOST_CHARACTERS) {
    report(
      'picture/too-long',
      `what stands beside the picture ${node.url} has ${long} characters; caption, credit and alternative text have at most ${MOST_CHARACTERS} each`,
      'Put the words into the text, or close ::: after the caption.',
    );
    return undefined;
  }
  found.pictures.push({
    path: resolved.path,
    alt,
    ai,
    line,
    column,
    ...(caption === undefined ? {} : { caption: renderCaption(caption) }),
    ...(credit === undefined ? {} : { credit }),
    ...(focus === undefined ? {} : { focus }),
    ...(distribute === undefined ? {} : { distribute }),
  });
  return {
    type: 'figureSlot',
    value: '',
    data: { hName: 'figure', hProperties: { dataPicture: String(found.pictures.length - 1) } },
  };
}

/** `Keterangan | Kredit`. */
function fromTitle(title: string): { caption?: string; credit?: string; focus?: undefined } {
  const bar = title.lastIndexOf('|');
  const caption = (bar < 0 ? title : title.slice(0, bar)).trim();
  const credit = bar < 0 ? '' : title.slice(bar + 1).trim();
  return { ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { credit }) };
}
