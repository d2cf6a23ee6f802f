import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { allRows, oneRow } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { Focus } from '../../content/story/article.ts';
import type { PictureFacts } from '../../images/picture-facts.ts';
import type { DrawnPicture } from '../../images/html/picture-html.ts';
import { pictureName } from '../../images/html/picture-name.ts';
import type { DrawnPortrait } from '../../images/html/portrait-html.ts';
import type { Ad } from '../../content/paper/ad-schema.ts';
import type { Feeds } from '../../content/settings/partner-schema.ts';
import type { Home } from '../../content/paper/home-schema.ts';
import { deepFreeze } from '../../values/deep-freeze.ts';
import { EVER, wholeOf, type Dependency } from '../tracking/dependency.ts';
import { GenerationalCache } from './generational-cache.ts';
import { keyOfName } from '../../values/key-of-name.ts';
import { encoderOf } from './meta.ts';
import { ListNeighbours } from './list-neighbours.ts';
import { parsePaperState, type PaperState } from './paper-state.ts';
import type { Neighbour } from './rank-related.ts';
import { cardsScope, membersScope, storyScope } from '../tracking/scopes.ts';
import type { StoredMasthead } from './stored-masthead.ts';
import type { StoredPerson } from './stored-person.ts';
import type { StoredCard } from './stored-story.ts';
import type { CardView, SiteView, StandingLink } from '../views/views.ts';

interface StoredFacts {
  /** Of the picture's own bytes. */
  digest: string;
  facts: PictureFacts;
}

/**
 * Look-ups that several answers share. It lives no longer than one state of the archive, so it
 * keeps what it found.
 */
