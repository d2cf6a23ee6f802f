import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { Problem } from '../../diagnostics/problem.ts';

/**
 * What only all stories together can show: two with one address, two with one id. Drafts count, so
 * that nothing surprises on the day.
 */
export function checkStories(db: DatabaseSync): Problem[] {
  return [
    ...twice(
      db,
      'address',
      'article/address-twice',
      (address) =>
        `Rename one of the two files: the address ${address} comes from the file’s name.`,
    ),
    ...twice(db, 'id', 'article/id-twice', (id) => `Give one of them another \`id:\` than ${id}.`),
  ];
}

function twice(
  db: DatabaseSync,
  column: 'address' | 'id',
  rule: string,
  hint: (value: string) => string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { value } of allRows<{ value: string }>(
    db.prepare(
      `SELECT ${column} AS value FROM story GROUP BY ${column} HAVING count(*) > 1 ORDER BY ${column}`,
    ),
  )) {
    const [first = '', ...others] = db
      .prepare(`SELECT path FROM story WHERE ${column} = ? ORDER BY path`)
      .all(value)
      .map((row) => String(row['path']));
    for (const other of others)
      problems.push({
        rule,
        severity: 'error',
        file: `content/${other}`,
        line: 1,
        column: 1,
        message: `the ${column} ${value} is also that of content/${first}`,
        hint: hint(value),
      });
  }
  return problems;
}
