/**
 * What decides whether a story may be named on the home page. Moments in milliseconds since the
 * epoch.
 */
export interface HomeCandidate {
  /** Null for a draft. */
  shownFrom: number | null;
  shownUntil: number | null;
  /** It was published and then taken back. */
  withdrawn: boolean;
}

export type HomeObstacle = 'a draft' | 'expired' | 'withdrawn';

/**
 * Why a story may not stand on the home page at a moment; undefined when it may, now or when its
 * hour comes. Further reasons belong here.
 */
export function homeObstacle(
  { shownFrom, shownUntil, withdrawn }: HomeCandidate,
  builtAt: number,
): HomeObstacle | undefined {
  if (shownFrom === null) return 'a draft';
  if (withdrawn) return 'withdrawn';
  return shownUntil !== null && shownUntil <= builtAt ? 'expired' : undefined;
}
