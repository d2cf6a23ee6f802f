import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { allRows, oneRow } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { startOfDay } from '../../dates/start-of-day.ts';
import { numberOf } from '../../files/digest.ts';
import { fillLists } from './fill-lists.ts';
import { readMeta } from './meta.ts';
import {
  addressScope,
  cardsScope,
  CORRECTIONS_SCOPE,
  INDEX_SCOPE,
  membersScope,
  storyScope,
} from '../tracking/scopes.ts';
import { placeOfFile } from '../../content/source/place-of-file.ts';
import type { StoredCard, StoredStory } from './stored-story.ts';
import { storiesToHide, storiesToShow } from './stories-by-clock.ts';
import type { StoryRow } from './story-row.ts';
import { INSERT, rowOfStory, UPDATE, valuesOf, type WrittenRow } from './written-row.ts';
import { dropStoryParts, putStoryParts } from './story-parts.ts';
import { invalidateNamed } from '../tracking/invalidate-named.ts';
import { invalidateSitemap } from '../tracking/invalidate-sitemap.ts';
import { invalidateListName } from '../tracking/invalidate-list-name.ts';
import { turnStories } from './turn-stories.ts';

const YEAR = 365 * 86_400_000;

/**
 * Writes stories and notes what each change touches. Every method runs inside the caller's
 * transaction.
 */