export class ArchiveRows {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #lists: ListNeighbours;
  readonly #cards = new GenerationalCache<number, CardView>();
  readonly #pictures = new GenerationalCache<string, StoredFacts | undefined>();
  readonly #people = new GenerationalCache<string, StoredPerson | undefined>();
  #encoder: string | undefined;
  readonly #paper = new Map<keyof PaperState, unknown>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#lists = new ListNeighbours(db);
  }

  site(): SiteView {
    return this.#state('site');
  }

  /** How the editors order the home page. */
  home(): Home {
    return this.#state('home');
  }

  /** When the reactions of the snapshot were counted, in milliseconds since the epoch. */
  countedAt(): number | undefined {
    return this.#state('counted-at');
  }

  card(key: number): CardView {
    return this.#cards.get(key, () => {
      const { image, ...card } = parseJson<StoredCard>(
        String(this.prepare('SELECT card FROM story WHERE key = ?').get(key)?.['card']),
      );
      const picture = image === undefined ? undefined : this.picture(image.path, image.focus);
      return deepFreeze(
        image === undefined || picture === undefined
          ? card
          : { ...card, image: { ...picture, alt: image.alt } },
      );
    });
  }

  cards(rows: readonly Neighbour[]): CardView[] {
    return rows.map((row) => this.card(row.key));
  }

  /**
   * A picture as pages draw it, cropped around `focus` or, without one, where the eye goes first.
   */
  picture(path: string, focus: Focus | undefined): DrawnPicture | undefined {
    const stored = this.facts(path);
    if (stored === undefined) return undefined;
    const { width, height, colour, attention, flat } = stored.facts;
    const point = focus ?? attention;
    const encoder = (this.#encoder ??= encoderOf(this.#db));
    const source = { path, digest: stored.digest, width, height, flat, encoder };
    return { ...pictureName(source, point), width, height, colour, focus: point };
  }

  facts(path: string): StoredFacts | undefined {
    return this.#pictures.get(path, () => {
      const row = oneRow<{ digest: string; facts: string }>(
        this.prepare('SELECT digest, facts FROM picture WHERE path = ?'),
        path,
      );
      return row === undefined
        ? undefined
        : { digest: row.digest, facts: parseJson<PictureFacts>(row.facts) };
    });
  }

  person(id: string): StoredPerson | undefined {
    return this.#people.get(id, () => {
      const value = this.prepare('SELECT value FROM person WHERE id = ?').get(id)?.['value'];
      return typeof value === 'string' ? parseJson<StoredPerson>(value) : undefined;
    });
  }

  /** A person's portrait as pages draw it. */
  portrait(id: string): DrawnPortrait | undefined {
    const portrait = this.person(id)?.portrait;
    const picture =
      portrait === undefined ? undefined : this.picture(portrait.path, portrait.focus);
    if (picture === undefined) return undefined;
    const { name, digest, cropDigest, width, height } = picture;
    return { name, digest, cropDigest, width, height };
  }

  masthead(): StoredMasthead | undefined {
    return this.#state('masthead');
  }

  feeds(): Feeds {
    return this.#state('feeds');
  }

  ads(): readonly Ad[] {
    return this.#state('ads');
  }

  standing(): readonly StandingLink[] {
    return this.#state('standing');
  }

  /**
   * The published story that a name means: its id, what that was, or where its file lies.
   * `dependencies` gets where it would come, go or change; a name that another story has from now
   * on is invalidated, as is the other's id.
   */
  named(
    name: string,
    dependencies: Dependency[],
  ): { key: number; address: string; withdrawn: string | null } | undefined {
    dependencies.push(wholeOf(storyScope(name)));
    const key = keyOfName((sql) => this.prepare(sql), name);
    const row =
      key === undefined
        ? undefined
        : (this.prepare(
            `SELECT key, id, address, detail ->> '$.withdrawn.ground' AS withdrawn, visible FROM story WHERE key = ?`,
          ).get(key) as {
            key: number;
            id: string;
            address: string;
            withdrawn: string | null;
            visible: number;
          });
    if (row !== undefined && row.id !== name) dependencies.push(wholeOf(storyScope(row.id)));
    return row?.visible === 1 ? row : undefined;
  }

  /** How many visible stories a list has. */
  count(list: string): number {
    return Number(
      this.prepare('SELECT stories FROM list WHERE name = ?').get(list)?.['stories'] ?? 0,
    );
  }

  newest(list: string, limit: number): Neighbour[] {
    return allRows<Neighbour>(
      this.prepare(
        'SELECT story AS key, date, tie FROM membership WHERE list = ? ORDER BY date DESC, tie DESC, story DESC LIMIT ?',
      ),
      list,
      limit,
    );
  }

  /**
   * A story's neighbours in a list, nearest first, the older before the newer; `dependencies` gets
   * the span that was looked at.
   */
  neighbours(
    list: string,
    {
      self,
      before,
      after,
      dependencies,
    }: { self: Neighbour; before: number; after: number; dependencies: Dependency[] },
  ): Neighbour[] {
    const older = this.#lists.older(list, self, before);
    const newer = this.#lists.newer(list, self, after);
    const since = older.length < before ? 0 : Math.min(...older.map((row) => row.date), self.date);
    const until =
      newer.length < after ? EVER : Math.max(...newer.map((row) => row.date), self.date);
    dependencies.push([membersScope(list), since, until], [cardsScope(list), since, until]);
    return [...older, ...newer];
  }

  /** Stories of a list from a position on, counted from 0 for the oldest. */
  slice(list: string, start: number, limit: number): Neighbour[] {
    return this.#lists.slice(list, start, limit);
  }

  /** What settings and files like them say, read once. */
  #state<K extends keyof PaperState>(part: K): PaperState[K] {
    if (!this.#paper.has(part)) {
      const value = this.prepare('SELECT value FROM meta WHERE key = ?').get(part)?.['value'];
      this.#paper.set(part, deepFreeze(parsePaperState(part, value as string | undefined)));
    }
    return this.#paper.get(part) as PaperState[K];
  }

  /** The statement for a text, prepared once. */
  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}
