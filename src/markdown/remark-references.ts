import type { Definition, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { MarkdownData } from './markdown-context.ts';

/** Characters that the definitions of a text become where they are referred to. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Refuses a text whose definitions (`[a]: https://…`) are referred to so often that the page would
 * be a hundred times the file.
 */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, Definition>();
    visit(tree, (node) => {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
    });
    if (definitions.size === 0) return;
    let written = 0;
    let worst: Definition | undefined;
    visit(tree, (node) => {
      if (worst !== undefined || (node.type !== 'linkReference' && node.type !== 'imageReference'))
        return;
      const definition = definitions.get(node.identifier);
      written += (definition?.url.length ?? 0) + (definition?.title?.length ?? 0);
      if (written > MOST_CHARACTERS) worst = definition;
    });
    if (worst === undefined) return;
    const { context, found } = file.data as unknown as MarkdownData;
    found.problems.push({
      rule: 'markdown/excess',
      severity: 'error',
      file: context.file,
      line: (worst.position?.start.line ?? 1) + context.firstLine - 1,
      column: worst.position?.start.column ?? 1,
      message: `“[${worst.label ?? worst.identifier}]” is referred to so often that its address would be written ${MOST_CHARACTERS.toLocaleString('en-US')} characters long in all`,
      hint: 'Refer to it less often, or shorten the address.',
    });
    tree.children = [];
  };
}

function visit(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) visit(child, look);
}
