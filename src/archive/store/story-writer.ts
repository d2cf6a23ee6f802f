import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { startOfDay } from '../../dates/start-of-day.ts';
import { numberOf } from '../../files/digest.ts';
import { fillLists } from './fill-lists.ts';
import { readMeta } from './meta.ts';
import {
  addressSpace,
  cardsSpace,
  CORRECTIONS_SPACE,
  INDEX_SPACE,
  membersSpace,
  storySpace,
} from '../tracking/scopes.ts';
import { placeOfFile } from '../../content/source/place-of-file.ts';
import type { StoredCard, StoredStory } from './stored-story.ts';
import { storiesToHide, storiesToShow } from './stories-by-clock.ts';
import type { StoryRow } from './story-row.ts';
import { INSERT, rowOfStory, UPDATE, valuesOf, type WrittenRow } from './written-row.ts';
import { dropStoryParts, putStoryParts } from './story-parts.ts';
import { touchNamed } from '../tracking/invalidate-named.ts';
import { touchSitemap } from '../tracking/invalidate-sitemap.ts';
import { touchListName } from '../tracking/invalidate-list-name.ts';
import { turnStories } from './turn-stories.ts';

const YEAR = 365 * 86_400_000;

/** Writes stories and notes what each change touches. Every method runs inside the caller's transaction. */
export class StoryWriter {
  readonly #db: DatabaseSync;
  /** Whether there is a page yet that read anything; if not, touches would mean nothing to anyone. */
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
    this.touch(INDEX_SPACE, 0, '');
    if (visible) {
      this.#touchPicturesOf(key);
      touchNamed(this.#db, this, key);
    }
  }

  /** Notes what another row means for a story that is shown, before it is written; false when the story is hidden for it, and the clock shows it again. */
  #replaceShown(old: StoryRow, row: WrittenRow): boolean {
    const { id, address, date, lists, card, detail, body_digest, corrected } = row;
    if (old.id !== id || old.address !== address || old.date !== date || old.lists !== lists) {
      this.#hide(old);
      return false;
    }
    if (old.card !== card) this.#touchCards(old);
    this.#touchPicturesOf(old.key);
    if (old.card !== card || old.detail !== detail || old.body_digest !== body_digest) {
      this.touch(storySpace(id), 0, '');
      touchSitemap(this, old.lists);
      touchNamed(this.#db, this, old.key);
      if (old.corrected === 1 || corrected === 1) this.touch(CORRECTIONS_SPACE, 0, '');
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
      JSON.stringify({ ...(JSON.parse(old.card) as StoredCard), id }),
      key,
    );
    this.touch(INDEX_SPACE, 0, '');
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
    this.touch(INDEX_SPACE, 0, '');
  }

  /** Shows the stories whose time has come, hides those whose time is over, marks those that have grown old, and closes reactions. `now` in milliseconds since the epoch. */
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
    if (hidden.length + shown.length > 0) this.touch(INDEX_SPACE, 0, '');
  }

  /** Notes that a picture of a visible story has other bytes. */
  touchPicture(path: string): void {
    if (this.#read) this.#prepare('INSERT OR IGNORE INTO picture_touch VALUES (?)').run(path);
    const rows = this.#prepare(
      'SELECT story.* FROM story_picture JOIN story ON story.key = story_picture.story WHERE story_picture.path = ? AND visible = 1',
    ).all(path) as unknown as StoryRow[];
    for (const row of rows) {
      this.touch(storySpace(row.id), 0, '');
      touchSitemap(this, row.lists);
      const card = JSON.parse(row.card) as StoredCard;
      if (card.image?.path === path) this.#touchCards(row);
    }
  }

  /** Notes a change at a place; `owner` names the pages that may come or go with it. */
  touch(space: number, at: number, owner: string): void {
    if (this.#read)
      this.#prepare('INSERT OR IGNORE INTO touch VALUES (?, ?, ?)').run(space, at, owner);
  }

  #show(row: StoryRow): void {
    for (const list of JSON.parse(row.lists) as string[]) {
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
      this.touch(membersSpace(list), row.date, list);
      if (before === 0) touchListName(this.#db, this, list);
    }
    this.#touchStory(row);
  }

  #hide(row: StoryRow): void {
    for (const list of JSON.parse(row.lists) as string[]) {
      this.#prepare(
        'DELETE FROM membership WHERE list = ? AND date = ? AND tie = ? AND story = ?',
      ).run(list, row.date, row.tie, row.key);
      this.#prepare('UPDATE list SET stories = stories - 1 WHERE name = ?').run(list);
      const emptied = this.#prepare('DELETE FROM list WHERE name = ? AND stories <= 0').run(
        list,
      ).changes;
      this.touch(membersSpace(list), row.date, list);
      if (Number(emptied) > 0) touchListName(this.#db, this, list);
    }
    this.#touchStory(row);
  }

  #touchStory(row: StoryRow): void {
    this.#touchPicturesOf(row.key);
    this.touch(storySpace(row.id), 0, `story/${row.id}`);
    // Others may name it by where its file lies.
    const place = placeOfFile(row.path);
    if (place !== row.id) this.touch(storySpace(place), 0, '');
    this.touch(addressSpace(row.address), 0, '');
    touchSitemap(this, row.lists);
    touchNamed(this.#db, this, row.key);
    if (row.corrected === 1) this.touch(CORRECTIONS_SPACE, 0, '');
  }

  #touchPicturesOf(key: number): void {
    if (this.#read)
      this.#prepare(
        'INSERT OR IGNORE INTO picture_touch SELECT path FROM story_picture WHERE story = ?',
      ).run(key);
  }

  #touchCards(row: StoryRow): void {
    for (const list of JSON.parse(row.lists) as string[])
      this.touch(cardsSpace(list), row.date, '');
  }

  #story(column: 'path' | 'key', value: string | number): StoryRow | undefined {
    return this.#prepare(`SELECT * FROM story WHERE ${column} = ?`).get(value) as
      StoryRow | undefined;
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}
