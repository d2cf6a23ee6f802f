import { createHash, randomBytes } from 'node:crypto';
import type { Limits } from '../limits.ts';
import { newVisitor } from './visitor-cookie.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** A form that is sent twice within this time, in milliseconds, by one address is one press. */
const ONE_PRESS = 3_000;
/** Keys that each span holds at most, so that a flood fills no memory: later ones are counted together, and nothing else is noted of them. */
const MOST_KEYS = 50_000;

/** Where a request came from; the addresses are hashed at once and the hash's salt is forgotten at the end of the day. */
export interface Sender {
  /** As `networkOf` gives it. */
  network: string;
  address: string;
}

export type Refusal = { by: 'visitor' | 'network' | 'story'; retryAfter: number };

/** Limits within one process, in memory alone. `now` is in milliseconds since the epoch; a clock that is moved begins new spans. */
export class RateLimits {
  #day = 0;
  #salt = newSalt();
  readonly #minute: Window<number>;
  readonly #hour: Window<number>;
  /** The one visitor of each network that brought too many, by network. */
  readonly #shared: Window<string>;
  /** The visitor of each first press that came with a key. Apart from the networks', so that a flood of keys pushes none of those out. */
  readonly #keys: Window<string>;
  readonly #presses: Window<string>;

  constructor(mostKeys = MOST_KEYS) {
    this.#minute = new Window(MINUTE, mostKeys);
    this.#hour = new Window(HOUR, mostKeys);
    this.#shared = new Window(DAY, mostKeys);
    this.#keys = new Window(DAY, mostKeys);
    this.#presses = new Window(ONE_PRESS, mostKeys, true);
  }

  /** Whether a change is let in; undefined: it is. A refused one counts as well. */
  refusal({ visitor, network, story }: { visitor: string | undefined; network: string; story: string }, limits: Limits, now: number): Refusal | undefined {
    this.#advance(now);
    const asked: [Refusal['by'], string, number][] = [
      ['network', this.#hash(network), limits.networkPerMinute],
      ['story', story, limits.storyPerMinute],
      ...(visitor === undefined ? [] : [['visitor', visitor, limits.visitorPerMinute] as [Refusal['by'], string, number]]),
    ];
    for (const [by, key, most] of asked) {
      const count = this.#minute.add(`${by} ${key}`);
      if (count > most) return { by, retryAfter: Math.ceil((MINUTE - (now % MINUTE)) / 1000) };
    }
    return undefined;
  }

  /** The visitor that a first press makes. Beyond its limit, all of a network's new visitors of the day are one. */
  newVisitor({ network, address }: Sender, { press, proposed }: { press: string; proposed?: string | undefined }, limits: Limits, now: number): string {
    this.#advance(now);
    const twice = `${this.#hash(address)} ${press}`;
    const pressed = this.#presses.get(twice);
    if (pressed !== undefined && proposed === undefined) return pressed;
    const place = this.#hash(network);
    // The same key again is no new visitor.
    const known = proposed === undefined ? undefined : this.#keys.get(proposed);
    if (known !== undefined) return known;
    let visitor = proposed ?? newVisitor();
    // Networks beyond those that are held are not taken for one: the limits of the story, and the watch over its growth, still hold.
    if (this.#hour.hasRoom(`new ${place}`) && this.#hour.add(`new ${place}`) > limits.newVisitorsPerNetwork) {
      // Networks beyond those that are held share one.
      const crowd = this.#shared.hasRoom(place) ? place : '';
      visitor = this.#shared.get(crowd) ?? newVisitor();
      this.#shared.put(crowd, visitor);
    }
    if (proposed === undefined) this.#presses.set(twice, visitor);
    else this.#keys.set(proposed, visitor);
    return visitor;
  }

  #advance(now: number): void {
    const day = Math.floor(now / DAY);
    if (day !== this.#day) this.#salt = newSalt();
    this.#day = day;
    for (const window of [this.#minute, this.#hour, this.#shared, this.#keys, this.#presses]) window.advance(now);
  }

  #hash(text: string): string {
    return createHash('sha256').update(this.#salt + text).digest('base64url').slice(0, 22);
  }
}

const newSalt = (): string => randomBytes(32).toString('base64url');

/** What was noted in the current span of time and, where it looks back, in the one before. */
class Window<V extends number | string> {
  readonly #length: number;
  readonly #most: number;
  readonly #looksBack: boolean;
  #span = 0;
  #noted = new Map<string, V>();
  #last = new Map<string, V>();

  constructor(length: number, most: number, looksBack = false) {
    this.#length = length;
    this.#most = most;
    this.#looksBack = looksBack;
  }

  advance(now: number): void {
    const span = Math.floor(now / this.#length);
    if (span === this.#span) return;
    this.#last = this.#looksBack && span === this.#span + 1 ? this.#noted : new Map();
    this.#span = span;
    this.#noted = new Map();
  }

  get(key: string): V | undefined {
    return this.#noted.get(key) ?? this.#last.get(key);
  }

  /** Nothing is noted where there is no room. */
  set(key: string, value: V): void {
    if (this.hasRoom(key)) this.put(key, value);
  }

  put(key: string, value: V): void {
    this.#noted.set(key, value);
  }

  add(this: Window<number>, key: string): number {
    const fit = this.hasRoom(key) ? key : '';
    const count = (this.#noted.get(fit) ?? 0) + 1;
    this.#noted.set(fit, count);
    return count;
  }

  hasRoom(key: string): boolean {
    return this.#noted.size < this.#most || this.#noted.has(key);
  }
}
