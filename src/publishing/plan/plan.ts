import type { DatabaseSync } from 'node:sqlite';
import { ArchiveReader } from '../../archive/queries/archive-reader.ts';
import { readMeta } from '../../archive/store/meta.ts';
import { readDigest } from '../../archive/tracking/result-digest.ts';
import { rerunRead } from '../../archive/queries/rerun-query.ts';
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
  codes: Record<PageKind, string>;
  /** Files that the compiled pages link; a page that links another is stale. */
  assets: ReadonlySet<string>;
  /** Published pages whose file is not as it was written. */
  damaged: ReadonlySet<string>;
}

/**
 * Which pages must be rendered. A page is stale when
 * 1. it is new;
 * 2. its file in `dist/` is gone or has other bytes;
 * 3. its code changed;
 * 4. it links a stylesheet or script that is no longer made;
 * 5. something that it read was touched, and reading it again gives another answer.
 */
export function plan({ db, builtAt, codes, assets, damaged }: PlanOptions): Plan {
  const first = readMeta(db, 'published') === undefined;
  const { added, removed } = enumeratePages(db, first);
  const stale = new Map<string, StalePage>(
    added.map((page) => [page.address, { ...page, reason: 'it is new' }]),
  );
  if (first) return { stale: [...stale.values()], removed };

  const rowOf = db.prepare('SELECT kind, owner, digest FROM page WHERE address = ?');
  const gone = new Set(removed);
  const mark = (address: string, reason: string): void => {
    if (stale.has(address) || gone.has(address)) return;
    const row = rowOf.get(address) as { kind: PageKind; owner: string; digest: string } | undefined;
    if (row !== undefined)
      stale.set(address, { address, kind: row.kind, owner: row.owner, digest: row.digest, reason });
  };
  for (const address of damaged) mark(address, 'its file in dist/ is not as it was written');
  if (readMeta(db, 'codes') !== JSON.stringify(codes)) {
    for (const [kind, code] of Object.entries(codes)) {
      for (const row of db
        .prepare('SELECT address FROM page WHERE kind = ? AND code <> ?')
        .all(kind, code))
        mark(String(row['address']), `its code changed (${PAGE_KINDS[kind as PageKind]})`);
    }
  }
  for (const { assets: linked } of db.prepare('SELECT DISTINCT assets FROM page').all() as {
    assets: string;
  }[]) {
    const missing = (JSON.parse(linked) as string[]).find((asset) => !assets.has(asset));
    if (missing === undefined) continue;
    for (const row of db.prepare('SELECT address FROM page WHERE assets = ?').all(linked))
      mark(String(row['address']), `it links ${missing}, which is no longer made`);
  }
  const pagesOf = db.prepare(
    'SELECT address FROM page_read JOIN page ON page.id = page WHERE read = ?',
  );
  for (const read of changedReads(db, builtAt)) {
    for (const row of pagesOf.all(read.id))
      mark(String(row['address']), `${read.call} has another answer`);
  }
  return { stale: [...stale.values()], removed };
}

/** The reads whose footprint was touched and whose answer is another now. The clock counts as touched in every build. */
function changedReads(db: DatabaseSync, builtAt: number): { id: number; call: string }[] {
  // CROSS has SQLite begin with the few touches: by itself it reads all footprints, of which there are hundreds of thousands.
  const touched = db
    .prepare(
      'SELECT DISTINCT read.id AS id, read.call AS call, read.digest AS digest FROM touch CROSS JOIN footprint ON footprint.space = touch.space AND footprint.until >= touch.at AND footprint.since <= touch.at JOIN read ON read.id = footprint.read',
    )
    .all() as { id: number; call: string; digest: string }[];
  const reader = new ArchiveReader(db, builtAt);
  return touched.filter(({ call, digest }) => readDigest(rerunRead(reader, call)) !== digest);
}
