import { beforeFilling, FEW } from './jpeg-damage.ts';

/** A file with more bytes takes seconds to be read so; a photo of 30 million pixels has fewer. */
const MOST_BYTES = 24_000_000;

interface Component {
  /** Blocks of 8 × 8 in one unit of the scan. */
  blocks: number;
  dc: Uint16Array;
  ac: Uint16Array;
}

interface Scan {
  start: number;
  units: number;
  components: Component[];
  /** Units between two restarts; 0 for none. */
  interval: number;
}

/**
 * Whether the data of a JPEG are not what its rows need: too few, too many or of no meaning. Decoders draw every row of such a picture without a word, though some in
 * its middle were lost or written over. Only pictures in one part are looked at, as cameras make them; of the others a decoder tells. Pure.
 */
export function hasOddData(bytes: Uint8Array): boolean {
  const scan = bytes.length > MOST_BYTES ? undefined : scanOf(bytes);
  if (scan === undefined) return false;
  let [at, buffer, bits] = [scan.start, 0, 0];
  // Bits that are there for want of data.
  let wanting = 0;
  const fill = (): void => {
    while (bits <= 24) {
      let byte = 0;
      if (bytes[at] === 0xff && bytes[at + 1] !== 0) wanting += 8;
      else if (at >= bytes.length) wanting += 8;
      else {
        byte = bytes[at] ?? 0;
        at += byte === 0xff ? 2 : 1;
      }
      buffer = (buffer << 8) | byte;
      bits += 8;
    }
  };
  const symbol = (table: Uint16Array): number => {
    if (bits < 16) fill();
    const found = table[(buffer >>> (bits - 16)) & 0xffff] ?? 0;
    bits -= found & 31;
    return found === 0 ? -1 : found >> 5;
  };
  const skip = (count: number): void => {
    if (bits < count) fill();
    bits -= count;
  };
  for (let unit = 0; unit < scan.units; unit++) {
    if (scan.interval > 0 && unit > 0 && unit % scan.interval === 0) {
      if (bits - wanting >= 8) return true;
      while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
      if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf8) !== 0xd0) return true;
      at += 2;
      [buffer, bits, wanting] = [0, 0, 0];
    }
    for (const { blocks, dc, ac } of scan.components) {
      for (let block = 0; block < blocks; block++) {
        const size = symbol(dc);
        if (size < 0 || size > 15) return true;
        skip(size);
        for (let place = 1; place < 64; place++) {
          const run = symbol(ac);
          if (run < 0) return true;
          const length = run & 15;
          if (length === 0 && run !== 0xf0) break;
          place += run >> 4;
          if (place > 63) return true;
          skip(length);
        }
      }
    }
    if (bits < wanting) return true;
  }
  const read = at - ((bits - wanting) >> 3);
  let end = at;
  while (
    end < bytes.length &&
    (bytes[end] !== 0xff || bytes[end + 1] === 0 || bytes[end + 1] === 0xff)
  )
    end++;
  return end - read > FEW && beforeFilling(bytes, end) > read + FEW;
}

/** What the heads say of the data (ITU-T T.81, annex B); undefined for a picture in several parts, or of a kind that few cameras make. */
function scanOf(bytes: Uint8Array): Scan | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<number, Uint16Array>();
  let [interval, width, height] = [0, 0, 0];
  let frame: { id: number; across: number; down: number }[] = [];
  try {
    for (let at = 2; ;) {
      while (view.getUint8(at) !== 0xff || view.getUint8(at + 1) === 0xff) at++;
      const marker = view.getUint8(at + 1);
      const [start, next] = [at + 4, at + 2 + view.getUint16(at + 2)];
      if (marker === 0xc0 || marker === 0xc1) {
        if (view.getUint8(start) !== 8) return undefined;
        [height, width] = [view.getUint16(start + 1), view.getUint16(start + 3)];
        frame = Array.from({ length: view.getUint8(start + 5) }, (_, index) => ({
          id: view.getUint8(start + 6 + index * 3),
          across: view.getUint8(start + 7 + index * 3) >> 4,
          down: view.getUint8(start + 7 + index * 3) & 15,
        }));
      } else if (
        marker > 0xc1 &&
        marker < 0xd0 &&
        marker !== 0xc4 &&
        marker !== 0xc8 &&
        marker !== 0xcc
      )
        return undefined;
      else if (marker === 0xdd) interval = view.getUint16(start);
      else if (marker === 0xc4) readTables(view, start, next, tables);
      else if (marker === 0xd9) return undefined;
      else if (marker === 0xda) {
        const count = view.getUint8(start);
        if (count !== frame.length || width === 0 || height === 0) return undefined;
        const [across, down] = [
          Math.max(...frame.map((one) => one.across)),
          Math.max(...frame.map((one) => one.down)),
        ];
        const alone = count === 1;
        const units = alone
          ? Math.ceil(width / 8) * Math.ceil(height / 8)
          : Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down));
        const components = frame.map((one, index): Component | undefined => {
          const chosen = view.getUint8(start + 2 + index * 2);
          const [dc, ac] = [tables.get(chosen >> 4), tables.get(0x10 | (chosen & 15))];
          return dc === undefined || ac === undefined
            ? undefined
            : { blocks: alone ? 1 : one.across * one.down, dc, ac };
        });
        return components.includes(undefined)
          ? undefined
          : { start: next, units, components: components as Component[], interval };
      }
      at = next;
    }
  } catch (error) {
    // It breaks off before its data, which its decoder tells.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Huffman tables (annex C): for each 16 bits the symbol that they begin with and the length of its code; 0 where there is none. */
function readTables(
  view: DataView,
  from: number,
  until: number,
  tables: Map<number, Uint16Array>,
): void {
  for (let at = from; at + 17 <= until;) {
    const table = new Uint16Array(65_536);
    let [code, symbol] = [0, at + 17];
    for (let length = 1; length <= 16; length++) {
      for (let count = view.getUint8(at + length); count > 0; count--) {
        table.fill((view.getUint8(symbol++) << 5) | length, code, code + (1 << (16 - length)));
        code += 1 << (16 - length);
      }
    }
    tables.set(view.getUint8(at), table);
    at = symbol;
  }
}
