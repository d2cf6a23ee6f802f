import type { StoredStory } from './stored-story.ts';

/** Whether a story has a place in the list of corrections. */
export function isCorrected({
  detail: { corrections, corrects, withdrawn },
}: StoredStory): boolean {
  return corrections !== undefined || corrects !== undefined || withdrawn !== undefined;
}
