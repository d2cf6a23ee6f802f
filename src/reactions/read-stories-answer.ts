import { parseJson } from '../values/parse-json.ts';
import { storiesSchema } from './protocol.ts';
import type { Reaction } from './reaction.ts';

/**
 * Counts by story, as the service tells them of several. By hand, since a schema’s record knows no
 * story that is called `__proto__`. Throws for what is none.
 */
export function readStoriesAnswer(text: string): Map<string, Partial<Record<Reaction, number>>> {
  const { stories, ...rest } = parseJson<{ stories?: unknown }>(text);
  if (typeof stories !== 'object' || stories === null || Object.keys(rest).length > 0)
    throw new TypeError('there are no stories in it');
  return new Map(
    Object.entries(stories as Record<string, unknown>).map(([id, told]) => [
      id,
      storiesSchema.shape.stories.valueType.parse(told).counts,
    ]),
  );
}
