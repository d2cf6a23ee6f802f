import type { ArchiveRows } from '../../store/rows.ts';
import { EVER, wholeOf, type Answer, type Footprint } from '../../tracking/dependency.ts';
import { tagList } from '../../store/list-names.ts';
import { membersSpace, storySpace } from '../../tracking/scopes.ts';
import type { StoredDetail } from '../../store/stored-story.ts';

export function answerTagName(rows: ArchiveRows, slug: string): Answer<string> {
  const list = tagList(slug);
  const oldest = rows
    .prepare(
      'SELECT id, detail, membership.date AS date FROM membership JOIN story ON key = story WHERE list = ? ORDER BY membership.date, membership.tie LIMIT 1',
    )
    .get(list) as { id: string; detail: string; date: number } | undefined;
  const name =
    oldest === undefined
      ? undefined
      : (JSON.parse(oldest.detail) as StoredDetail).tags.find((tag) => tag.slug === slug)?.name;
  const footprint: Footprint[] = [[membersSpace(list), 0, oldest?.date ?? EVER]];
  if (oldest !== undefined) footprint.push(wholeOf(storySpace(oldest.id)));
  return { answer: name ?? slug, footprint };
}
