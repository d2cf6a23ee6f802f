import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerPage, type ServedFolder } from './site/answer-page.ts';
import { isLoopback } from './http/is-loopback.ts';
import { ConnectionBounds } from './http/connection-bounds.ts';
import { ErrorLog, writeEvent, type ServerEvent } from './error-log.ts';
import { FileDigests } from './site/file-digests.ts';
import { Gate } from './http/gate.ts';
import { limitTime } from './http/limit-time.ts';
import { PackedFiles } from './site/packed-files.ts';
import { readTarget } from './http/read-target.ts';
import { SiteNotesReader } from './site/site-notes.ts';
import { Turns } from './http/take-turns.ts';

/** What answers under `/api/`. */
export interface Api {
  handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  stop: () => Promise<void>;
}

/**
 * A client that sends its request slowly, or much of it, or takes nothing of its answer, holds
 * nothing up: milliseconds and bytes.
 */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8_192,
};
const IDLE = 20_000;
/**
 * Connections in all, and of one address. A file is open for each at most, and 64 KiB of it in
 * memory.
 */
const CONNECTIONS = { most: 1_000, mostOfOne: 200 };
/**
 * Milliseconds that a stop waits for who is being answered, and for the service to let go of its
 * store.
 */
const PATIENCE = 5_000;

export interface FolderServer {
  port: number;
  closed: Promise<void>;
  stop: () => Promise<void>;
}

export interface ServerOptions {
  /** 0 for any that is free. */
  port: number;
  /** The address to listen at; this machine alone where none is named. */
  host?: string | undefined;
  /** What answers under `/api/`. */
  api?: Api | undefined;
  /** A file of rules in the form of `_redirects`, for a folder that has none. */
  rules?: string;
  /** How many proxies stand before this server. */
  proxies?: number;
  log?: (event: ServerEvent) => void;
}

/**
 * Serves a folder of static files as a good host does: `/x/` is `x/index.html`, `/x` leads to
 * `/x/`, anything unknown is `404.html`; texts are compressed, what the reader has already is not
 * sent again, headers are those of the folder's `_headers`, and old addresses lead where its
 * `_redirects` says; where it has none, the file `rules` is asked. A site that is to stand under a
 * path of its host stands there here too, and what is outside of it leads to it. Whatever goes
 * wrong with a request ends in its answer: 500, and a line of the log.
 */
export function serveFolder(
  folder: string,
  { port, host = '127.0.0.1', api, rules, proxies = 0, log = writeEvent }: ServerOptions,
): Promise<FolderServer> {
  const served: ServedFolder = {
    folder,
    notes: new SiteNotesReader(folder, rules),
    digests: new FileDigests(),
    packed: new PackedFiles(),
    gate: new Gate(2),
  };
  const errors = new ErrorLog(log);
  const turns = new Turns();
  const bounds = new ConnectionBounds({
    ...CONNECTIONS,
    isProxy: (address) => proxies > 0 || isLoopback(address),
    isBusy: (socket) => turns.isBusy(socket),
  });
  const server = createServer(LIMITS, (request, response) => {
    // A reader who goes away in the middle is no failure, and is told to nobody.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    turns.take(request, response, () => {
      limitTime(response);
      // After a request to speak another protocol, which is answered in this one, Node does not
      // know where its body ends.
      if (!server.listening || request.headers.upgrade !== undefined)
        response.setHeader('Connection', 'close');
      answer(served, api, request, response).catch((error: unknown) => {
        fail(response);
        errors.tell('request', error);
      });
    });
  });
  server.timeout = IDLE;
  server.on('connection', (socket: Socket) => {
    bounds.add(socket);
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // Such as too many open files: the next connection may be taken again.
      server.on('error', (error) => {
        errors.tell('server', error);
      });
      const closed = new Promise<void>((done) => server.once('close', done));
      resolve({
        port: (server.address() as AddressInfo).port,
        closed,
        stop: async () => {
          if (!server.listening) return closed;
          server.close();
          // Who is being answered is answered to the end, but not for ever.
          const idle = setInterval(() => {
            server.closeIdleConnections();
          }, 100);
          const patience = setTimeout(() => {
            server.closeAllConnections();
          }, PATIENCE);
          await closed;
          clearInterval(idle);
          clearTimeout(patience);
          served.packed.stop();
          await Promise.race([
            api?.stop(),
            new Promise((done) => setTimeout(done, PATIENCE).unref()),
          ]);
        },
      });
    });
  });
}

async function answer(
  served: ServedFolder,
  api: Api | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = readTarget(request.url ?? '', request.headers.host);
  if ('refused' in target) {
    // `OPTIONS *` asks what the server can do at all.
    const methods = request.method === 'OPTIONS' && request.url === '*';
    response
      .writeHead(methods ? 405 : target.refused, {
        ...(methods ? { Allow: 'GET, HEAD' } : {}),
        'Cache-Control': 'no-store',
      })
      .end();
    return;
  }
  const { base, path } = served.notes.recent();
  const inside = target.path === '' ? target.url.startsWith(base) : target.path.startsWith(path);
  if (!inside) {
    response.writeHead(302, { Location: base, 'Cache-Control': 'no-cache' }).end();
    return;
  }
  if (api !== undefined && target.url.startsWith(`${base}api/`)) {
    // The service knows nothing of what stands before it.
    request.url = target.url.slice(base.length - 1);
    await api.handle(request, response);
    return;
  }
  if (target.tooLong) {
    response.writeHead(414, { 'Cache-Control': 'no-store' }).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  await answerPage(served, target, request, response);
}

/** An answer that has begun cannot be taken back: that it is cut off tells the reader. */
function fail(response: ServerResponse): void {
  try {
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(500, { 'Cache-Control': 'no-store', 'Content-Length': 0, Connection: 'close' })
        .end();
  } catch {
    response.destroy();
  }
}
