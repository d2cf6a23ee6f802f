import { DatabaseSync } from 'node:sqlite';
import { ALL_STORIES } from '../../src/archive/store/list-names.ts';
import { writeMeta } from '../../src/archive/store/meta.ts';
import { ARCHIVE_SCHEMA } from '../../src/archive/store/schema.ts';
import type { SiteView } from '../../src/archive/views/views.ts';

/** A paper of two sections, in Jakarta. */
const SITE: SiteView = {
  name: 'Harian Tambangan',
  tagline: 'Kabar sungai',
  address: 'https://tambangan.id/',
  language: 'id',
  zone: 'Asia/Jakarta',
  sections: [
    { id: 'kota', title: 'Kota', description: '' },
    { id: 'opini', title: 'Opini', description: '' },
  ],
  embeds: [],
  outlets: [],
  ads: {},
  follow: {},
  policy: '',
};

/**
 * An archive in memory that knows the paper and has no rows; `site` is what differs in its
 * settings.
 */
export function smallArchive(site: Partial<SiteView> = {}): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(ARCHIVE_SCHEMA);
  writeMeta(db, 'site', JSON.stringify({ ...SITE, ...site }));
  return db;
}

export interface SmallStory {
  id: string;
  visible?: boolean;
  /** Moments in milliseconds since the epoch. */
  date?: number;
  shownFrom?: number;
  shownUntil?: number;
  turns?: number;
  reactionsClose?: number;
  /** The lists that it is in when it is visible, beside that of all stories. */
  lists?: readonly string[];
}

/** Adds a story as ingest would leave it, as far as plans ask. */
export function addStory(
  db: DatabaseSync,
  { id, visible = true, date = 0, lists = [], ...moments }: SmallStory,
): void {
  const { shownFrom, shownUntil, turns, reactionsClose } = moments;
  const key = Number(
    db
      .prepare(
        `INSERT INTO story (id, path, address, date, tie, shown_from, shown_until, visible, card, detail, lists, body_digest, corrected, modified, named, turns)
         VALUES (?, ?, ?, ?, 0, ?, ?, ?, '{}', '{}', ?, '', 0, 0, 0, ?)`,
      )
      .run(
        id,
        `articles/${id}.md`,
        `/${id}/`,
        date,
        shownFrom ?? null,
        shownUntil ?? null,
        Number(visible),
        JSON.stringify(lists),
        turns ?? null,
      ).lastInsertRowid,
  );
  if (reactionsClose !== undefined)
    db.prepare(`INSERT INTO story_reaction (story, offered, closes) VALUES (?, '[]', ?)`).run(
      key,
      reactionsClose,
    );
  if (!visible) return;
  for (const list of [ALL_STORIES, ...lists]) {
    db.prepare('INSERT INTO membership VALUES (?, ?, 0, ?)').run(list, date, key);
    db.prepare(
      'INSERT INTO list VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET stories = stories + 1',
    ).run(list);
  }
}

/** Notes that something changed, as ingest does; `owner` is what pages may come or go for. */
export function invalidate(db: DatabaseSync, { space = 0, at = 0, subject = '' }): void {
  db.prepare('INSERT INTO invalidation VALUES (?, ?, ?)').run(space, at, subject);
}
