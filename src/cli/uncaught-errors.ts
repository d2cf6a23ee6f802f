import { ErrorLog, writeEvent } from '../server/error-log.ts';

/**
 * From now on an error that no one waits for is logged and ends nothing. None is known: requests,
 * sockets, files and the service are awaited, each with its own answer. Going on is safe here
 * because nothing that a broken step could leave half done is used afterwards: pages and their
 * compressed forms are named by the digest of their bytes, each request has a file of its own, and
 * a vote is one transaction of the store. The other way, to end, would let anybody who found such
 * an error switch the paper off.
 */
export function outliveUncaughtErrors(): void {
  const errors = new ErrorLog(writeEvent);
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => {
    errors.tell('uncaught', error);
  });
  // Whoever reads what is printed may go away: `npm start | head`.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
