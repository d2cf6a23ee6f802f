import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { zonedDay } from '../dates/zoned-day.ts';
import type { Person } from '../site/person-schema.ts';
import { ListNeighbours } from './list-neighbours.ts';
import { ALL_STORIES, dayList, sectionList, tagList } from './list-names.ts';
import { archivePages, PAGE_SIZE } from './list-pages.ts';
import { pictureAddress, publishedSize } from '../images/picture-name.ts';
import { rankRelated, type Neighbour } from './rank-related.ts';
import { addressSpace, CLOCK_SPACE, membersSpace, cardsSpace, namesSpace, personSpace, SITE_SPACE, storySpace } from './spaces.ts';
import type { StoredCard, StoredDetail } from './stored-story.ts';
import type { ArchivePageView, CardView, DayView, FrontView, HomeView, MonthView, PersonView, PictureView, SiteView, StoryView } from './views.ts';

/** A span of dates in a part of the archive: [space, since, until]. */
export type Footprint = [space: number, since: number, until: number];

/** Told of every call: its name and arguments, its answer, and where the answer came from. */
export type Recorder = (name: string, args: readonly (string | number)[], answer: unknown, footprint: Footprint[]) => void;

const EVER = Number.MAX_SAFE_INTEGER;
const DAY = 86_400_000;
const NEIGHBOURS = 3;
const RELATED = 4;
/** How many cards, pictures or people are kept ready for the next page that shows them. */
const KEPT = 4000;

/**
 * The only way by which pages get data. Answers depend on the archive and on `builtAt` (milliseconds since the epoch)
 * alone, and every answer comes with its footprint: any change that could alter it touches one of those places.
 */
export class ArchiveReader {
  readonly #db: DatabaseSync;
  readonly #builtAt: number;
  readonly #record: Recorder;
  readonly #statements = new Map<string, StatementSync>();
  /** Every page asks for it; a reader lives no longer than one state of the archive. */
  #site: SiteView | undefined;
  readonly #lists: ListNeighbours;
  readonly #cards = new Map<number, CardView>();
  readonly #pictures = new Map<string, Omit<PictureView, 'alt'> | undefined>();
  readonly #people = new Map<string, Person | undefined>();

  constructor(db: DatabaseSync, builtAt: number, record: Recorder = () => undefined) {
    this.#db = db;
    this.#lists = new ListNeighbours(db);
    this.#builtAt = builtAt;
    this.#record = record;
  }

  /** The newspaper's settings, as pages show them. */
  site(): SiteView {
    this.#site ??= JSON.parse(String(this.#prepare(`SELECT value FROM meta WHERE key = 'site'`).get()?.['value'])) as SiteView;
    return this.#answer('site', [], this.#site, [[SITE_SPACE, 0, 0]]);
  }

