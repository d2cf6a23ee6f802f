import { cborArray, cborItems, cborText } from './cbor-array.ts';

export interface SplitIndex {
  /** Pagefind's overview, which names the parts. */
  meta: Uint8Array;
  /** Parts of the index by name. */
  chunks: Map<string, Uint8Array>;
}

/**
 * Bytes of a part before compression, of which half is sent; Pagefind's own parts have eight times
 * as many.
 */
const PART = 6_000;

/**
 * The same index in smaller parts, so that a question fetches less. In Pagefind 1.6 an overview is
 * an array whose third item lists the parts as `[first word, last word, name]`, and a part is an
 * array of one array of words, each of which begins with the word itself. `nameOf` makes a name
 * from a part's bytes; `chunks` are in the order of the overview's list. Pure.
 */
export function splitIndex(
  meta: Uint8Array,
  chunks: readonly Uint8Array[],
  nameOf: (part: Uint8Array) => string,
): SplitIndex {
  const parts = new Map<string, Uint8Array>();
  const ranges: Uint8Array[] = [];
  for (const chunk of chunks) {
    const words = cborItems(chunk, cborItems(chunk, 0)[0]?.start ?? 0).map(({ start, end }) =>
      chunk.subarray(start, end),
    );
    for (let from = 0, until = 0; from < words.length; from = until) {
      for (let bytes = 0; until < words.length && bytes < PART; until++)
        bytes += words[until]?.length ?? 0;
      const part = cborArray([cborArray(words.slice(from, until))]);
      const name = nameOf(part);
      parts.set(name, part);
      ranges.push(cborArray([wordOf(words[from]), wordOf(words[until - 1]), cborText(name)]));
    }
  }
  const items = cborItems(meta, 0).map(({ start, end }) => meta.subarray(start, end));
  items[2] = cborArray(ranges);
  return { meta: cborArray(items), chunks: parts };
}

function wordOf(item: Uint8Array | undefined): Uint8Array {
  const { start, end } =
    item === undefined ? { start: 0, end: 0 } : (cborItems(item, 0)[0] ?? { start: 0, end: 0 });
  return item?.subarray(start, end) ?? cborText('');
}
