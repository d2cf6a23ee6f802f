import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif', '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon', '.jpg': 'image/jpeg', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.webp': 'image/webp', '.woff2': 'font/woff2', '.xml': 'application/xml',
};

export interface FolderServer {
  port: number;
  closed: Promise<void>;
  stop: () => Promise<void>;
}

/** Serves a folder of static files as a plain host does: `/x/` is `x/index.html`, `/x` leads to `/x/`, anything unknown is `404.html`. */
export function serveFolder(folder: string, port: number, host: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const file = fileAt(folder, request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (typeof file === 'object') {
      response.writeHead(301, { Location: file.redirect }).end();
      return;
    }
    const found = file ?? join(folder, '404.html');
    const size = statSync(found, { throwIfNoEntry: false })?.size;
    if (size === undefined) {
      response.writeHead(404).end();
      return;
    }
    const forever = /[/\\](_astro|foto)[/\\]/.test(found);
    response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream', 'Content-Length': size, 'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found).on('error', () => response.destroy()).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const closed = new Promise<void>((done) => server.once('close', done));
      resolve({
        port: (server.address() as AddressInfo).port,
        closed,
        stop: () => {
          server.close();
          server.closeAllConnections();
          return closed;
        },
      });
    });
  });
}

function fileAt(folder: string, url: string): string | { redirect: string } | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path));
  if (path.includes('\0') || (file !== normalize(folder) && !file.startsWith(normalize(folder + sep)))) return undefined;
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return undefined;
  if (!isFolder) return path.endsWith('/') ? undefined : file;
  // A path of two slashes would lead to another host.
  if (!path.endsWith('/')) return { redirect: `${encodeURI(path).replace(/^\/+/, '/')}/` };
  const index = join(file, 'index.html');
  return statSync(index, { throwIfNoEntry: false }) === undefined ? undefined : index;
}
