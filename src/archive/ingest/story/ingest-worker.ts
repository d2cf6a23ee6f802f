import { parentPort, workerData } from 'node:worker_threads';
import { readStories, type StoryBatch, type StoryReading } from './read-stories.ts';

// One batch of paths in, their rows and problems out, in the same order.
parentPort?.on('message', (batch: StoryBatch) => {
  parentPort?.postMessage(readStories(batch, workerData as StoryReading));
});
