/** Blocks of one colour in the scan of a JPEG. */
export interface Component {
  /** Blocks of 8 × 8 in one unit of the scan. */
  blocks: number;
  dc: Uint16Array;
  ac: Uint16Array;
}

/** What the heads of a JPEG say of its data. */
export interface Scan {
  start: number;
  units: number;
  components: Component[];
  /** Units between two restarts; 0 for none. */
  interval: number;
}

interface Frame {
  width: number;
  height: number;
  colours: { across: number; down: number }[];
}

/** What the heads said before the scan. */
interface Heads {
  tables: Map<number, Uint16Array>;
  interval: number;
  frame: Frame;
}

/** Markers of ITU-T T.81, table B.1. */
const BASELINE = [0xc0, 0xc1];
const TABLES = 0xc4;
/** Beside `TABLES`, those between the frames that are of no frame. */
const NO_FRAME = [TABLES, 0xc8, 0xcc];
const END = 0xd9;
const SCAN = 0xda;
const INTERVAL = 0xdd;

/**
 * What the heads say of the data (ITU-T T.81, annex B); undefined for a picture in several parts,
 * or of a kind that few cameras make.
 */
export function scanOf(bytes: Uint8Array): Scan | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const heads: Heads = {
    tables: new Map(),
    interval: 0,
    frame: { width: 0, height: 0, colours: [] },
  };
  try {
    for (let at = 2; ;) {
      while (view.getUint8(at) !== 0xff || view.getUint8(at + 1) === 0xff) at++;
      const marker = view.getUint8(at + 1);
      const [start, next] = [at + 4, at + 2 + view.getUint16(at + 2)];
      if (marker === SCAN) return scanAt(view, start, next, heads);
      if (!isOfUse(view, marker, start)) return undefined;
      if (BASELINE.includes(marker)) heads.frame = frameAt(view, start);
      else if (marker === INTERVAL) heads.interval = view.getUint16(start);
      else if (marker === TABLES) readTables(view, start, next, heads.tables);
      at = next;
    }
  } catch (error) {
    // It breaks off before its data, which its decoder tells.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Nothing tells that the picture is of another kind, or over. */
function isOfUse(view: DataView, marker: number, start: number): boolean {
  if (BASELINE.includes(marker)) return view.getUint8(start) === 8;
  const isOtherFrame = marker > 0xc1 && marker < 0xd0 && !NO_FRAME.includes(marker);
  return !isOtherFrame && marker !== END;
}

function frameAt(view: DataView, start: number): Frame {
  return {
    height: view.getUint16(start + 1),
    width: view.getUint16(start + 3),
    colours: Array.from({ length: view.getUint8(start + 5) }, (_, index) => ({
      across: view.getUint8(start + 7 + index * 3) >> 4,
      down: view.getUint8(start + 7 + index * 3) & 15,
    })),
  };
}

/**
 * The scan whose head begins at `start` and whose data begin at `next`; undefined when it does not
 * have all colours.
 */
function scanAt(
  view: DataView,
  start: number,
  next: number,
  { tables, interval, frame: { width, height, colours } }: Heads,
): Scan | undefined {
  const count = view.getUint8(start);
  if (count !== colours.length || width === 0 || height === 0) return undefined;
  const alone = count === 1;
  const [across, down] = alone
    ? [1, 1]
    : [Math.max(...colours.map((one) => one.across)), Math.max(...colours.map((one) => one.down))];
  const units = Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down));
  const components = colours.flatMap((one, index): Component[] => {
    const chosen = view.getUint8(start + 2 + index * 2);
    const [dc, ac] = [tables.get(chosen >> 4), tables.get(0x10 | (chosen & 15))];
    if (dc === undefined || ac === undefined) return [];
    return [{ blocks: alone ? 1 : one.across * one.down, dc, ac }];
  });
  return components.length === count ? { start: next, units, components, interval } : undefined;
}

/**
 * Huffman tables (annex C): for each 16 bits the symbol that they begin with and the length of its
 * code; 0 where there is none.
 */
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
