/** Bytes of a file, both ends within. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one part of a file of `size` bytes that a `Range` asks for (RFC 9110, 14): undefined for all
 * of it, which is also the answer to what asks for several parts or is not understood; `none` where
 * the file has no such part.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, from, to] = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '') || size === 0)
    return undefined;
  if (from === '')
    return Number(to) === 0 ? 'none' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < start) return undefined;
  return start >= size ? 'none' : { start, end };
}
