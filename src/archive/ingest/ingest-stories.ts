import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleContext } from '../../article/parse-article.ts';
import type { IngestedStory } from './ingest-story.ts';

/** Below this number of stories, starting threads costs more than it saves. */
const WORTH_A_THREAD = 60;
const BATCH = 50;

export interface IngestJob {
  contentFolder: string;
  /** Paths under `content/`. */
  paths: readonly string[];
  context: ArticleContext;
  workers: number;
  /** Other work that keeps a core busy until it is done; so long one thread less is started. */
  meanwhile?: Promise<unknown>;
  take: (results: IngestedStory[]) => void;
}

/** Reads and parses stories, on threads when there are many; results are taken batch by batch in the order of `paths`. */
export async function ingestStories({ contentFolder, paths, context, workers, meanwhile, take }: IngestJob): Promise<void> {
  if (paths.length === 0) return;
  if (paths.length < WORTH_A_THREAD) {
    const { ingestStory } = await import('./ingest-story.ts');
    take(paths.map((path) => ingestStory(readFileSync(join(contentFolder, path)), path, context)));
    return;
  }
  const batches: string[][] = [];
  for (let i = 0; i < paths.length; i += BATCH) batches.push(paths.slice(i, i + BATCH));
  const done = new Map<number, IngestedStory[]>();
  let next = 0;
  let taken = 0;
  const run = (): Promise<void> => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), { workerData: { contentFolder, context }, resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 } });
    const pending: number[] = [];
    const feed = (): void => {
      const batch = batches[next];
      if (batch !== undefined) {
        pending.push(next++);
        worker.postMessage(batch);
      } else if (pending.length === 0) void worker.terminate().then(() => { resolve(); });
    };
    worker.on('message', (results: IngestedStory[]) => {
      done.set(pending.shift() ?? -1, results);
      feed();
      for (let ready = done.get(taken); ready !== undefined; ready = done.get(taken)) {
        done.delete(taken++);
        take(ready);
      }
    });
    worker.on('error', reject);
    feed();
    feed();
  });
  const threads = Math.min(workers, batches.length);
  const later = meanwhile === undefined || threads === 1 ? 0 : 1;
  const late = later === 0 ? undefined : meanwhile?.catch(() => undefined).then(() => (next < batches.length ? run() : undefined));
  late?.catch(() => undefined);
  await Promise.all(Array.from({ length: threads - later }, run));
  // When the stories are read before the other work is done, nobody waits for that here.
  if (taken < batches.length) await late;
}
