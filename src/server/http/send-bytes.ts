import type { FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Gate } from './gate.ts';
import type { ByteRange } from './range-of.ts';

/** Bytes of a file that are in memory for one reader. */
const PIECE = 64 * 1024;

/**
 * Sends a part of an open file after the headers, a piece at a time as the reader takes them.
 * Throws when the file ends before it should, as the reader was promised more; resolves when all is
 * handed over or the reader is gone.
 */
export async function sendBytes(
  { handle, range: { start, end }, gate }: { handle: FileHandle; range: ByteRange; gate: Gate },
  response: ServerResponse,
): Promise<void> {
  // Whether the reader went away can change at every wait.
  const gone = (): boolean => response.destroyed;
  for (let position = start; position <= end;) {
    await gate.enter();
    let room: boolean;
    try {
      if (gone()) return;
      const { bytesRead, buffer } = await handle.read({
        buffer: Buffer.allocUnsafe(Math.min(PIECE, end - position + 1)),
        position,
      });
      if (bytesRead === 0) throw new Error('the file became shorter while it was sent');
      if (gone()) return;
      position += bytesRead;
      room = response.write(buffer.subarray(0, bytesRead));
    } finally {
      gate.leave();
    }
    if (!room) await taken(response);
    if (gone()) return;
  }
  response.end();
}

/** Resolves when the reader can take more, or takes nothing any more. */
function taken(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed || !response.writableNeedDrain) {
      resolve();
      return;
    }
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