export class StoryWriter {
  readonly #db: DatabaseSync;
  /**
   * Whether there is a page yet that read anything; if not, touches would mean nothing to anyone.
   */
  readonly #read: boolean;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#read = readMeta(db, 'published') !== undefined;
  }

  /** Adds a story, or replaces the one that came from the same file. */
  put(story: StoredStory): void {
    const old = this.#story('path', story.path);
    const row = rowOfStory(story, old);
    const visible = old?.visible === 1 && this.#replaceShown(old, row);
    const key = old === undefined ? this.#insert(row) : this.#update(old.key, row, visible);
    if (old?.body_digest !== row.body_digest)
      this.#prepare(
        'INSERT INTO body VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET html = excluded.html',
      ).run(key, story.body);
    putStoryParts(this.#db, key, story);
    this.invalidate(INDEX_SCOPE, 0, '');
    if (visible) {
      this.#invalidatePicturesOf(key);
      invalidateNamed(this.#db, this, key);
    }
  }

  /**
   * Notes what another row means for a story that is shown, before it is written; false when the
   * story is hidden for it, and the clock shows it again.
   */
  #replaceShown(old: StoryRow, row: WrittenRow): boolean {
    const { id, address, date, lists, card, detail, body_digest, corrected } = row;
    if (old.id !== id || old.address !== address || old.date !== date || old.lists !== lists) {
      this.#hide(old);
      return false;
    }
    if (old.card !== card) this.#invalidateCards(old);
    this.#invalidatePicturesOf(old.key);
    if (old.card !== card || old.detail !== detail || old.body_digest !== body_digest) {
      this.invalidate(storyScope(id), 0, '');
      invalidateSitemap(this, old.lists);
      invalidateNamed(this.#db, this, old.key);
      if (old.corrected === 1 || corrected === 1) this.invalidate(CORRECTIONS_SCOPE, 0, '');
    }
    return true;
  }

  #insert(row: WrittenRow): number {
    const { lastInsertRowid } = this.#prepare(INSERT).run(row.path, ...valuesOf(row));
    return Number(lastInsertRowid);
  }

  #update(key: number, row: WrittenRow, visible: boolean): number {
    this.#prepare(UPDATE).run(visible ? 1 : 0, ...valuesOf(row), key);
    dropStoryParts(this.#db, key);
    return key;
  }

  /** Gives a story another id; the clock shows it again under that. */
  rename(key: number, id: string): void {
    const old = this.#story('key', key) as StoryRow;
    if (old.visible === 1) this.#hide(old);
    this.#prepare('UPDATE story SET id = ?, tie = ?, card = ?, visible = 0 WHERE key = ?').run(
      id,
      numberOf(id),
      JSON.stringify({ ...parseJson<StoredCard>(old.card), id }),
      key,
    );
    this.invalidate(INDEX_SCOPE, 0, '');
  }

  /** Removes the story that came from a file. */
  remove(path: string): void {
    const old = this.#story('path', path);
    if (old === undefined) return;
    if (old.visible === 1) this.#hide(old);
    dropStoryParts(this.#db, old.key);
    for (const sql of [
      'DELETE FROM body WHERE story = ?',
      'DELETE FROM story_former WHERE story = ?',
      'DELETE FROM story WHERE key = ?',
    ])
      this.#prepare(sql).run(old.key);
    this.invalidate(INDEX_SCOPE, 0, '');
  }

  /**
   * Shows the stories whose time has come, hides those whose time is over, marks those that have
   * grown old, and closes reactions. `now` in milliseconds since the epoch.
   */
  followClock(now: number, zone: string): void {
    const oldBefore = startOfDay(now, zone) - YEAR;
    if (!this.#read) {
      fillLists(this.#db, now, oldBefore);
      return;
    }
    turnStories(this.#db, this, { now, oldBefore });
    const hidden = storiesToHide(this.#db, now);
    for (const row of hidden) {
      this.#hide(row);
      this.#prepare('UPDATE story SET visible = 0 WHERE key = ?').run(row.key);
    }
    const shown = storiesToShow(this.#db, now);
    for (const row of shown) {
      this.#show(row);
      this.#prepare('UPDATE story SET visible = 1 WHERE key = ?').run(row.key);
    }
    if (hidden.length + shown.length > 0) this.invalidate(INDEX_SCOPE, 0, '');
  }

  /** Notes that a picture of a visible story has other bytes. */
  invalidatePicture(path: string): void {
    if (this.#read)
      this.#prepare('INSERT OR IGNORE INTO picture_invalidation VALUES (?)').run(path);
    const rows = allRows<StoryRow>(
      this.#prepare(
        'SELECT story.* FROM story_picture JOIN story ON story.key = story_picture.story WHERE story_picture.path = ? AND visible = 1',
      ),
      path,
    );
    for (const row of rows) {
      this.invalidate(storyScope(row.id), 0, '');
      invalidateSitemap(this, row.lists);
      const card = parseJson<StoredCard>(row.card);
      if (card.image?.path === path) this.#invalidateCards(row);
    }
  }

  /** Notes a change at a place; `subject` names the pages that may come or go with it. */
  invalidate(scope: number, at: number, subject: string): void {
    if (this.#read)
      this.#prepare('INSERT OR IGNORE INTO invalidation VALUES (?, ?, ?)').run(scope, at, subject);
  }

  #show(row: StoryRow): void {
    for (const list of parseJson<string[]>(row.lists)) {
      this.#prepare('INSERT OR IGNORE INTO membership VALUES (?, ?, ?, ?)').run(
        list,
        row.date,
        row.tie,
        row.key,
      );
      const before =
        this.#prepare('SELECT stories FROM list WHERE name = ?').get(list)?.['stories'] ?? 0;
      this.#prepare(
        'INSERT INTO list VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET stories = stories + 1',
      ).run(list);
      this.invalidate(membersScope(list), row.date, list);
      if (before === 0) invalidateListName(this.#db, this, list);
    }
    this.#invalidateStory(row);
  }

  #hide(row: StoryRow): void {
    for (const list of parseJson<string[]>(row.lists)) {
      this.#prepare(
        'DELETE FROM membership WHERE list = ? AND date = ? AND tie = ? AND story = ?',
      ).run(list, row.date, row.tie, row.key);
      this.#prepare('UPDATE list SET stories = stories - 1 WHERE name = ?').run(list);
      const emptied = this.#prepare('DELETE FROM list WHERE name = ? AND stories <= 0').run(
        list,
      ).changes;
      this.invalidate(membersScope(list), row.date, list);
      if (Number(emptied) > 0) invalidateListName(this.#db, this, list);
    }
    this.#invalidateStory(row);
  }

  #invalidateStory(row: StoryRow): void {
    this.#invalidatePicturesOf(row.key);
    this.invalidate(storyScope(row.id), 0, `story/${row.id}`);
    // Others may name it by where its file lies.
    const place = placeOfFile(row.path);
    if (place !== row.id) this.invalidate(storyScope(place), 0, '');
    this.invalidate(addressScope(row.address), 0, '');
    invalidateSitemap(this, row.lists);
    invalidateNamed(this.#db, this, row.key);
    if (row.corrected === 1) this.invalidate(CORRECTIONS_SCOPE, 0, '');
  }

  #invalidatePicturesOf(key: number): void {
    if (this.#read)
      this.#prepare(
        'INSERT OR IGNORE INTO picture_invalidation SELECT path FROM story_picture WHERE story = ?',
      ).run(key);
  }

  #invalidateCards(row: StoryRow): void {
    for (const list of parseJson<string[]>(row.lists))
      this.invalidate(cardsScope(list), row.date, '');
  }

  #story(column: 'path' | 'key', value: string | number): StoryRow | undefined {
    return oneRow<StoryRow>(this.#prepare(`SELECT * FROM story WHERE ${column} = ?`), value);
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}
