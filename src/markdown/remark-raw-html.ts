import type { Nodes, Parent, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { MarkdownData } from './markdown-context.ts';

/** Drops raw HTML and says which: `<b>x</b>` becomes “x” with a warning that names `<b>`. */
export function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    strip(tree, file.data as unknown as MarkdownData);
  };
}

function strip(parent: Parent, data: MarkdownData): void {
  let dropped = false;
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'html') {
      dropped = true;
      const tag = /^<\/?([a-z][\w-]*)/i.exec(node.value);
      if (node.value.startsWith('</')) continue;
      const name =
        tag === null ? 'an HTML comment' : `the HTML element <${(tag[1] ?? '').toLowerCase()}>`;
      data.found.problems.push({
        rule: 'markdown/raw-html',
        severity: 'warning',
        file: data.context.file,
        line: (node.position?.start.line ?? 1) + data.context.firstLine - 1,
        column: node.position?.start.column ?? 1,
        message: `${name} is left out: a story is Markdown, and HTML in it is never published`,
      });
    } else if ('children' in node) strip(node, data);
  }
  if (dropped)
    parent.children = (parent.children as Nodes[]).filter(
      (node) => node.type !== 'html',
    ) as typeof parent.children;
}
