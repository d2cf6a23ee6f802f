/** Where the items of an array lie in CBOR (RFC 8949). */
export interface CborSpan {
  start: number;
  end: number;
}

/** The items of the array that begins at a byte. Throws a `RangeError` when there is none. Pure. */
export function cborItems(bytes: Uint8Array, at: number): CborSpan[] {
  const { major, value, next } = headAt(bytes, at);
  if (major !== 4) throw new RangeError(`There is no CBOR array at byte ${at}`);
  const items: CborSpan[] = [];
  for (let start = next, left = value; left > 0; left--) {
    const end = endOf(bytes, start);
    items.push({ start, end });
    start = end;
  }
  return items;
}

/** An array of items that are CBOR already. Pure. */
export function cborArray(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([head(4, items.length), ...items]);
}

/** A text as CBOR. Pure. */
export function cborText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

function endOf(bytes: Uint8Array, at: number): number {
  const { major, value, next } = headAt(bytes, at);
  switch (major) {
    case 2:
    case 3:
      return next + value;
    case 4:
    case 5: {
      let end = next;
      for (let left = major === 4 ? value : 2 * value; left > 0; left--) end = endOf(bytes, end);
      return end;
    }
    case 6:
      return endOf(bytes, next);
    default:
      return next;
  }
}

function headAt(bytes: Uint8Array, at: number): { major: number; value: number; next: number } {
  const first = bytes[at];
  if (first === undefined) throw new RangeError(`CBOR ends before byte ${at}`);
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return { major, value: short, next: at + 1 };
  const length = 2 ** (short - 24);
  if (length > 8) throw new RangeError(`CBOR of unknown length at byte ${at}`);
  let value = 0;
  for (let index = 1; index <= length; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return { major, value, next: at + 1 + length };
}

function head(major: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((major << 5) | value);
  if (value < 256) return Uint8Array.of((major << 5) | 24, value);
  if (value < 65_536) return Uint8Array.of((major << 5) | 25, value >> 8, value & 255);
  return Uint8Array.of(
    (major << 5) | 26,
    value >>> 24,
    (value >> 16) & 255,
    (value >> 8) & 255,
    value & 255,
  );
}
