import type { DatabaseSync } from 'node:sqlite';
import { writeMeta } from '../../archive/store/meta.ts';
import type { Bundle } from '../compile/compile-pages.ts';
import type { PageKind } from '../project/page-kinds.ts';

/** Notes that the site is now what archive and code say: nothing is invalidated any more. */
export function notePublished(
  db: DatabaseSync,
  bundle: Bundle,
  codeHashes: Record<PageKind, string>,
): void {
  db.exec('DELETE FROM invalidation; DELETE FROM picture_invalidation');
  writeMeta(db, 'codes', JSON.stringify(codeHashes));
  writeMeta(db, 'bundle', bundle.version);
  writeMeta(db, 'published', 'yes');
}
