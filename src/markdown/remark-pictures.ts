import type { Image, Nodes, Parent, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { MarkdownData } from './markdown-context.ts';

/** Resolves the path of every picture and gives it the scheme `picture:`, which the archive replaces by an address. */
export function remarkPictures() {
  return (tree: Root, file: VFile): void => {
    visit(tree, file.data as unknown as MarkdownData);
  };
}

function visit(parent: Parent, data: MarkdownData): void {
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'image') resolve(node, data);
    else if ('children' in node) visit(node, data);
  }
}

function resolve(node: Image, { context, found }: MarkdownData): void {
  const line = (node.position?.start.line ?? 1) + context.firstLine - 1;
  const column = node.position?.start.column ?? 1;
  const resolved = context.resolvePicture(node.url);
  if ('problem' in resolved) {
    found.problems.push({ rule: 'article/picture-path', severity: 'error', file: context.file, line, column, message: `the picture ${node.url}: ${resolved.problem}`, hint: '![Apa yang terlihat](foto.jpg "Keterangan | Kredit")' });
    return;
  }
  found.pictures.push({ path: resolved.path, line, column });
  node.url = `picture:${encodeURI(resolved.path)}`;
}
