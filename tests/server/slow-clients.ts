import { connect, type Socket } from 'node:net';

/**
 * Clients that hold a server's connections: each begins anew when the server has had enough of it.
 */
export class SlowClients {
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  #going = true;
  /** Connections that the server ended. */
  ended = 0;

  constructor(port: number) {
    this.#port = port;
  }

  /** Ask for a file and never read the answer. */
  addReaders(count: number, path: string): this {
    for (let number = 0; number < count; number++)
      this.#open((socket) => {
        socket.pause().write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
      });
    return this;
  }

  /** Send a byte of their request every half second. */
  addSenders(count: number): this {
    for (let number = 0; number < count; number++) {
      this.#open((socket) => {
        const text = `GET /${'x'.repeat(60)} HTTP/1.1\r\nX-Slow: `;
        let sent = 0;
        const timer = setInterval(() => socket.write(text[sent++] ?? 'x'), 500);
        socket.once('close', () => {
          clearInterval(timer);
        });
      });
    }
    return this;
  }

  stop(): void {
    this.#going = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  #open(begin: (socket: Socket) => void): void {
    const socket = connect({ port: this.#port, host: '127.0.0.1' });
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('connect', () => {
      begin(socket);
    });
    socket.on('close', () => {
      this.#sockets.delete(socket);
      if (!this.#going) return;
      this.ended++;
      setTimeout(() => {
        if (this.#going) this.#open(begin);
      }, 100);
    });
  }
}
