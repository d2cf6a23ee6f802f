import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { baseOfFolder } from './base-of-folder.ts';
import { chooseEncoding } from './choose-encoding.ts';
import { fileAt } from './file-at.ts';
import { headersFor } from './headers-for.ts';
import { isUnchanged } from './is-unchanged.ts';
import { mediaType } from './media-type.ts';
import { PackedFiles } from './packed-files.ts';
import { RedirectRules } from './redirect-rules.ts';

/** What answers under `/api/`. */
export interface Api {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  stop: () => Promise<void>;
}

/** A client that sends its request slowly, or much of it, holds nothing up: milliseconds and bytes. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 10_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 8_192 };
const PATIENCE = 5_000;

export interface FolderServer {
  port: number;
  closed: Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Serves a folder of static files as a good host does: `/x/` is `x/index.html`, `/x` leads to `/x/`, anything unknown is `404.html`;
 * texts are compressed, what the reader has already is not sent again, headers are those of the folder's `_headers`, and old addresses
 * lead where its `_redirects` says; where it has none, the file `rules` of that form is asked. A site that is to stand under a path of its
 * host stands there here too, and what is outside of it leads to it.
 */
export function serveFolder(folder: string, port: number, host: string, api?: Api, rules?: string): Promise<FolderServer> {
  const packed = new PackedFiles();
  const redirects = new RedirectRules();
  const redirect = (url: string, forced: boolean): string | undefined => redirects.find(String(bytesOf(join(folder, '_redirects')) ?? (rules === undefined ? '' : bytesOf(rules)) ?? ''), url, forced);
  const server = createServer(LIMITS, (request, response) => {
    const base = baseOfFolder(folder);
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { Location: base, 'Cache-Control': 'no-cache' }).end();
      return;
    }
    // The folder and the service know nothing of what stands before them.
    request.url = url.slice(base.length - 1);
    if (api !== undefined && request.url.startsWith('/api/')) api.handle(request, response);
    else answer({ folder, base, packed, redirect }, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const closed = new Promise<void>((done) => server.once('close', done));
      resolve({
        port: (server.address() as AddressInfo).port,
        closed,
        stop: async () => {
          if (!server.listening) return closed;
          server.close();
          server.closeIdleConnections();
          // Who is being answered is answered to the end, but not for ever.
          const patience = setTimeout(() => { server.closeAllConnections(); }, PATIENCE);
          await closed;
          clearTimeout(patience);
          await api?.stop();
        },
      });
    });
  });
}

interface Served {
  folder: string;
  base: string;
  packed: PackedFiles;
  redirect: (url: string, forced: boolean) => string | undefined;
}

function answer({ folder, base, packed, redirect }: Served, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const url = request.url ?? '/';
  const file = fileAt(folder, url);
  const said = headersFor(url, String(bytesOf(join(folder, '_headers')) ?? ''));
  const target = redirect(url, true) ?? (typeof file === 'string' ? undefined : (redirect(url, false) ?? (file === undefined ? undefined : base + file.redirect.slice(1))));
  if (target !== undefined) {
    response.writeHead(301, { ...said, Location: target }).end();
    return;
  }
  const found = typeof file === 'string' ? file : join(folder, '404.html');
  const bytes = bytesOf(found);
  if (bytes === undefined) {
    response.writeHead(404, said).end();
    return;
  }
  const { type, text } = mediaType(extname(found));
  const encoding = !text ? 'identity' : chooseEncoding(String(request.headers['accept-encoding'] ?? ''));
  const { bytes: body, tag } = packed.pack(bytes, encoding);
  const missing = file === undefined;
  const headers = {
    'Cache-Control': 'no-cache', ...(missing ? { ...said, 'Cache-Control': 'no-cache' } : said),
    ETag: tag, ...(!text ? {} : { Vary: 'Accept-Encoding' }),
  };
  if (!missing && isUnchanged(request.headers['if-none-match'], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(missing ? 404 : 200, { ...headers, 'Content-Type': type, 'Content-Length': body.length, ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
