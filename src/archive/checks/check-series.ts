import type { DatabaseSync } from 'node:sqlite';
import { nearest } from '../../values/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { placeInStory } from './place-in-story.ts';

/** Parts of a series that does not exist, and two with one number. */
export function checkSeries(db: DatabaseSync, contentFolder: string): Problem[] {
  const problems: Problem[] = [];
  const report = (
    rule: string,
    path: string,
    key: readonly string[],
    message: string,
    hint: string,
  ): void => {
    problems.push({
      rule,
      severity: 'error',
      file: `content/${path}`,
      ...placeInStory(contentFolder, path, key),
      message,
      hint,
    });
  };
  const unknown = db
    .prepare(
      'SELECT path, series FROM series_part JOIN story ON key = story WHERE series NOT IN (SELECT id FROM series) ORDER BY path',
    )
    .all() as { path: string; series: string }[];
  if (unknown.length > 0) {
    const near = (series: string): string | undefined =>
      nearest(
        series,
        db
          .prepare('SELECT id FROM series')
          .all()
          .map((row) => String(row['id'])),
      );
    for (const { path, series } of unknown)
      report(
        'series/unknown',
        path,
        ['series'],
        `there is no series “${series}” in content/series/`,
        near(series) === undefined
          ? `Write the file content/series/${series}.yaml: title: Nama Seri`
          : `series: ${near(series) ?? ''}`,
      );
  }
  const twice = db
    .prepare(
      'SELECT series, part, group_concat(path, char(10)) AS paths FROM (SELECT series, part, path FROM series_part JOIN story ON key = story WHERE part IS NOT NULL ORDER BY path) GROUP BY series, part HAVING count(*) > 1',
    )
    .all() as { series: string; part: number; paths: string }[];
  for (const { series, part, paths } of twice) {
    const [first = '', ...others] = paths.split('\n');
    for (const other of others)
      report(
        'series/part-twice',
        other,
        ['series', 'part'],
        `part ${part} of “${series}” is also content/${first}`,
        `part: ${part + 1}`,
      );
  }
  return problems;
}
