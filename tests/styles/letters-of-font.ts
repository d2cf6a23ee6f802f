import { brotliDecompressSync } from 'node:zlib';

const KNOWN_TAGS = 63;
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;

/**
 * The code points that a WOFF2 font has a shape for: its `cmap`, format 4 (WOFF File Format 2.0, 4;
 * OpenType, “cmap”).
 */
export function lettersOfFont(woff2: Buffer): Set<number> {
  let at = 48;
  let offset = 0;
  let cmap: [start: number, end: number] | undefined;
  const number = (): number => {
    for (let value = 0; ;) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let left = woff2.readUInt16BE(12); left > 0; left--) {
    const flags = woff2.readUInt8(at++);
    const tag = flags & 63;
    if (tag === KNOWN_TAGS) at += 4;
    const original = number();
    const isTransformed = tag === GLYF || tag === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isTransformed ? number() : original;
    if (tag === CMAP) cmap = [offset, offset + length];
    offset += length;
  }
  if (cmap === undefined) throw new Error('a font without a cmap');
  return codePoints(
    brotliDecompressSync(woff2.subarray(at, at + woff2.readUInt32BE(20))).subarray(...cmap),
  );
}

function codePoints(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(4 + table * 8 + 4);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const segments = cmap.readUInt16BE(start + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const last = cmap.readUInt16BE(start + 14 + segment * 2);
      for (
        let code = cmap.readUInt16BE(start + 16 + (segments + segment) * 2);
        code <= last && code !== 0xffff;
        code++
      )
        found.add(code);
    }
  }
  return found;
}
