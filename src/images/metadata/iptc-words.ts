import type { OwnWords } from '../picture-facts.ts';

const PHOTOSHOP = 'Photoshop 3.0\0';
const RESOURCE = '8BIM';
const IPTC_RESOURCE = 0x0404;
const TAG = 0x1c;
/** The second record's data sets. Source: IPTC-NAA Information Interchange Model 4.2, chapter 6. */
const DATA_SETS: ReadonlyMap<number, keyof OwnWords> = new Map([
  [80, 'creator'],
  [110, 'credit'],
  [116, 'copyright'],
  [120, 'caption'],
]);

/**
 * Creator, credit, caption and copyright of a picture's IPTC, as it lies in a JPEG's APP13 (within
 * Photoshop's resources) or bare. Never throws: what breaks off ends there.
 */
export function iptcWords(block: Buffer): OwnWords {
  const found: Partial<Record<keyof OwnWords, string[]>> = {};
  const bytes = recordsIn(block);
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === TAG;) {
    const length = bytes.readUInt16BE(at + 3);
    // Longer ones, whose length is itself of some length, hold no words.
    if (length >= 0x8000 || at + 5 + length > bytes.length) break;
    const word = bytes[at + 1] === 2 ? DATA_SETS.get(bytes[at + 2] ?? 0) : undefined;
    if (word !== undefined)
      (found[word] ??= []).push(decode(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  return Object.fromEntries(Object.entries(found).map(([key, values]) => [key, values.join(', ')]));
}

/**
 * The records without what stands around them. Source: Adobe, Photoshop File Formats, “Image
 * Resource Blocks”.
 */
function recordsIn(block: Buffer): Buffer {
  let at = block.toString('latin1', 0, PHOTOSHOP.length) === PHOTOSHOP ? PHOTOSHOP.length : 0;
  while (at + 12 <= block.length && block.toString('latin1', at, at + 4) === RESOURCE) {
    const id = block.readUInt16BE(at + 4);
    const name = even(1 + (block[at + 6] ?? 0));
    const start = at + 6 + name + 4;
    if (start > block.length) break;
    const length = block.readUInt32BE(start - 4);
    if (id === IPTC_RESOURCE) return block.subarray(start, start + length);
    at = start + even(length);
  }
  return block[at] === TAG ? block.subarray(at) : Buffer.alloc(0);
}

const even = (length: number): number => length + (length % 2);

/**
 * UTF-8 or Latin-1, whatever the record says of itself: bytes that are valid UTF-8 are taken for
 * it.
 */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
