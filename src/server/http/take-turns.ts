import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Requests that one connection may have sent ahead of their answers; no browser and no proxy does.
 */
const AHEAD = 16;

interface Line {
  waiting: (() => void)[];
}

/**
 * Answers the requests of one connection one after the other, so that whoever sends many at once
 * holds no more than one file. One that sends more ahead than anybody has reason to is closed.
 */
export class Turns {
  readonly #lines = new WeakMap<Socket, Line>();

  /** Whether a request of this connection is being answered. */
  isBusy(socket: Socket): boolean {
    return this.#lines.has(socket);
  }

  take(request: IncomingMessage, response: ServerResponse, work: () => void): void {
    const { socket } = request;
    if (socket.destroyed) return;
    const line = this.#lines.get(socket);
    if (line === undefined) {
      this.#lines.set(socket, { waiting: [] });
      this.#run(socket, response, work);
    } else if (line.waiting.length >= AHEAD) socket.destroy();
    else
      line.waiting.push(() => {
        this.#run(socket, response, work);
      });
  }

  #run(socket: Socket, response: ServerResponse, work: () => void): void {
    response.once('close', () => {
      const next = socket.destroyed ? undefined : this.#lines.get(socket)?.waiting.shift();
      if (next === undefined) this.#lines.delete(socket);
      else next();
    });
    work();
  }
}
