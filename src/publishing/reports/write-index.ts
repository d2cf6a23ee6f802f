import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { readMeta } from '../../archive/store/meta.ts';
import { INDEX_SCOPE } from '../../archive/tracking/scopes.ts';
import type { Project } from '../project/project.ts';

/**
 * Whether `.warta/index.json` may say something else now; asked before the build is noted as
 * published.
 */
export function isIndexStale(db: DatabaseSync, project: Project): boolean {
  return (
    !existsSync(project.index) ||
    readMeta(db, 'published') === undefined ||
    db.prepare('SELECT 1 FROM invalidation WHERE scope = ? LIMIT 1').get(INDEX_SCOPE) !== undefined
  );
}

/**
 * Writes the text of `.warta/index.json`, which tools of editors read; it names drafts, so it is
 * never part of `dist/`.
 */
export function writeIndex(project: Project, text: string): void {
  writeFileSync(`${project.index}.part`, text);
  renameSync(`${project.index}.part`, project.index);
}
