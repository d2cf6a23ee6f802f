import type { DatabaseSync } from 'node:sqlite';
import { addressKey } from '../../content/addresses/address-key.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Problem } from '../../diagnostics/problem.ts';

/** Of a paper with fewer pages, one story that goes is a large part. */
const FEWEST_PAGES = 20;
/** Of so many pages at most, as a part of all, it is believed that they should go at once. */
const MOST_LEAVING = 1 / 4;
/**
 * So many stories, with the pages that are theirs alone, may go from any paper: its editors take
 * one away by hand.
 */
const STORIES_BY_HAND = 2;
const MOST_LISTED = 20;

export interface SiteBefore {
  /** How many pages it has. */
  pages: number;
  isStory: (address: string) => boolean;
}

/**
 * The pages that leave when they are more than anybody takes away in a day; else none. A page has
 * not left while its address leads on (`led`, by their keys). Pure.
 */
export function suddenlyLeaving(
  removed: readonly string[],
  { pages, isStory }: SiteBefore,
  led: ReadonlySet<string>,
): string[] {
  if (pages < FEWEST_PAGES || removed.length <= pages * MOST_LEAVING) return [];
  const leaving = removed.filter((address) => !led.has(addressKey(address)));
  const stories = leaving.filter(isStory).length;
  const isByHand = stories > 0 && stories <= STORIES_BY_HAND;
  return leaving.length > pages * MOST_LEAVING && !isByHand ? leaving : [];
}

/**
 * Throws `ProblemError` before more than a quarter of the pages leaves: oftener that is a folder
 * that was not there, or a wrong clock or setting, than a wish.
 */
export function refuseRemovals(
  db: DatabaseSync,
  removed: readonly string[],
  led: ReadonlySet<string>,
): void {
  if (removed.length === 0) return;
  const pages = Number(db.prepare('SELECT count(*) AS pages FROM page').get()?.['pages'] ?? 0);
  const story = db.prepare(`SELECT 1 FROM page WHERE address = ? AND kind = 'story'`);
  const leaving = suddenlyLeaving(
    removed,
    { pages, isStory: (address) => story.get(address) !== undefined },
    led,
  );
  if (leaving.length === 0) return;
  const listed = leaving.slice(0, MOST_LISTED);
  const more = leaving.length - listed.length;
  const problem: Problem = {
    rule: 'site/many-removals',
    severity: 'error',
    file: 'content',
    message: `${leaving.length} of ${pages} published pages would leave at once, and nothing leads on from their addresses`,
    hint: `If that is meant: npx warta build --allow-removals\n${listed.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`,
  };
  throw new ProblemError([problem]);
}
