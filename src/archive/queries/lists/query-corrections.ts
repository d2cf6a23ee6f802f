import { allRows } from '../../../values/typed-rows.ts';
import { parseJson } from '../../../values/parse-json.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { feedGuid } from '../../store/feed-guid.ts';
import { wholeOf, type Result } from '../../tracking/dependency.ts';
import { CORRECTIONS_SCOPE, SITE_SCOPE } from '../../tracking/scopes.ts';
import type { StoredDetail } from '../../store/stored-story.ts';
import { StoryLinks } from '../story-links.ts';
import type { CorrectionView } from '../../views/story-view.ts';

/** Everything that was corrected, answered or withdrawn, newest first. */
export function queryCorrections(rows: ArchiveRows): Result<CorrectionView[]> {
  const links = new StoryLinks(rows);
  const entries: CorrectionView[] = [];
  const stories = allRows<{ key: number; detail: string }>(
    rows.prepare(
      'SELECT key, detail FROM story WHERE corrected = 1 AND +visible = 1 ORDER BY date DESC, tie',
    ),
  );
  for (const { key, detail } of stories) {
    const { id, address, title, language, date } = rows.card(key);
    const guid = (kind: string, at: number): string =>
      feedGuid(rows.site().name, `${id} ${kind} ${at}`);
    const story = { address, title, language, date };
    const { corrections = [], corrects, withdrawn } = parseJson<StoredDetail>(detail);
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
    result: entries.sort((a, b) => b.at - a.at),
    dependencies: [wholeOf(CORRECTIONS_SCOPE), wholeOf(SITE_SCOPE), ...links.dependencies],
  };
}
