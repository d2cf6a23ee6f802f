/** Stories of one shard, which is indexed in one go. */
export interface Shard {
  /** `2026-07`, `2026-q3` or `2026`. */
  id: string;
  /** In order, those with stories only. */
  months: string[];
  stories: number;
}

/**
 * Stories that a shard of more than one month may have: that many are indexed in half a second, and
 * their list is some 10 KB.
 */
const MOST = 200;

/**
 * A year of few stories is one shard; a year of more is cut into quarters, and a quarter of more
 * into months. What a year's shards are depends on that year alone, so that a new story never moves
 * an old one from shard to shard. Newest first; `months` gives the stories of each (`2026-07`).
 * Pure.
 */
export function shardsOf(months: ReadonlyMap<string, number>): Shard[] {
  const there = [...months]
    .filter(([, stories]) => stories > 0)
    .map(([month]) => month)
    .sort();
  const shard = (id: string, of: string[]): Shard => ({
    id,
    months: of,
    stories: of.reduce((sum, month) => sum + (months.get(month) ?? 0), 0),
  });
  const cut = (whole: Shard, parts: () => Shard[]): Shard[] =>
    whole.stories <= MOST ? [whole] : parts();
  const years = Map.groupBy(there, (month) => month.slice(0, 4));
  const shards = [...years].flatMap(([year, ofYear]) =>
    cut(shard(year, ofYear), () => {
      const quarters = Map.groupBy(
        ofYear,
        (month) => `${year}-q${Math.ceil(Number(month.slice(5)) / 3)}`,
      );
      return [...quarters].flatMap(([quarter, ofQuarter]) =>
        cut(shard(quarter, ofQuarter), () => ofQuarter.map((month) => shard(month, [month]))),
      );
    }),
  );
  return shards.reverse();
}
