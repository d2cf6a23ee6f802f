import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileTooLong, MAX_FILE_BYTES, type ArticleContext } from '../../article/parse-article.ts';
import { ingestStory, type IngestedStory } from './ingest-story.ts';
import { problemAt, overBudget } from './over-budget.ts';
import { withinTime } from './within-time.ts';

/** Milliseconds of a core that one story may take; the longest that a text within its bounds takes is less than half of it. */
const BUDGET = 5000;

export interface StoryReading {
  contentFolder: string;
  context: ArticleContext;
  /** Noted in it as the work goes on: the batch's number, which of its paths is read (from 0), and the line of it that is reached. */
  progress: Int32Array;
}

export interface StoryBatch {
  number: number;
  /** Under `content/`. */
  paths: readonly string[];
}

/** Files of stories (paths under `content/`) → the rows of the archive, or their problems, in the same order. No story takes the others' time, or throws. */
export function readStories({ number, paths }: StoryBatch, reading: StoryReading): IngestedStory[] {
  reading.progress[0] = number;
  // One clock for all of them costs less; when it runs out, each has one of its own.
  const together = withinTime(BUDGET, () => paths.map((path, index) => readStory(path, index, reading)));
  return together?.result ?? paths.map((path, index) => withinTime(BUDGET, () => readStory(path, index, reading))?.result ?? { problems: [overBudget(path, reading.progress[2])] });
}

function readStory(path: string, index: number, { contentFolder, context, progress }: StoryReading): IngestedStory {
  progress[1] = index;
  progress[2] = 1;
  const file = join(contentFolder, path);
  const { size } = statSync(file);
  if (size > MAX_FILE_BYTES) return { problems: [fileTooLong(size, `content/${path}`)] };
  try {
    return ingestStory(readFileSync(file), path, { ...context, reached: (line) => { progress[2] = line; } });
  } catch (error) {
    if (error instanceof RangeError) return { problems: [problemAt(path, progress[2], 'the text from here on is nested too deep, or too long in one piece, to be read', 'Part it by blank lines, or take signs such as > [ * from it.')] };
    return { problems: [problemAt(path, progress[2], `the text from here on cannot be read: ${error instanceof Error ? error.message : String(error)}`, 'Take parts of it away until the build goes on; the part that it stops at is at fault.')] };
  }
}
