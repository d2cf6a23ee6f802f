import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { YamlSource } from './yaml-source.ts';

/** Where something stands in its file: 1-based line and column. */
export interface Place {
  line: number;
  column: number;
}

/** What part of a YAML text is looked for. */
export interface KeyQuery {
  /** Line of the file on which the text begins. */
  firstLine: number;
  /** Keys, not their values. */
  keyItself?: boolean;
}

/** Finds what stands at `path` in a YAML text; of a missing key, its nearest parent. */
export function locateKey(
  yaml: string | YamlSource,
  path: readonly PropertyKey[],
  { firstLine, keyItself = false }: KeyQuery,
): Place {
  const source = typeof yaml === 'string' ? new YamlSource(yaml) : yaml;
  let node: unknown = source.document.contents;
  let offset = keyItself ? 0 : (offsetOf(node) ?? 0);
  for (const step of path) {
    const found = stepInto(node, step);
    if (found === undefined) break;
    node = found.value;
    offset = offsetOf(keyItself ? found.key : (found.value ?? found.key)) ?? offset;
  }
  const at = source.placeOf(offset);
  return { line: at.line + firstLine - 1, column: at.col };
}

/**
 * What stands at a key of a map, or at a place of a list, which is its own key; undefined where
 * nothing can stand.
 */
function stepInto(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) return node.items.find((item) => isScalar(item.key) && item.key.value === step);
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(step)];
  return { key: item, value: item };
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
