import type { CreatePreviewServer } from 'astro';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './serve-folder.ts';

/** `astro preview` shows the published site. */
const start: CreatePreviewServer = async ({ port, host, root }) => {
  const server = await serveFolder(fileURLToPath(new URL('dist/', root)), { port, host });
  return {
    port: server.port,
    host: host ?? '127.0.0.1',
    closed: () => server.closed,
    stop: server.stop,
  };
};
export default start;
