import { Worker } from 'node:worker_threads';
import type { RenderReply, RenderSetup, RenderTask } from './render-protocol.ts';

const BATCH = 40;

export interface RenderJob {
  setup: RenderSetup;
  tasks: readonly RenderTask[];
  /** Takes what a worker sends; `worker` numbers the worker whose calls the reply counts. */
  take: (reply: RenderReply, worker: number) => void;
}

/**
 * Threads that hold the compiled pages. They may be started ahead of the job, to load while other
 * work is done.
 */
export class RenderPool {
  readonly #entry: string;
  readonly #workers: Worker[] = [];

  constructor(entry: string) {
    this.#entry = entry;
  }

  start(count: number): void {
    while (this.#workers.length < count) {
      this.#workers.push(
        new Worker(new URL('./render-worker.ts', import.meta.url), {
          workerData: { entry: this.#entry },
          resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
        }),
      );
    }
  }

  async render({ setup, tasks, take }: RenderJob): Promise<void> {
    let next = 0;
    let stopped = false;
    const size = Math.max(1, Math.min(BATCH, Math.ceil(tasks.length / (this.#workers.length * 2))));
    await Promise.all(
      this.#workers.map(
        (worker, index) =>
          new Promise<void>((resolve, reject) => {
            let pending = 0;
            const feed = (): void => {
              if (!stopped && next < tasks.length) {
                worker.postMessage({ tasks: tasks.slice(next, next + size) });
                next += size;
                pending++;
              } else if (pending === 0) resolve();
            };
            worker.on('message', (reply: RenderReply) => {
              pending--;
              if (reply.failures.some((failure) => failure.full === true)) stopped = true;
              take(reply, index);
              feed();
            });
            worker.on('error', reject);
            worker.on('exit', () => {
              reject(new Error('a render worker stopped before its work was done'));
            });
            worker.postMessage({ setup });
            feed();
            feed();
          }),
      ),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}
