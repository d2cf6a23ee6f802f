import type { ArticleContext } from '../../../content/story/parse-article.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { defined } from '../../../values/defined.ts';
import type { PlacedUse } from '../../media/check-picture.ts';
import { namesInFiles } from '../../naming/names-in-files.ts';
import type { StoryWriter } from '../../store/story-writer.ts';
import type { IngestOptions } from '../ingest-job.ts';
import type { IngestedStory } from './ingest-story.ts';
import { ingestStories } from './ingest-stories.ts';

export interface WrittenStories {
  problems: Problem[];
  /** Paths of those that cannot be read. */
  unread: string[];
  /** Pictures that they show, or will show. */
  uses: PlacedUse[];
  /** Something that ids hang on is other than before. */
  namesChanged: boolean;
}

/**
 * Reads stories (`paths` under `content/`) and writes them, and drops those that are gone, inside
 * the caller's transaction.
 */
export async function writeStories(
  { db, contentFolder, workers, meanwhile, onProgress }: IngestOptions,
  writer: StoryWriter,
  { paths, removed }: { paths: readonly string[]; removed: readonly string[] },
  context: ArticleContext,
): Promise<WrittenStories> {
  const problems: Problem[] = [];
  const unread: string[] = [];
  const uses: PlacedUse[] = [];
  const before = namesInFiles(db, [...paths, ...removed]);
  for (const path of removed) writer.remove(path);
  let done = 0;
  const take = (results: IngestedStory[]): void => {
    results.forEach(({ story, problems: found }, index) => {
      const file = paths[done + index] ?? '';
      problems.push(...found);
      if (story === undefined) {
        unread.push(file);
        return;
      }
      writer.put(story);
      for (const picture of story.pictures) uses.push({ ...picture, file });
      for (const picture of story.later ?? []) uses.push({ ...picture, leads: false, file });
    });
    done += results.length;
    onProgress?.(done, paths.length);
  };
  await ingestStories({ contentFolder, paths, workers, take, context, ...defined({ meanwhile }) });
  const namesChanged = before === undefined || before !== namesInFiles(db, [...paths, ...removed]);
  return { problems, unread, uses, namesChanged };
}
