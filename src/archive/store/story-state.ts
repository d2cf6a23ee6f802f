export type StoryState = 'published' | 'scheduled' | 'draft' | 'expired' | 'withdrawn';

/** Whether and how readers see a story at a moment; all in milliseconds since the epoch, `shownFrom` null for a draft. Pure. */
export function storyState(
  {
    shownFrom,
    shownUntil,
    withdrawn,
  }: { shownFrom: number | null; shownUntil: number | null; withdrawn: boolean },
  now: number,
): StoryState {
  if (shownFrom === null) return 'draft';
  if (shownUntil !== null && now >= shownUntil) return 'expired';
  if (now < shownFrom) return 'scheduled';
  return withdrawn ? 'withdrawn' : 'published';
}
