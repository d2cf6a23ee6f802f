import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveReader } from '../../src/archive/queries/archive-reader.ts';
import { digest } from '../../src/files/digest.ts';
import { openArchiveReadOnly } from '../../src/archive/store/open-archive.ts';

/**
 * Draws addresses with the platform's own Request and Response, and sends each one's status, digest
 * and text.
 */
const { entry, archive, builtAt, addresses } = workerData as {
  entry: string;
  archive: string;
  builtAt: number;
  addresses: string[];
};
const { renderPage } = (await import(pathToFileURL(entry).href)) as {
  renderPage: (request: Request, archive: ArchiveReader) => Promise<Response>;
};
const reader = new ArchiveReader(openArchiveReadOnly(archive), builtAt);
const drawn = [];
for (const address of addresses) {
  const response = await renderPage(new Request(`https://contoh.example${address}`), reader);
  if (!(response instanceof Response)) throw new Error('not the platform’s Response');
  const bytes = new Uint8Array(await response.arrayBuffer());
  drawn.push({
    address,
    status: response.status,
    digest: digest(bytes),
    text: new TextDecoder().decode(bytes),
  });
}
parentPort?.postMessage(drawn);
