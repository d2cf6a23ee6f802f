import { isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import { YamlSource } from './yaml-source.ts';

/** Where a value of the front matter stands in its file: 1-based line and column. */
export interface Place {
  line: number;
  column: number;
}

/** Finds `path` in a YAML text that begins on `firstLine` of its file; of a missing key, its nearest parent. */
export function locateKey(
  yaml: string | YamlSource,
  path: readonly PropertyKey[],
  firstLine: number,
  keyItself = false,
): Place {
  const source = typeof yaml === 'string' ? new YamlSource(yaml) : yaml;
  let node: unknown = source.document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  path.forEach((step, index) => {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
      );
      if (pair === undefined) return;
      node = pair.value;
      const target = (
        keyItself && index === path.length - 1 ? pair.key : (pair.value ?? pair.key)
      ) as Node | null;
      offset = target?.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    }
  });
  const at = source.placeOf(offset);
  return { line: at.line + firstLine - 1, column: at.col };
}
