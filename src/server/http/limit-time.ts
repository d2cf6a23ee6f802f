import type { ServerResponse } from 'node:http';

/**
 * Milliseconds that every answer has, and what is added for each KiB that the reader took: a reader
 * of less than 1 KiB a second has gone.
 */
const GRACE = 60_000;
const PER_KIB = 1_000;
const LOOK = 5_000;

/** Closes the connection of an answer that is taken too slowly, however little at a time. */
export function limitTime(response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  const started = performance.now();
  const before = socket.bytesWritten;
  const timer = setInterval(() => {
    // What waits in memory is not taken yet.
    const taken = socket.bytesWritten - socket.writableLength - before;
    if (performance.now() - started > GRACE + (taken / 1024) * PER_KIB) socket.destroy();
  }, LOOK).unref();
  response.once('close', () => {
    clearInterval(timer);
  });
}
