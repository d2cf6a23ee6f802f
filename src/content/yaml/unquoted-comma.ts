import { isMap, isNode, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { YamlSource } from './yaml-source.ts';

export interface UnquotedComma {
  /** 1-based, in the YAML text, of the value that was cut in two. */
  line: number;
  column: number;
  /** The value as it was meant. */
  value: string;
  /** The line with the value in quotation marks. */
  hint: string;
  /** Every key that is the rest of the same value. */
  keys: string[];
}

/**
 * In `{id: kota, title: Kota, raya}` the comma ends the title, and `raya` becomes a key without a
 * value. Finds the value which the key at the end of `path` is a rest of; undefined when the key is
 * just unknown.
 */
export function unquotedComma(
  source: YamlSource,
  path: readonly PropertyKey[],
): UnquotedComma | undefined {
  const yamlText = source.text;
  const map = mapAt(source.document.contents, path.slice(0, -1));
  if (map?.flow !== true) return undefined;
  const pairs = map.items.filter(isPair);
  const at = pairs.findIndex((pair) => isScalar(pair.key) && pair.key.value === path.at(-1));
  if (at < 1 || !isRest(pairs[at])) return undefined;
  let first = at;
  while (isRest(pairs[first - 1])) first--;
  let last = at;
  while (isRest(pairs[last + 1])) last++;
  const cut = pairs[first - 1]?.value;
  const end = pairs[last]?.key;
  if (!isScalar(cut) || typeof cut.value !== 'string' || !isNode(end) || !cut.range || !end.range)
    return undefined;
  const [start, cutEnd] = cut.range;
  const value = cut.value + yamlText.slice(cutEnd, end.range[1]);
  const { line, col } = source.placeOf(start);
  const lineStart = start - col + 1;
  const lineEnd = yamlText.indexOf('\n', end.range[1]);
  const hint =
    yamlText.slice(lineStart, start) +
    JSON.stringify(value) +
    yamlText.slice(end.range[1], lineEnd < 0 ? undefined : lineEnd);
  return {
    line,
    column: col,
    value,
    hint: hint.trim(),
    keys: pairs
      .slice(first, last + 1)
      .map((pair) => String((pair.key as { value?: unknown }).value)),
  };
}

function isRest(pair: Pair | undefined): boolean {
  return (
    pair !== undefined &&
    isScalar(pair.key) &&
    (pair.value === null ||
      (isScalar(pair.value) && pair.value.value === null && pair.value.source === ''))
  );
}

function mapAt(node: unknown, path: readonly PropertyKey[]): YAMLMap | undefined {
  for (const step of path) {
    if (isMap(node))
      node = node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return isMap(node) ? node : undefined;
}
