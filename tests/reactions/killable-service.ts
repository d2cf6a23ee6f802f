import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'reaction-process.ts');

/** The service of reactions in a process of its own, which ends by SIGKILL alone. */
export class KillableService {
  readonly #publishedFile: string;
  readonly #store: string;
  #child: ChildProcess | undefined;
  #port = 0;
  #output = '';

  private constructor(publishedFile: string, store: string) {
    this.#publishedFile = publishedFile;
    this.#store = store;
  }

  /** Resolves when it listens. `store` is a SQLite file or a postgres:// URL. */
  static async start(publishedFile: string, store: string): Promise<KillableService> {
    const service = new KillableService(publishedFile, store);
    await service.#run();
    return service;
  }

  /** Where it listens, or did before it was killed. */
  get port(): number {
    return this.#port;
  }

  /** Of its process, while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** What all its processes wrote. */
  get output(): string {
    return this.#output;
  }

  /** The signal is sent before this returns; resolves when the process is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Kills it and starts it again, on another port; resolves when that one listens. */
  async restart(): Promise<void> {
    await this.kill();
    await this.#run();
  }

  async #run(): Promise<void> {
    const child = spawn(process.execPath, [SCRIPT, '0', this.#publishedFile, this.#store], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (data: Buffer) => {
      this.#output += data.toString();
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => {
        resolve(Number(/listening on (\d+)/.exec(data.toString())?.[1]));
      });
      child.once('exit', () => {
        reject(new Error(`the service stopped before it listened:\n${this.#output}`));
      });
    });
    this.#child = child;
  }
}
