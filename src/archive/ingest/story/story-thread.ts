import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { ArticleContext } from '../../../content/story/parse-article.ts';
import type { IngestedStory } from './ingest-story.ts';
import { overBudget } from './over-budget.ts';
import type { StoryBatch, StoryReading } from './read-stories.ts';

/**
 * What the stories that a thread reads may take of memory; a story within its bounds takes half.
 */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

interface Batch {
  number: number;
  paths: readonly string[];
  resolve: (results: IngestedStory[]) => void;
  reject: (error: Error) => void;
}

/**
 * Reads batches of stories on a thread of its own, in their order. A story for which its memory
 * does not suffice ends the thread; another one reads the rest.
 */
export class StoryThread {
  readonly #reading: StoryReading;
  readonly #pending: Batch[] = [];
  /** What is known of stories that ended a thread. */
  readonly #refused = new Map<string, IngestedStory>();
  #worker: Worker | undefined;
  #batches = 0;

  readonly #memory: ResourceLimits;

  constructor(contentFolder: string, context: ArticleContext, memory: ResourceLimits = MEMORY) {
    this.#memory = memory;
    this.#reading = { contentFolder, context, progress: new Int32Array(new SharedArrayBuffer(12)) };
  }

  /** Paths under `content/` → their results in the same order. */
  read(paths: readonly string[]): Promise<IngestedStory[]> {
    return new Promise((resolve, reject) => {
      const batch = { number: ++this.#batches, paths, resolve, reject };
      this.#pending.push(batch);
      this.#send(batch);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #send({ number, paths }: Batch): void {
    this.#worker ??= this.#start();
    const message: StoryBatch = { number, paths: paths.filter((path) => !this.#refused.has(path)) };
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), {
      workerData: this.#reading,
      resourceLimits: this.#memory,
    });
    worker.on('message', (results: IngestedStory[]) => {
      const batch = this.#pending.shift();
      const rest = results.values();
      batch?.resolve(
        batch.paths.map((path) => this.#refused.get(path) ?? rest.next().value ?? { problems: [] }),
      );
    });
    worker.on('error', (error: Error & { code?: string }) => {
      this.#worker = undefined;
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && this.#refuseStory())
        for (const batch of this.#pending) this.#send(batch);
      else for (const batch of this.#pending.splice(0)) batch.reject(error);
    });
    return worker;
  }

  /** Notes the story at which the thread ended. */
  #refuseStory(): boolean {
    const [number, index = 0, line] = this.#reading.progress;
    const path = this.#pending
      .find((batch) => batch.number === number)
      ?.paths.filter((each) => !this.#refused.has(each))[index];
    if (path === undefined) return false;
    this.#refused.set(path, { problems: [overBudget(path, line)] });
    return true;
  }
}
