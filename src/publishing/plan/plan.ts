import type { DatabaseSync } from 'node:sqlite';
import { allRows, oneRow } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { ArchiveReader } from '../../archive/queries/archive-reader.ts';
import { readMeta } from '../../archive/store/meta.ts';
import { resultDigest } from '../../archive/tracking/result-digest.ts';
import { rerunQuery } from '../../archive/queries/rerun-query.ts';
import { enumeratePages } from './enumerate-pages.ts';
import { PAGE_KINDS, type PageKind, type PlannedPage } from '../project/page-kinds.ts';

export interface StalePage extends PlannedPage {
  /** Why it is rendered, for people. */
  reason: string;
  /** Digest of its published bytes; absent when it is new. */
  digest?: string;
}

export interface Plan {
  stale: StalePage[];
  /** Addresses that are no longer part of the site. */
  removed: string[];
}

export interface PlanOptions {
  db: DatabaseSync;
  builtAt: number;
  /** Fingerprint of the code of each kind of page. */
  codeHashes: Record<PageKind, string>;
  /** Files that the compiled pages link; a page that links another is stale. */
  assets: ReadonlySet<string>;
  /** Published pages whose file is not as it was written. */
  corrupt: ReadonlySet<string>;
}

/**
 * Which pages must be rendered. A page is stale when
 * 1. it is new;
 * 2. its file in `dist/` is gone or has other bytes;
 * 3. its code changed;
 * 4. it links a stylesheet or script that is no longer made;
 * 5. something that it read was invalidated, and reading it again gives another answer.
 */
export function plan({ db, builtAt, codeHashes, assets, corrupt }: PlanOptions): Plan {
  const first = readMeta(db, 'published') === undefined;
  const { added, removed } = enumeratePages(db, first);
  const stale = new Map<string, StalePage>(
    added.map((page) => [page.address, { ...page, reason: 'it is new' }]),
  );
  if (first) return { stale: [...stale.values()], removed };

  const rowOf = db.prepare('SELECT kind, subject, digest FROM page WHERE address = ?');
  const gone = new Set(removed);
  const mark = (address: string, reason: string): void => {
    if (stale.has(address) || gone.has(address)) return;
    const row = oneRow<{ kind: PageKind; subject: string; digest: string }>(rowOf, address);
    if (row !== undefined)
      stale.set(address, {
        address,
        kind: row.kind,
        subject: row.subject,
        digest: row.digest,
        reason,
      });
  };
  for (const address of corrupt) mark(address, 'its file in dist/ is not as it was written');
  if (readMeta(db, 'codes') !== JSON.stringify(codeHashes)) {
    for (const [kind, code] of Object.entries(codeHashes)) {
      for (const row of db
        .prepare('SELECT address FROM page WHERE kind = ? AND code <> ?')
        .all(kind, code))
        mark(String(row['address']), `its code changed (${PAGE_KINDS[kind as PageKind]})`);
    }
  }
  for (const { assets: linked } of allRows<{
    assets: string;
  }>(db.prepare('SELECT DISTINCT assets FROM page'))) {
    const missing = parseJson<string[]>(linked).find((asset) => !assets.has(asset));
    if (missing === undefined) continue;
    for (const row of db.prepare('SELECT address FROM page WHERE assets = ?').all(linked))
      mark(String(row['address']), `it links ${missing}, which is no longer made`);
  }
  const pagesOf = db.prepare(
    'SELECT address FROM page_query JOIN page ON page.id = page WHERE query = ?',
  );
  for (const read of changedQueries(db, builtAt)) {
    for (const row of pagesOf.all(read.id))
      mark(String(row['address']), `${read.call} has another answer`);
  }
  return { stale: [...stale.values()], removed };
}

/**
 * The queries that were invalidated and whose result is another now. The clock counts as
 * invalidated in every build.
 */
function changedQueries(db: DatabaseSync, builtAt: number): { id: number; call: string }[] {
  // CROSS has SQLite begin with the few invalidations: by itself it reads all dependencies, of
  // which there are hundreds of thousands.
  const invalidated = allRows<{ id: number; call: string; digest: string }>(
    db.prepare(
      'SELECT DISTINCT query.id AS id, query.call AS call, query.digest AS digest FROM invalidation CROSS JOIN dependency ON dependency.scope = invalidation.scope AND dependency.until >= invalidation.at AND dependency.since <= invalidation.at JOIN query ON query.id = dependency.query',
    ),
  );
  const reader = new ArchiveReader(db, builtAt);
  return invalidated.filter(
    ({ call, digest }) => resultDigest(rerunQuery(reader, call)) !== digest,
  );
}
