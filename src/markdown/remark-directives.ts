import type { Image, Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { parseFocus } from '../article/parse-focus.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Gallery } from './figure-nodes.ts';
import type { MarkdownData } from './markdown-context.ts';

const NAMES = ['foto', 'galeri'];
const KEYS = ['src', 'alt', 'caption', 'credit', 'focus', 'ai'];
const EXAMPLE = ':::foto{src="foto.jpg" alt="Apa yang terlihat" credit="TAMBANGAN/Bagus Anggoro"}\nKeterangan foto.\n:::';

/** `:::foto` becomes a picture in a paragraph of its own, `:::galeri` a gallery of the pictures within it. */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    replace(tree, { text: String(file.value), ...(file.data as unknown as MarkdownData) });
  };
}

type Context = MarkdownData & { text: string };

function replace(parent: Parent, context: Context): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if ('children' in node) replace(node, context);
    if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return [node];
    if (node.name === 'foto') return picture(node, context);
    if (node.name === 'galeri' && node.type === 'containerDirective') return [gallery(node)];
    const near = nearest(node.name, NAMES);
    report(node, context, 'markdown/unknown-directive', near === undefined ? `there is no :::${node.name}` : `there is no :::${node.name}; did you mean :::${near}?`);
    return [];
  }) as typeof parent.children;
}

function picture(node: ContainerDirective | LeafDirective, context: Context): Nodes[] {
  const attributes = node.attributes ?? {};
  for (const key of Object.keys(attributes)) {
    if (KEYS.includes(key)) continue;
    const near = nearest(key, KEYS);
    report(node, context, 'markdown/unknown-key', `:::foto has no ${key}${near === undefined ? '' : `; did you mean ${near}?`}`);
  }
  const { src, alt, caption, credit, focus, ai } = attributes;
  if (src === undefined || src === null || src === '') {
    report(node, context, 'article/missing-key', ':::foto needs a src');
    return [];
  }
  const point = parseFocus(focus ?? '');
  if (focus !== undefined && point === undefined) report(node, context, 'article/value', `“${focus ?? ''}” is no point of a picture: focus="70% 40%"`);
  const words = caption ?? inside(node, context.text);
  const image: Image = {
    type: 'image', url: src, alt: alt ?? '',
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { use: { ai: ai !== undefined && ai !== 'false', ...(words === '' ? {} : { caption: words }), ...(credit === undefined || credit === null ? {} : { credit }), ...(point === undefined ? {} : { focus: point }) } },
  };
  const paragraph: Paragraph = { type: 'paragraph', children: [image] };
  return [paragraph];
}

/** The Markdown between the opening and the closing line. */
function inside(node: ContainerDirective | LeafDirective, text: string): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? '' : text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function gallery(node: ContainerDirective): Gallery {
  return { type: 'gallery', children: node.children as RootContent[], data: { hName: 'section', hProperties: { className: ['gallery'] } } };
}

function report(node: Nodes, { context, found }: Context, rule: string, message: string): void {
  const line = (node.position?.start.line ?? 1) + context.firstLine - 1;
  found.problems.push({ rule, severity: 'error', file: context.file, line, column: node.position?.start.column ?? 1, message, hint: EXAMPLE });
}
