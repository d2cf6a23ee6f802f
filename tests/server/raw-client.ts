import { connect, type Socket } from 'node:net';
import { readAnswers, type ReadAnswers } from './read-answers.ts';

/**
 * Sends bytes to a server of this machine as they are, and keeps the connection where the answer
 * lets it.
 */
export class RawClient {
  readonly #port: number;
  #socket: Socket | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  /**
   * Resolves with what came back, whatever that is; without an answer when the server closed
   * without one, or gave none within `patience` milliseconds and then closed.
   */
  async send(
    bytes: string,
    methods: readonly string[],
    patience: number,
  ): Promise<ReadAnswers & { refused: boolean }> {
    const kept = this.#socket;
    const result = await this.#exchange(bytes, methods, patience);
    // A kept connection may have been closed meanwhile, as HTTP allows.
    return kept !== undefined && result.silent ? this.#exchange(bytes, methods, patience) : result;
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #exchange(
    bytes: string,
    methods: readonly string[],
    patience: number,
  ): Promise<ReadAnswers & { refused: boolean; silent: boolean }> {
    const socket = this.#socket ?? connect({ port: this.#port, host: '127.0.0.1' }).setNoDelay();
    this.#socket = undefined;
    return new Promise((resolve) => {
      let text = '';
      let refused = false;
      const timer = setTimeout(() => {
        socket.end();
      }, patience);
      const finish = (closed: boolean): void => {
        const read = readAnswers(text, methods, closed);
        if (!closed && read.unfinished && read.complaint === undefined) return;
        clearTimeout(timer);
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        if (
          closed ||
          read.complaint !== undefined ||
          read.answers.at(-1)?.headers.get('connection') === 'close'
        )
          socket.destroy();
        else this.#socket = socket;
        resolve({ ...read, refused, silent: closed && text === '' });
      };
      socket.on('data', (data: Buffer) => {
        text += data.toString('latin1');
        finish(false);
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        refused = error.code === 'ECONNREFUSED';
      });
      socket.on('close', () => {
        finish(true);
      });
      socket.write(bytes, 'latin1');
    });
  }
}
