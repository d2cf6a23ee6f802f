import type { ArchiveRows } from '../../store/rows.ts';
import { feedGuid } from '../../store/feed-guid.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { CORRECTIONS_SPACE, SITE_SPACE } from '../../tracking/scopes.ts';
import type { StoredDetail } from '../../store/stored-story.ts';
import { StoryLinks } from '../story-links.ts';
import type { CorrectionView } from '../../views/story-view.ts';

/** Everything that was corrected, answered or withdrawn, newest first. */
export function answerCorrections(rows: ArchiveRows): Answer<CorrectionView[]> {
  const links = new StoryLinks(rows);
  const entries: CorrectionView[] = [];
  const stories = rows
    .prepare(
      'SELECT key, detail FROM story WHERE corrected = 1 AND +visible = 1 ORDER BY date DESC, tie',
    )
    .all() as { key: number; detail: string }[];
  for (const { key, detail } of stories) {
    const { id, address, title, language, date } = rows.card(key);
    const guid = (kind: string, at: number): string =>
      feedGuid(rows.site().name, `${id} ${kind} ${at}`);
    const story = { address, title, language, date };
    const { corrections = [], corrects, withdrawn } = JSON.parse(detail) as StoredDetail;
    for (const { kind, at, text } of corrections)
      entries.push({ guid: guid(kind, at), kind, at, text, story });
    if (withdrawn !== undefined)
      entries.push({
        guid: guid('pencabutan', withdrawn.at ?? 0),
        kind: 'pencabutan',
        ...(withdrawn.at === undefined
          ? { at: date, undated: true as const }
          : { at: withdrawn.at }),
        text: withdrawn.reason,
        story,
      });
    const corrected = corrects === undefined ? undefined : links.to(corrects.story);
    if (corrects !== undefined && corrected !== undefined)
      entries.push({
        guid: guid(corrects.kind, 0),
        kind: corrects.kind,
        at: date,
        story: corrected,
        by: story,
      });
  }
  return {
    answer: entries.sort((a, b) => b.at - a.at),
    footprint: [wholeOf(CORRECTIONS_SPACE), wholeOf(SITE_SPACE), ...links.footprint],
  };
}
