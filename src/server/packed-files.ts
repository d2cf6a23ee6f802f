import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { hash } from 'node:crypto';
import type { Encoding } from './choose-encoding.ts';

export interface PackedFile {
  bytes: Buffer;
  /** A strong entity tag: other for other bytes and for another encoding of the same. */
  tag: string;
}

/** How many files are kept compressed; a reader of one's own machine opens few. */
const KEPT = 200;

/** Compresses files as hosts do that compress once, at publishing: as small as can be, and kept for the next reader. */
export class PackedFiles {
  readonly #kept = new Map<string, PackedFile>();

  pack(bytes: Buffer, encoding: Encoding): PackedFile {
    const digest = hash('sha256', bytes, 'base64url').slice(0, 22);
    if (encoding === 'identity') return { bytes, tag: `"${digest}"` };
    const tag = `"${digest}-${encoding}"`;
    const known = this.#kept.get(tag);
    if (known !== undefined) return known;
    const packed = { bytes: encoding === 'br' ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }) : gzipSync(bytes, { level: 9 }), tag };
    for (const oldest of this.#kept.keys()) if (this.#kept.size >= KEPT) this.#kept.delete(oldest);
    this.#kept.set(tag, packed);
    return packed;
  }
}
