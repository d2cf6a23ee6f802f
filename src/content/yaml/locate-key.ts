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
  let offset = isNode(node) && !keyItself ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    let target: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      node = pair.value;
      target = keyItself ? pair.key : (pair.value ?? pair.key);
    } else if (isSeq(node)) target = node = node.items[Number(step)];
    else break;
    if (isNode(target)) offset = target.range?.[0] ?? offset;
  }
  const at = source.placeOf(offset);
  return { line: at.line + firstLine - 1, column: at.col };
}