  /** The day of the edition, `2026-11-28`, in the newspaper's zone, with its noon for formatting. */
  edition(): { day: string; noon: number } {
    const zone = String(this.#prepare(`SELECT value ->> '$.zone' AS zone FROM meta WHERE key = 'site'`).get()?.['zone']);
    const day = zonedDay(this.#builtAt, zone);
    return this.#answer('edition', [], { day, noon: Date.parse(`${day}T12:00:00Z`) }, [[CLOCK_SPACE, 0, 0], [SITE_SPACE, 0, 0]]);
  }

  /** The story at an address; undefined when none is published there. */
  story(address: string): StoryView | undefined {
    const row = this.#prepare('SELECT key, card, detail FROM story WHERE address = ? AND +visible = 1').get(address) as { key: number; card: string; detail: string } | undefined;
    if (row === undefined) return this.#answer('story', [address], undefined, [[addressSpace(address), 0, 0]]);
    const { image, ...card } = JSON.parse(row.card) as StoredCard;
    const { authors, image: words, ...detail } = JSON.parse(row.detail) as StoredDetail;
    const body = this.#prepare('SELECT html FROM body WHERE story = ?').get(row.key)?.['html'] as string;
    const view: StoryView = {
      ...card,
      ...detail,
      authors: authors.map(({ person, role }) => ({ id: person, name: this.#personOf(person)?.name ?? person, role })),
      html: this.#withPictures(body),
    };
    const picture = image === undefined ? undefined : this.#picture(image.path);
    if (image !== undefined && picture !== undefined && words !== undefined) view.image = { ...picture, alt: image.alt, ...words };
    return this.#answer('story', [address], view, [[storySpace(card.id), 0, 0], [addressSpace(address), 0, 0], ...authors.map(({ person }): Footprint => [personSpace(person), 0, 0])]);
  }

  /**
   * Up to four stories that belong beside one: those that share its tags, near in time, else its neighbours in the section.
   * Only neighbours in the order of each list are looked at, so publishing one story changes few others.
   */
  related(id: string): CardView[] {
    const self = this.#prepare(`SELECT key, date, tie, card ->> '$.section' AS section, detail FROM story WHERE id = ? AND +visible = 1`).get(id) as (Neighbour & { section: string; detail: string }) | undefined;
    if (self === undefined) return this.#answer('related', [id], [], [[storySpace(id), 0, 0]]);
    const { tags } = JSON.parse(self.detail) as StoredDetail;
    const footprint: Footprint[] = [[storySpace(id), 0, 0]];
    const byTag = tags.map(({ slug }) => this.#neighbours(tagList(slug), self, NEIGHBOURS, NEIGHBOURS, footprint));
    let best = rankRelated(self, byTag, RELATED);
    if (best.length < RELATED) {
      const known = new Set(best.map((row) => row.key));
      const more = this.#neighbours(sectionList(self.section), self, RELATED, 0, footprint).filter((row) => !known.has(row.key));
      best = [...best, ...more].slice(0, RELATED);
    }
    return this.#answer('related', [id], best.map((row) => this.#card(row.key)), footprint);
  }

  /** The newest stories of a list, and how many archive pages it has. */
  front(list: string): FrontView {
    const stories = this.#count(list);
    const pages = archivePages(stories);
    const rows = this.#newest(list, stories - pages * PAGE_SIZE);
    const since = rows.at(-1)?.date ?? 0;
    // The number of stories decides how many the front shows, so every change of membership is its concern.
    return this.#answer('front', [list], { cards: rows.map((row) => this.#card(row.key)), archivePages: pages }, [[membersSpace(list), 0, EVER], [cardsSpace(list), since, EVER]]);
  }

  /** Archive page `number` of a list, counted from the oldest; undefined when there is none. Newest story first. */
  archivePage(list: string, number: number): ArchivePageView | undefined {
    const pages = archivePages(this.#count(list));
    if (!Number.isInteger(number) || number < 1 || number > pages) return this.#answer('archivePage', [list, number], undefined, [[membersSpace(list), 0, EVER]]);
    const rows = (this.#prepare('SELECT story AS key, date, tie FROM membership WHERE list = ? ORDER BY date, tie, story LIMIT ? OFFSET ?').all(list, PAGE_SIZE, (number - 1) * PAGE_SIZE) as unknown as Neighbour[]).reverse();
    const since = rows.at(-1)?.date ?? 0;
    const until = rows[0]?.date ?? EVER;
    // While this is the newest archive page, its link to a newer one waits for the next page to fill.
    const last = number === pages;
    const view: ArchivePageView = { cards: rows.map((row) => this.#card(row.key)), number, ...(last ? {} : { newer: number + 1 }), ...(number > 1 ? { older: number - 1 } : {}) };
    return this.#answer('archivePage', [list, number], view, [[membersSpace(list), 0, last ? EVER : this.#dateAfter(list, (number + 2) * PAGE_SIZE)], [cardsSpace(list), since, until]]);
  }

  /** How the front page is filled: the newest with a picture leads, nothing stands twice. */
  home(): HomeView {
    const sections = (JSON.parse(String(this.#prepare(`SELECT value FROM meta WHERE key = 'site'`).get()?.['value'])) as SiteView).sections;
    const footprint: Footprint[] = [[SITE_SPACE, 0, 0]];
    const newest = this.#newest(ALL_STORIES, 20);
    const span = newest.length < 20 ? 0 : (newest.at(-1)?.date ?? 0);
    footprint.push([membersSpace(ALL_STORIES), span, EVER], [cardsSpace(ALL_STORIES), span, EVER]);
    const cards = newest.map((row) => this.#card(row.key));
    const lead = cards.find((card) => card.image !== undefined && card.section !== 'opini') ?? cards[0];
    const used = new Set<string>();
    if (lead !== undefined) used.add(lead.id);
    const second = cards.filter((card) => !used.has(card.id)).slice(0, 8);
    for (const card of second) used.add(card.id);
    const strips = sections.map(({ id }) => {
      const rows = this.#newest(sectionList(id), 4 + used.size);
      const since = rows.length < 4 + used.size ? 0 : (rows.at(-1)?.date ?? 0);
      footprint.push([membersSpace(sectionList(id)), since, EVER], [cardsSpace(sectionList(id)), since, EVER]);
      return { section: id, cards: rows.map((row) => this.#card(row.key)).filter((card) => !used.has(card.id)).slice(0, 4) };
    });
    const view: HomeView = { newest: second, strips: strips.filter((strip) => strip.cards.length > 0), ...(lead === undefined ? {} : { lead }) };
    return this.#answer('home', [], view, footprint);
  }

  /** Every story of a day (`2026-11-28`), newest first. */
  day(day: string): CardView[] {
    const rows = this.#newest(dayList(day), 10_000);
    return this.#answer('day', [day], rows.map((row) => this.#card(row.key)), [[membersSpace(dayList(day)), 0, EVER], [cardsSpace(dayList(day)), 0, EVER]]);
  }

  /** Every month that has stories, newest first. */
  months(): MonthView[] {
    const rows = this.#prepare(`SELECT substr(name, 5, 7) AS month, sum(stories) AS stories FROM list WHERE name >= 'day/' AND name < 'day0' GROUP BY month ORDER BY month DESC`).all() as unknown as MonthView[];
    return this.#answer('months', [], rows.map(({ month, stories }) => ({ month, stories })), [[membersSpace(ALL_STORIES), 0, EVER]]);
  }

  /** The days of a month (`2026-11`) that have stories, newest first. */
  daysOfMonth(month: string): DayView[] {
    const rows = this.#prepare('SELECT substr(name, 5) AS day, stories FROM list WHERE name >= ? AND name < ? ORDER BY name DESC').all(dayList(month), dayList(`${month}~`)) as unknown as DayView[];
    const start = Date.parse(`${month}-01T00:00:00Z`);
    // Wide enough for every zone and every month's length.
    return this.#answer('daysOfMonth', [month], rows.map(({ day, stories }) => ({ day, stories })), [[membersSpace(ALL_STORIES), start - 2 * DAY, start + 33 * DAY]]);
  }

  /** A tag's name as its oldest story spells it, so that a new story does not rename it. */
  tagName(slug: string): string {
    const row = this.#prepare('SELECT detail, membership.date AS date FROM membership JOIN story ON key = story WHERE list = ? ORDER BY membership.date, membership.tie LIMIT 1').get(tagList(slug)) as { detail: string; date: number } | undefined;
    const name = row === undefined ? undefined : (JSON.parse(row.detail) as StoredDetail).tags.find((tag) => tag.slug === slug)?.name;
    const id = row === undefined ? [] : [storySpaceOf(this.#prepare('SELECT id FROM story JOIN membership ON key = story WHERE list = ? ORDER BY membership.date, membership.tie LIMIT 1').get(tagList(slug)) as { id: string })];
    return this.#answer('tagName', [slug], name ?? slug, [[membersSpace(tagList(slug)), 0, row?.date ?? EVER], ...id]);
  }

  /** A person of the staff; undefined when there is none. */
  person(id: string): PersonView | undefined {
    const person = this.#personOf(id);
    const view = person === undefined ? undefined : { id: person.id, name: person.name, role: person.role, bio: person.bio };
    return this.#answer('person', [id], view, [[personSpace(id), 0, 0], [namesSpace('author'), 0, 0]]);
  }

  #answer<T>(name: string, args: readonly (string | number)[], answer: T, footprint: Footprint[]): T {
    this.#record(name, args, answer, footprint);
    return answer;
  }

  #count(list: string): number {
    return Number(this.#prepare('SELECT stories FROM list WHERE name = ?').get(list)?.['stories'] ?? 0);
  }

  #newest(list: string, limit: number): Neighbour[] {
    return this.#prepare('SELECT story AS key, date, tie FROM membership WHERE list = ? ORDER BY date DESC, tie DESC, story DESC LIMIT ?').all(list, limit) as unknown as Neighbour[];
  }

  /** The date of the story at a position from the oldest, or the end of time. */
  #dateAfter(list: string, position: number): number {
    return Number(this.#prepare('SELECT date FROM membership WHERE list = ? ORDER BY date, tie, story LIMIT 1 OFFSET ?').get(list, position - 1)?.['date'] ?? EVER);
  }

  #neighbours(list: string, self: Neighbour, before: number, after: number, footprint: Footprint[]): Neighbour[] {
    const older = this.#lists.older(list, self, before);
    const newer = this.#lists.newer(list, self, after);
    const since = older.length < before ? 0 : Math.min(...older.map((row) => row.date), self.date);
    const until = newer.length < after ? EVER : Math.max(...newer.map((row) => row.date), self.date);
    footprint.push([membersSpace(list), since, until], [cardsSpace(list), since, until]);
    return [...older, ...newer];
  }

  #card(key: number): CardView {
    return kept(this.#cards, key, () => {
      const { image, ...card } = JSON.parse(String(this.#prepare('SELECT card FROM story WHERE key = ?').get(key)?.['card'])) as StoredCard;
      const picture = image === undefined ? undefined : this.#picture(image.path);
      return Object.freeze(image === undefined || picture === undefined ? card : { ...card, image: { ...picture, alt: image.alt } });
    });
  }

  #picture(path: string): Omit<PictureView, 'alt'> | undefined {
    return kept(this.#pictures, path, () => {
      const row = this.#prepare('SELECT digest, width, height FROM picture WHERE path = ?').get(path) as { digest: string; width: number; height: number } | undefined;
      return row === undefined ? undefined : { src: pictureAddress(path, row.digest), ...publishedSize(row.width, row.height) };
    });
  }

  #personOf(id: string): Person | undefined {
    return kept(this.#people, id, () => {
      const value = this.#prepare('SELECT value FROM person WHERE id = ?').get(id)?.['value'];
      return typeof value === 'string' ? (JSON.parse(value) as Person) : undefined;
    });
  }

  #withPictures(html: string): string {
    if (!html.includes('"picture:')) return html;
    return html.replace(/src="picture:([^"]*)"/g, (_, encoded: string) => {
      const picture = this.#picture(decodeURI(encoded.replaceAll('&#x26;', '&')));
      return picture === undefined ? 'src=""' : `src="${picture.src}" width="${picture.width}" height="${picture.height}"`;
    });
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}

function storySpaceOf(row: { id: string }): Footprint {
  return [storySpace(row.id), 0, 0];
}

/** The value under a key, made at the first call. */
function kept<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const known = values.get(key);
  if (known !== undefined || values.has(key)) return known as V;
  const value = make();
  if (values.size >= KEPT) values.clear();
  values.set(key, value);
  return value;
}
