import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

/** A process of the service that can be killed and started again on its port. */
export class MortalService {
  readonly url: string;
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(port: number, args: readonly string[]) {
    this.url = `http://127.0.0.1:${port}`;
    this.#args = [join(import.meta.dirname, 'reaction-process.ts'), String(port), ...args];
  }

  static async start(publishedFile: string, store: string): Promise<MortalService> {
    const service = new MortalService(await freePort(), [publishedFile, store]);
    await service.revive();
    return service;
  }

  /** SIGKILL: nothing is finished, nothing is written. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  }

  async revive(): Promise<void> {
    const child = spawn(process.execPath, this.#args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    await Promise.race([once(child.stdout, 'data'), once(child, 'close').then(() => { throw new Error('the service did not start'); })]);
  }
}
