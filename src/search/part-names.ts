import { cborItems } from './cbor-array.ts';

/**
 * Names of the parts of an index in the order of their words, from Pagefind's overview: the third
 * item of its array lists `[first word, last word, name]`. Pure.
 */
export function partNames(meta: Uint8Array): string[] {
  const list = cborItems(meta, 0)[2];
  return list === undefined
    ? []
    : cborItems(meta, list.start).map(({ start }) => {
        const name = cborItems(meta, start)[2];
        // A text shorter than 24 bytes has a head of one byte, as Pagefind's names do.
        return name === undefined
          ? ''
          : new TextDecoder().decode(meta.subarray(name.start + 1, name.end));
      });
}
