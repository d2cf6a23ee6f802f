import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { nearest } from '../../values/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { placeInStory } from './place-in-story.ts';

/** Parts of a series that does not exist, and two with one number. */
export function checkSeries(db: DatabaseSync, contentFolder: string): Problem[] {
  return [...unknownSeries(db), ...partsTwice(db)].map(({ path, key, ...wrong }) => ({
    severity: 'error',
    file: `content/${path}`,
    ...placeInStory(contentFolder, path, key),
    ...wrong,
  }));
}

/** What is wrong with a key of a story, a path under `content/`. */
interface WrongKey extends Pick<Problem, 'hint' | 'message' | 'rule'> {
  path: string;
  key: readonly string[];
}

function unknownSeries(db: DatabaseSync): WrongKey[] {
  const unknown = allRows<{ path: string; series: string }>(
    db.prepare(
      'SELECT path, series FROM series_part JOIN story ON key = story WHERE series NOT IN (SELECT id FROM series) ORDER BY path',
    ),
  );
  if (unknown.length === 0) return [];
  const known = db
    .prepare('SELECT id FROM series')
    .all()
    .map((row) => String(row['id']));
  return unknown.map(({ path, series }) => {
    const near = nearest(series, known);
    return {
      rule: 'series/unknown',
      path,
      key: ['series'],
      message: `there is no series “${series}” in content/series/`,
      hint:
        near === undefined
          ? `Write the file content/series/${series}.yaml: title: Nama Seri`
          : `series: ${near}`,
    };
  });
}

function partsTwice(db: DatabaseSync): WrongKey[] {
  const twice = allRows<{ series: string; part: number; paths: string }>(
    db.prepare(
      'SELECT series, part, group_concat(path, char(10)) AS paths FROM (SELECT series, part, path FROM series_part JOIN story ON key = story WHERE part IS NOT NULL ORDER BY path) GROUP BY series, part HAVING count(*) > 1',
    ),
  );
  return twice.flatMap(({ series, part, paths }) => {
    const [first = '', ...others] = paths.split('\n');
    return others.map((path) => ({
      rule: 'series/part-twice',
      path,
      key: ['series', 'part'],
      message: `part ${part} of “${series}” is also content/${first}`,
      hint: `part: ${part + 1}`,
    }));
  });
}
