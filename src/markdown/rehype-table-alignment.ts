import type { Nodes, Root } from 'hast';

/**
 * The alignment of a table's cells as a class (`right`, `center`, `left`), since HTML's own
 * attribute for it is obsolete.
 */
export function rehypeTableAlignment() {
  return (tree: Root): void => {
    visit(tree);
  };
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) visit(child);
  if (node.type !== 'element' || node.properties['align'] === undefined) return;
  node.properties['className'] = [node.properties['align']];
  delete node.properties['align'];
}
