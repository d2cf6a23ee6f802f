import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RenderReply } from './render-protocol.ts';
import type { PageKind } from '../project/page-kinds.ts';
import type { StalePage } from '../plan/plan.ts';

/** Notes rendered pages and their reads in the archive, inside the caller's transaction. */
export class PageWriter {
  readonly #codes: Record<PageKind, string>;
  readonly #planned: ReadonlyMap<string, StalePage>;
  /** Reads that a page made before and makes no longer. */
  readonly dropped = new Set<number>();
  readonly #idOf = new Map<string, number>();
  readonly #statements: Record<
    | 'findPage'
    | 'insertPage'
    | 'dropReads'
    | 'insertPageRead'
    | 'findRead'
    | 'insertRead'
    | 'updateRead'
    | 'insertFootprint',
    StatementSync
  >;

  constructor(
    db: DatabaseSync,
    codes: Record<PageKind, string>,
    planned: ReadonlyMap<string, StalePage>,
  ) {
    this.#codes = codes;
    this.#planned = planned;
    this.#statements = {
      findPage: db.prepare('SELECT id, reads FROM page WHERE address = ?'),
      insertPage: db.prepare(
        'INSERT INTO page (address, owner, kind, code, digest, assets, reads) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET owner = excluded.owner, kind = excluded.kind, code = excluded.code, digest = excluded.digest, assets = excluded.assets, reads = excluded.reads RETURNING id',
      ),
      dropReads: db.prepare('DELETE FROM page_read WHERE read = ? AND page = ?'),
      insertPageRead: db.prepare('INSERT OR IGNORE INTO page_read VALUES (?, ?)'),
      findRead: db.prepare('SELECT id FROM read WHERE call = ?'),
      insertRead: db.prepare('INSERT INTO read (call, digest) VALUES (?, ?)'),
      updateRead: db.prepare('UPDATE read SET digest = ? WHERE id = ?'),
      insertFootprint: db.prepare('INSERT OR IGNORE INTO footprint VALUES (?, ?, ?, ?)'),
    };
  }

  take(reply: RenderReply, worker: number): void {
    const {
      findPage,
      insertPage,
      dropReads,
      insertPageRead,
      findRead,
      insertRead,
      updateRead,
      insertFootprint,
    } = this.#statements;
    for (const { id, call, digest, footprint } of reply.reads) {
      const known = findRead.get(call)?.['id'];
      let read: number;
      if (known === undefined) read = Number(insertRead.run(call, digest).lastInsertRowid);
      else {
        read = Number(known);
        updateRead.run(digest, read);
      }
      this.#idOf.set(`${worker} ${id}`, read);
      // Spans only grow while a read lives; one too many costs a look, one too few a stale page.
      for (const [space, since, until] of footprint) insertFootprint.run(space, until, since, read);
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
        planned.owner,
        planned.kind,
        this.#codes[planned.kind],
        page.digest,
        JSON.stringify(page.assets),
        reads.join(),
      ) as { id: number };
      const kept = new Set(reads);
      for (const read of before === undefined
        ? []
        : String(before['reads']).split(',').map(Number)) {
        if (kept.has(read)) continue;
        dropReads.run(read, id);
        this.dropped.add(read);
      }
      for (const read of reads) insertPageRead.run(read, id);
    }
  }
}

/** Forgets pages that left the site. Returns the reads that they made. */
export function forgetPages(db: DatabaseSync, addresses: readonly string[]): Set<number> {
  const dropped = new Set<number>();
  const find = db.prepare('SELECT id, reads FROM page WHERE address = ?');
  const dropRead = db.prepare('DELETE FROM page_read WHERE read = ? AND page = ?');
  const dropPage = db.prepare('DELETE FROM page WHERE id = ?');
  for (const address of addresses) {
    const row = find.get(address) as { id: number; reads: string } | undefined;
    if (row === undefined) continue;
    for (const read of row.reads.split(',').map(Number)) {
      dropRead.run(read, row.id);
      dropped.add(read);
    }
    dropPage.run(row.id);
  }
  return dropped;
}
