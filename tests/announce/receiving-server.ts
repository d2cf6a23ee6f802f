import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Takes the request and never answers. */
  silent?: boolean;
}

/**
 * A hub, or the door of IndexNow, on this machine. It answers as it is told to and keeps what it
 * was sent.
 */
export class ReceivingServer {
  readonly received: Received[] = [];
  /** By number of the request, from 0. */
  answer: (request: number) => Answer = () => ({ status: 204 });
  readonly #server: Server;
  url = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request
        .setEncoding('utf8')
        .on('data', (data: string) => {
          body += data;
        })
        .on('end', () => {
          const answer = this.answer(this.received.push({ headers: request.headers, body }) - 1);
          if (answer.silent !== true)
            response.writeHead(answer.status, answer.headers).end(answer.body);
        });
    });
  }

  static start(): Promise<ReceivingServer> {
    const made = new ReceivingServer();
    return new Promise((resolve) => {
      made.#server.listen(0, '127.0.0.1', () => {
        made.url = `http://127.0.0.1:${(made.#server.address() as AddressInfo).port}/`;
        resolve(made);
      });
    });
  }

  /**
   * Every address that it was told since the last time this was asked, whichever the protocol;
   * sorted.
   */
  told(): string[] {
    const requests = this.received.splice(0);
    return requests
      .flatMap(({ headers, body }) =>
        headers['content-type'] === 'application/x-www-form-urlencoded'
          ? new URLSearchParams(body).getAll('hub.url')
          : (JSON.parse(body) as { urlList: string[] }).urlList,
      )
      .sort();
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
