import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/**
 * How well bytes are compressed: `best` as hosts do that compress once, at publishing; `quick`
 * takes a fortieth of that time.
 */
export type Quality = 'best' | 'quick';

/** Bytes that are handed over at a time, so that a stop is heeded soon. */
const SLICE = 64 * 1024;

/** Compresses on another thread; rejects when it is told to stop. */
export async function compressBytes(
  bytes: Buffer,
  encoding: 'br' | 'gzip',
  quality: Quality,
  stop: AbortSignal,
): Promise<Buffer> {
  const packer =
    encoding === 'br'
      ? createBrotliCompress({
          chunkSize: SLICE,
          params: {
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            [constants.BROTLI_PARAM_QUALITY]: quality === 'best' ? 11 : 4,
          },
        })
      : createGzip({ chunkSize: SLICE, level: quality === 'best' ? 9 : 1 });
  const parts: Buffer[] = [];
  await pipeline(
    Readable.from(slices(bytes)),
    packer,
    async (packed: AsyncIterable<Buffer>) => {
      for await (const part of packed) parts.push(part);
    },
    { signal: stop },
  );
  return Buffer.concat(parts);
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += SLICE)
    yield bytes.subarray(start, start + SLICE);
}
