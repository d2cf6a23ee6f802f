import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleContext } from '../../../content/story/parse-article.ts';
import type { IngestedStory } from './ingest-story.ts';
import { StoryThread } from './story-thread.ts';

/** Below this number of stories, starting threads costs more than it saves. */
const WORTH_A_THREAD = 60;
/**
 * Bytes of a story, and of all stories, beyond which a thread reads them: what they take of memory
 * is bounded there.
 */
const LIGHT = { story: 64_000, all: 600_000 };
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

/**
 * Reads and parses stories, on threads when there are many or large ones; results are taken batch
 * by batch in the order of `paths`.
 */
export async function ingestStories({
  contentFolder,
  paths,
  context,
  workers,
  meanwhile,
  take,
}: IngestJob): Promise<void> {
  if (paths.length === 0) return;
  if (paths.length < WORTH_A_THREAD && areLight(contentFolder, paths)) {
    const { readStories } = await import('./read-stories.ts');
    take(
      readStories({ number: 1, paths }, { contentFolder, context, progress: new Int32Array(3) }),
    );
    return;
  }
  const batches: string[][] = [];
  for (let i = 0; i < paths.length; i += BATCH) batches.push(paths.slice(i, i + BATCH));
  const done = new Map<number, IngestedStory[]>();
  let next = 0;
  let taken = 0;
  const run = async (): Promise<void> => {
    const thread = new StoryThread(contentFolder, context);
    const work = async (): Promise<void> => {
      for (let index = next++; index < batches.length; index = next++) {
        done.set(index, await thread.read(batches[index] ?? []));
        for (let ready = done.get(taken); ready !== undefined; ready = done.get(taken)) {
          done.delete(taken++);
          take(ready);
        }
      }
    };
    try {
      // Two at a time, so that the thread need not wait for its next batch.
      await Promise.all([work(), work()]);
    } finally {
      await thread.end();
    }
  };
  const threads = Math.min(workers, batches.length);
  const later = meanwhile === undefined || threads === 1 ? 0 : 1;
  const late =
    later === 0
      ? undefined
      : meanwhile?.catch(() => undefined).then(() => (next < batches.length ? run() : undefined));
  late?.catch(() => undefined);
  await Promise.all(Array.from({ length: threads - later }, run));
  // When the stories are read before the other work is done, nobody waits for that here.
  if (taken < batches.length) await late;
}

function areLight(contentFolder: string, paths: readonly string[]): boolean {
  const sizes = paths.map(
    (path) => statSync(join(contentFolder, path), { throwIfNoEntry: false })?.size ?? 0,
  );
  return (
    Math.max(...sizes) <= LIGHT.story && sizes.reduce((sum, size) => sum + size, 0) <= LIGHT.all
  );
}
