import { isPublic, type Shown } from './is-public.ts';

export type StoryState = 'published' | 'scheduled' | 'draft' | 'expired' | 'withdrawn';

/**
 * Whether and how readers see a story at a moment; all in milliseconds since the epoch, `shownFrom`
 * null for a draft. Pure.
 */
export function storyState(story: Shown & { withdrawn: boolean }, now: number): StoryState {
  if (isPublic(story, now)) return story.withdrawn ? 'withdrawn' : 'published';
  if (story.shownFrom === null) return 'draft';
  return story.shownUntil !== null && story.shownUntil <= now ? 'expired' : 'scheduled';
}
