import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RenderReply } from './render-protocol.ts';
import type { PageKind } from '../project/page-kinds.ts';
import type { StalePage } from '../plan/plan.ts';

/** Notes rendered pages and their reads in the archive, inside the caller's transaction. */
export class PageWriter {
  readonly #codeHashes: Record<PageKind, string>;
  readonly #planned: ReadonlyMap<string, StalePage>;
  /** Reads that a page made before and makes no longer. */
  readonly dropped = new Set<number>();
  readonly #idOf = new Map<string, number>();
  readonly #statements: Record<
    | 'findPage'
    | 'insertPage'
    | 'dropQuery'
    | 'insertPageQuery'
    | 'findQuery'
    | 'insertQuery'
    | 'updateQuery'
    | 'insertDependency',
    StatementSync
  >;

  constructor(
    db: DatabaseSync,
    codeHashes: Record<PageKind, string>,
    planned: ReadonlyMap<string, StalePage>,
  ) {
    this.#codeHashes = codeHashes;
    this.#planned = planned;
    this.#statements = {
      findPage: db.prepare('SELECT id, reads FROM page WHERE address = ?'),
      insertPage: db.prepare(
        'INSERT INTO page (address, subject, kind, code, digest, assets, reads) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET subject = excluded.subject, kind = excluded.kind, code = excluded.code, digest = excluded.digest, assets = excluded.assets, reads = excluded.reads RETURNING id',
      ),
      dropQuery: db.prepare('DELETE FROM page_query WHERE query = ? AND page = ?'),
      insertPageQuery: db.prepare('INSERT OR IGNORE INTO page_query VALUES (?, ?)'),
      findQuery: db.prepare('SELECT id FROM query WHERE call = ?'),
      insertQuery: db.prepare('INSERT INTO query (call, digest) VALUES (?, ?)'),
      updateQuery: db.prepare('UPDATE query SET digest = ? WHERE id = ?'),
      insertDependency: db.prepare('INSERT OR IGNORE INTO dependency VALUES (?, ?, ?, ?)'),
    };
  }

  take(reply: RenderReply, worker: number): void {
    const {
      findPage,
      insertPage,
      dropQuery,
      insertPageQuery,
      findQuery,
      insertQuery,
      updateQuery,
      insertDependency,
    } = this.#statements;
    for (const { id, call, digest, dependencies } of reply.reads) {
      const known = findQuery.get(call)?.['id'];
      let read: number;
      if (known === undefined) read = Number(insertQuery.run(call, digest).lastInsertRowid);
      else {
        read = Number(known);
        updateQuery.run(digest, read);
      }
      this.#idOf.set(`${worker} ${id}`, read);
      // Spans only grow while a read lives; one too many costs a look, one too few a stale page.
      for (const [scope, since, until] of dependencies)
        insertDependency.run(scope, until, since, read);
    }
    for (const page of reply.pages) {
      const planned = this.#planned.get(page.address);
      const reads = page.reads.map((id) => this.#idOf.get(`${worker} ${id}`) ?? -1);
      if (planned === undefined) {
        for (const read of reads) this.dropped.add(read);
        continue;
      }
      const before = findPage.get(page.address);
      const { id } = insertPage.get(
        page.address,
        planned.subject,
        planned.kind,
        this.#codeHashes[planned.kind],
        page.digest,
        JSON.stringify(page.assets),
        reads.join(),
      ) as { id: number };
      const kept = new Set(reads);
      for (const read of before === undefined
        ? []
        : String(before['reads']).split(',').map(Number)) {
        if (kept.has(read)) continue;
        dropQuery.run(read, id);
        this.dropped.add(read);
      }
      for (const read of reads) insertPageQuery.run(read, id);
    }
  }
}

/** Forgets pages that left the site. Returns the reads that they made. */
export function forgetPages(db: DatabaseSync, addresses: readonly string[]): Set<number> {
  const dropped = new Set<number>();
  const find = db.prepare('SELECT id, reads FROM page WHERE address = ?');
  const dropQuery = db.prepare('DELETE FROM page_query WHERE query = ? AND page = ?');
  const dropPage = db.prepare('DELETE FROM page WHERE id = ?');
  for (const address of addresses) {
    const row = find.get(address) as { id: number; reads: string } | undefined;
    if (row === undefined) continue;
    for (const read of row.reads.split(',').map(Number)) {
      dropQuery.run(read, row.id);
      dropped.add(read);
    }
    dropPage.run(row.id);
  }
  return dropped;
}
