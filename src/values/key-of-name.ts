import type { StatementSync } from 'node:sqlite';

/**
 * The story that a name means: the one whose id it is, else whose it was, else whose file lies
 * there. So a name goes on meaning the story that had it first. `prepare` gives the statement for a
 * text.
 */
export function keyOfName(
  prepare: (sql: string) => StatementSync,
  name: string,
): number | undefined {
  const key =
    prepare('SELECT key FROM story WHERE id = ?').get(name)?.['key'] ??
    prepare('SELECT story FROM story_former WHERE name = ?').get(name)?.['story'] ??
    prepare('SELECT key FROM story WHERE path IN (?, ?)').get(
      `articles/${name}.md`,
      `articles/${name}/index.md`,
    )?.['key'];
  return typeof key === 'number' ? key : undefined;
}
