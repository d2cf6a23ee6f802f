import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileTooLong, MAX_FILE_BYTES } from '../../../content/source/file-too-long.ts';
import type { ArticleContext } from '../../../content/story/parse-article.ts';
import { ingestStory, type IngestedStory } from './ingest-story.ts';
import { overBudget, STORY_TIME, unreadable } from './over-budget.ts';
import { withinTime } from './within-time.ts';

export interface StoryReading {
  contentFolder: string;
  context: ArticleContext;
  /**
   * Noted in it as the work goes on: the batch's number, which of its paths is read (from 0), and
   * the line of it that is reached.
   */
  progress: Int32Array;
}

export interface StoryBatch {
  number: number;
  /** Under `content/`. */
  paths: readonly string[];
}

/**
 * Files of stories (paths under `content/`) → the rows of the archive, or their problems, in the
 * same order. No story takes the others' time, or throws.
 */
export function readStories({ number, paths }: StoryBatch, reading: StoryReading): IngestedStory[] {
  reading.progress[0] = number;
  // One clock for all of them costs less; when it runs out, each has one of its own.
  const together = withinTime(STORY_TIME, () =>
    paths.map((path, index) => readStory(path, index, reading)),
  );
  return (
    together?.result ??
    paths.map(
      (path, index) =>
        withinTime(STORY_TIME, () => readStory(path, index, reading))?.result ?? {
          problems: [overBudget(path, reading.progress[2])],
        },
    )
  );
}

function readStory(
  path: string,
  index: number,
  { contentFolder, context, progress }: StoryReading,
): IngestedStory {
  progress[1] = index;
  progress[2] = 1;
  const file = join(contentFolder, path);
  try {
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES) return { problems: [fileTooLong(size, `content/${path}`)] };
    return ingestStory(readFileSync(file), path, {
      ...context,
      reached: (line) => {
        progress[2] = line;
      },
    });
  } catch (error) {
    return { problems: [unreadable(path, progress[2], error)] };
  }
}
