import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { formatDate } from '../../dates/format-date.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { storyState, type StoryState } from '../store/story-state.ts';

interface LinkRow {
  path: string;
  target: string;
  /** From when on the story that links is shown. */
  since: number;
  id: string;
  address: string;
  shownFrom: number | null;
  shownUntil: number | null;
  withdrawn: number;
}

const COLUMNS = `story.path AS path, target, story.shown_from AS since, other.id AS id, other.address AS address, other.shown_from AS shownFrom, other.shown_until AS shownUntil, other.detail ->> '$.withdrawn' IS NOT NULL AS withdrawn`;
const LINKS = `JOIN story_link ON relation = 'links' AND target IN (other.address, other.path) JOIN story ON story.key = story_link.story AND story.shown_from IS NOT NULL AND story.shown_until > ? AND story.key <> other.key`;

/**
 * Links in the texts of stories that readers have, or will have, which lead to a story that is not
 * there for them then: a draft, one that is to come, has expired or was withdrawn; or to a story's
 * file, at whose path nothing is published. Asked from the few that are not there, since there are
 * many links. `now` in milliseconds since the epoch.
 */
export async function linksToHidden(
  db: DatabaseSync,
  contentFolder: string,
  { now, zone }: { now: number; zone: string },
): Promise<Problem[]> {
  const rows = allRows<LinkRow>(
    db.prepare(
      `
    SELECT ${COLUMNS} FROM story AS other ${LINKS} WHERE other.visible = 0
    UNION SELECT ${COLUMNS} FROM story AS other ${LINKS} WHERE other.corrected = 1 AND other.detail ->> '$.withdrawn' IS NOT NULL
    UNION SELECT ${COLUMNS} FROM story_link CROSS JOIN story ON story.key = story_link.story AND story.shown_from IS NOT NULL AND story.shown_until > ? CROSS JOIN story AS other ON other.path = target WHERE target >= 'articles/' AND target < 'articles0' AND relation = 'links'
    ORDER BY path, target`,
    ),
    now,
    now,
    now,
  );
  if (rows.length === 0) return [];
  // It reads a file, which a build without such links does without.
  const { placeOfLink } = await import('./place-of-link.ts');
  return rows.flatMap(({ path, target, since, id, address, ...other }) => {
    const state = storyState({ ...other, withdrawn: other.withdrawn === 1 }, Math.max(now, since));
    const isFile = target.endsWith('.md');
    if (state === 'published' && !isFile) return [];
    const message =
      state === 'published'
        ? `the link leads to the file of a story, and readers find nothing there`
        : `the link leads to ${id}, ${WHY[state](other, zone)}`;
    return [
      {
        rule: 'article/link-to-hidden',
        severity: 'warning' as const,
        file: `content/${path}`,
        ...placeOfLink(contentFolder, path, target),
        message,
        hint:
          state === 'published'
            ? address
            : state === 'scheduled' || state === 'draft'
              ? `::baca{story="${id}"}, which is printed once the story is there`
              : 'Take the link out.',
      },
    ];
  });
}

const WHY: Record<
  Exclude<StoryState, 'published'>,
  (story: Pick<LinkRow, 'shownFrom' | 'shownUntil'>, zone: string) => string
> = {
  draft: () => 'which is a draft',
  scheduled: ({ shownFrom }, zone) =>
    `which is published on ${formatDate(shownFrom ?? 0, 'time', 'en', zone)}`,
  expired: ({ shownUntil }, zone) =>
    `which expired on ${formatDate(shownUntil ?? 0, 'time', 'en', zone)}`,
  withdrawn: () => 'which was withdrawn',
};
