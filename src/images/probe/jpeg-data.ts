import { beforeFilling, FEW } from './jpeg-damage.ts';
import { scanOf, type Component, type Scan } from './jpeg-heads.ts';

/** A file with more bytes takes seconds to be read so; a photo of 30 million pixels has fewer. */
const MOST_BYTES = 24_000_000;

/**
 * Whether the data of a JPEG are not what its rows need: too few, too many or of no meaning.
 * Decoders draw every row of such a picture without a word, though some in its middle were lost or
 * written over. Only pictures in one part are looked at, as cameras make them; of the others a
 * decoder tells. Pure.
 */
export function hasOddData(bytes: Uint8Array): boolean {
  const scan = bytes.length > MOST_BYTES ? undefined : scanOf(bytes);
  if (scan === undefined) return false;
  const bits = new ScanBits(bytes, scan.start);
  if (!readUnits(bits, scan)) return true;
  const read = bits.place;
  let end = bits.at;
  while (
    end < bytes.length &&
    (bytes[end] !== 0xff || bytes[end + 1] === 0 || bytes[end + 1] === 0xff)
  )
    end++;
  return end - read > FEW && beforeFilling(bytes, end) > read + FEW;
}

/** Reads every unit of a scan; false where its data mean nothing. */
function readUnits(bits: ScanBits, { units, interval, components }: Scan): boolean {
  for (let unit = 0; unit < units; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0 && !bits.restart()) return false;
    for (const component of components)
      for (let block = 0; block < component.blocks; block++)
        if (!readBlock(bits, component)) return false;
    if (bits.isShort) return false;
  }
  return true;
}

/** Reads the 64 values of a block (annex F.2.2). */
function readBlock(bits: ScanBits, { dc, ac }: Component): boolean {
  const size = bits.symbol(dc);
  if (size < 0 || size > 15) return false;
  bits.skip(size);
  for (let place = 1; place < 64; place++) {
    const run = bits.symbol(ac);
    if (run < 0) return false;
    const length = run & 15;
    if (length === 0 && run !== 0xf0) break;
    place += run >> 4;
    if (place > 63) return false;
    bits.skip(length);
  }
  return true;
}

/**
 * The bits of a scan, one after another. A class, since it is asked for each of millions of them.
 */
class ScanBits {
  readonly #bytes: Uint8Array;
  #buffer = 0;
  #bits = 0;
  /** Bits that are there for want of data. */
  #wanting = 0;
  /** Where the next byte is read. */
  at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.at = start;
  }

  /** The byte up to which bits were asked for. */
  get place(): number {
    return this.at - ((this.#bits - this.#wanting) >> 3);
  }

  /** More was asked for than there is. */
  get isShort(): boolean {
    return this.#bits < this.#wanting;
  }

  /** The symbol whose code comes next, by a table of `jpeg-heads.ts`; -1 where there is none. */
  symbol(table: Uint16Array): number {
    if (this.#bits < 16) this.#fill();
    const found = table[(this.#buffer >>> (this.#bits - 16)) & 0xffff] ?? 0;
    this.#bits -= found & 31;
    return found === 0 ? -1 : found >> 5;
  }

  skip(count: number): void {
    if (this.#bits < count) this.#fill();
    this.#bits -= count;
  }

  /** Goes on behind the next restart marker; false when it does not stand here. */
  restart(): boolean {
    if (this.#bits - this.#wanting >= 8) return false;
    while (this.#bytes[this.at] === 0xff && this.#bytes[this.at + 1] === 0xff) this.at++;
    if (this.#bytes[this.at] !== 0xff || ((this.#bytes[this.at + 1] ?? 0) & 0xf8) !== 0xd0)
      return false;
    this.at += 2;
    [this.#buffer, this.#bits, this.#wanting] = [0, 0, 0];
    return true;
  }

  #fill(): void {
    const bytes = this.#bytes;
    while (this.#bits <= 24) {
      let byte = 0;
      if (bytes[this.at] === 0xff && bytes[this.at + 1] !== 0) this.#wanting += 8;
      else if (this.at >= bytes.length) this.#wanting += 8;
      else {
        byte = bytes[this.at] ?? 0;
        this.at += byte === 0xff ? 2 : 1;
      }
      this.#buffer = (this.#buffer << 8) | byte;
      this.#bits += 8;
    }
  }
}
