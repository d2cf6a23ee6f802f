import type { Root } from 'mdast';

/**
 * The headline is the page's only first-level heading: `# x` in a text becomes a second-level one.
 */
export function remarkHeadings() {
  return (tree: Root): void => {
    for (const node of tree.children)
      if (node.type === 'heading' && node.depth === 1) node.depth = 2;
  };
}
