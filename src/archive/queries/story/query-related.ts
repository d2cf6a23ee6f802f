import { oneRow } from '../../../values/typed-rows.ts';
import { parseJson } from '../../../values/parse-json.ts';
import { defined } from '../../../values/defined.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Result, type Dependency } from '../../tracking/dependency.ts';
import { sectionList, tagList } from '../../store/list-names.ts';
import { rankRelated, type Neighbour } from '../../store/rank-related.ts';
import { storyScope } from '../../tracking/scopes.ts';
import type { StoredDetail } from '../../store/stored-story.ts';
import type { RelatedView } from '../../views/views.ts';

const NEIGHBOURS = 3;
const RELATED = 4;

/**
 * What stands beside a story: others that share its tags, near in time, else its neighbours in the
 * section; and the one before it there, which is what to read next, since that does not change when
 * another is published. Only neighbours in the order of each list are looked at, and only what is
 * shown of them is answered, so publishing one story changes few others.
 */
export function queryRelated(rows: ArchiveRows, id: string): Result<RelatedView> {
  const self = oneRow<Neighbour & { section: string; detail: string }>(
    rows.prepare(
      `SELECT key, date, tie, card ->> '$.section' AS section, detail FROM story WHERE id = ? AND +visible = 1`,
    ),
    id,
  );
  const dependencies: Dependency[] = [wholeOf(storyScope(id))];
  if (self === undefined) return { result: { related: [] }, dependencies };
  const { tags } = parseJson<StoredDetail>(self.detail);
  const byTag = tags.map(({ slug }) =>
    rows.neighbours(tagList(slug), { self, before: NEIGHBOURS, after: NEIGHBOURS, dependencies }),
  );
  let best = rankRelated(self, byTag, RELATED);
  const older = rows.neighbours(sectionList(self.section), {
    self,
    before: best.length < RELATED ? RELATED : 1,
    after: 0,
    dependencies,
  });
  if (best.length < RELATED) {
    const known = new Set(best.map((row) => row.key));
    best = [...best, ...older.filter((row) => !known.has(row.key))].slice(0, RELATED);
  }
  const [before] = older;
  return {
    result: defined({
      related: best.map((row) => linkTo(row, rows)),
      before: before && linkTo(before, rows),
    }),
    dependencies,
  };
}

function linkTo({ key }: Neighbour, rows: ArchiveRows): RelatedView['related'][number] {
  const { address, title, language, paid } = rows.card(key);
  return defined({ address, title, language, paid });
}
