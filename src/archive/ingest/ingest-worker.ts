import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleContext } from '../../article/parse-article.ts';
import { ingestStory, type IngestedStory } from './ingest-story.ts';

const { contentFolder, context } = workerData as { contentFolder: string; context: ArticleContext };

// One batch of paths in, their rows and problems out, in the same order.
parentPort?.on('message', (paths: string[]) => {
  const results: IngestedStory[] = paths.map((path) => ingestStory(readFileSync(join(contentFolder, path)), path, context));
  parentPort?.postMessage(results);
});
