import { createHash, randomBytes } from 'node:crypto';
import type { Limits } from '../../limits.ts';
import { KeyedHash, type Hashed } from '../cookies/keyed-hash.ts';
import type { Network } from './networks-of.ts';
import { Recent } from './recent.ts';
import { Sketch } from './sketch.ts';
import { crowdOf } from '../cookies/crowd-cookie.ts';
import { newVisitor, type Visitor } from '../cookies/visitor-cookie.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;
/** A form that is sent twice within this time, in milliseconds, by one address is one press. */
const ONE_PRESS = 3_000;
/**
 * Age of a cookie, in milliseconds, from which its visitor makes the network's allowance larger.
 * Whoever collects cookies has to wait so long.
 */
const OLD = 7 * DAY;
/** Visitors for whom one such makes room: itself, and one that is new. */
const ROOM = 2;
/**
 * However many old visitors a network has, it is allowed this many times as much as one that nobody
 * knows.
 */
const MOST_TIMES = 10;
/** Keys, presses and choices that are remembered at most. */
const REMEMBERED = 50_000;

/** A first choice of a story, or another one, that is within the limits of its minute. */
export interface Press {
  /** Whoever's cookie came with it. */
  known: Visitor | undefined;
  /** Whom its key makes, of whoever has no cookie. */
  proposed: string | undefined;
  address: string;
  networks: readonly Network[];
  story: string;
  /** Story and reaction. */
  words: string;
}

/** Where a press comes from and what it is about, hashed. */
interface Origin {
  networks: readonly Network[];
  /** Of each of the networks. */
  hashed: readonly Hashed[];
  about: Hashed;
}

/**
 * As whom a press counts: oneself, and then whether that is new; or one of a crowd who all count as
 * one.
 */
export type Admission =
  | { as: 'known'; visitor: string }
  | { as: 'new'; visitor: string; insteadOf: string | undefined }
  | { as: 'crowd'; visitor: string };

/**
 * How many visitors a network may bring: new ones at all, and any to one story, within the hour.
 * Beyond, its further ones count as one until the day ends. All in the memory of one process, of a
 * constant size and without an address: hashed under a key that is forgotten at the end of the day,
 * and counted. A visitor is counted at the first choice that counts, so that nothing can be stored
 * up.
 */
export class VisitorLimits {
  readonly #newcomers: Sketch;
  /** Visitors of old cookies seen today, by network. */
  readonly #regulars: Sketch;
  readonly #seen = new Recent<true>(REMEMBERED);
  readonly #keys = new Recent<true>(REMEMBERED);
  readonly #counted = new Recent<true>(REMEMBERED);
  readonly #presses = new Recent<{ visitor: string; at: number }>(REMEMBERED);
  #hash = new KeyedHash();
  #salt = newSalt();
  #hour = 0;
  #day = 0;

  constructor(bits = 16) {
    this.#newcomers = new Sketch(bits);
    this.#regulars = new Sketch(bits);
  }

  admit(press: Press, limits: Limits, now: number): Admission {
    this.#advance(now);
    const { known, proposed } = press;
    const origin = this.#originOf(press);
    if (known !== undefined && now - known.issued >= OLD)
      this.#welcome(known.visitor, origin.hashed);
    const visitor = known?.visitor ?? this.#madeBefore(proposed);
    if (visitor === undefined) return this.#admitNewcomer(press, origin, limits, now);
    const full = this.#countOnce(visitor, origin, limits);
    if (full !== undefined) return this.#crowd(full);
    return known === undefined
      ? { as: 'new', visitor, insteadOf: undefined }
      : { as: 'known', visitor };
  }

  #originOf({ networks, story }: Press): Origin {
    return {
      networks,
      hashed: networks.map(({ bits, high, low }) => this.#hash.ofWords(bits, high, low)),
      about: this.#hash.ofText(story),
    };
  }

  /** Of each network its part in one story. */
  #placesOf({ hashed, about }: Origin): readonly Hashed[] {
    return hashed.map((key) => this.#hash.ofBoth(about, key));
  }

  /** Whom a key has made already. */
  #madeBefore(proposed: string | undefined): string | undefined {
    return proposed !== undefined && this.#keys.get(proposed) === true ? proposed : undefined;
  }

  /**
   * Counts a visitor whom somebody knows for the story, the first time in the hour; or says which
   * network has no room for that.
   */
  #countOnce(visitor: string, origin: Origin, limits: Limits): Network | undefined {
    if (this.#isCounted(visitor, origin.about)) return undefined;
    const places = this.#placesOf(origin);
    const full = this.#fullest(origin, places, limits);
    if (full !== undefined) return full;
    for (const place of places) this.#newcomers.add(place);
    this.#count(visitor, origin.about);
    return undefined;
  }

  /** Counts somebody whom nobody knows, for their networks and for the story. */
  #admitNewcomer(
    { proposed, address, words }: Press,
    origin: Origin,
    limits: Limits,
    now: number,
  ): Admission {
    const places = this.#placesOf(origin);
    const full =
      this.#fullest(origin, origin.hashed, limits) ?? this.#fullest(origin, places, limits);
    if (full !== undefined) return this.#crowd(full);
    for (const key of origin.hashed) this.#newcomers.add(key);
    for (const place of places) this.#newcomers.add(place);
    const visitor = proposed ?? newVisitor();
    this.#count(visitor, origin.about);
    if (proposed !== undefined) {
      this.#keys.set(proposed, true);
      return { as: 'new', visitor, insteadOf: undefined };
    }
    const insteadOf = this.#pressedBefore(`${address} ${words}`, visitor, now);
    return { as: 'new', visitor, insteadOf };
  }

  /** The largest of the networks that has brought what it may. */
  #fullest(
    { networks, hashed }: Origin,
    keys: readonly Hashed[],
    { newVisitorsPerNetwork }: Limits,
  ): Network | undefined {
    return networks.findLast(({ times }, at) => {
      const [network, key] = [hashed[at], keys[at]];
      const base = newVisitorsPerNetwork * times;
      return (
        network !== undefined &&
        key !== undefined &&
        this.#newcomers.count(key) >=
          Math.min(base + ROOM * this.#regulars.count(network), base * MOST_TIMES)
      );
    });
  }

  /** A day counts a visitor for the network in which they come first. */
  #welcome(visitor: string, hashed: readonly Hashed[]): void {
    const key = numberOf(this.#hash.ofText(visitor));
    if (this.#seen.get(key) === true) return;
    this.#seen.set(key, true);
    for (const network of hashed) this.#regulars.add(network);
  }

  #crowd({ bits, high, low }: Network): Admission {
    return {
      as: 'crowd',
      visitor: crowdOf(
        createHash('sha256').update(`${this.#salt} ${bits} ${high} ${low}`).digest(),
      ),
    };
  }

  #isCounted(visitor: string, about: Hashed): boolean {
    return (
      this.#counted.get(numberOf(this.#hash.ofBoth(about, this.#hash.ofText(visitor)))) === true
    );
  }

  #count(visitor: string, about: Hashed): void {
    this.#counted.set(numberOf(this.#hash.ofBoth(about, this.#hash.ofText(visitor))), true);
  }

  /**
   * Who made the same press from the same address a moment ago; nobody is told of them, and the
   * press is counted once.
   */
  #pressedBefore(press: string, visitor: string, now: number): string | undefined {
    const key = createHash('sha256').update(`${this.#salt} ${press}`).digest('base64url');
    const before = this.#presses.get(key);
    this.#presses.set(key, { visitor, at: now });
    return before !== undefined && Math.abs(now - before.at) < ONE_PRESS
      ? before.visitor
      : undefined;
  }

  #advance(now: number): void {
    const hour = Math.floor(now / HOUR);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#newcomers.clear();
    this.#counted.clear();
    this.#presses.clear();
    const day = Math.floor(now / DAY);
    if (day === this.#day) return;
    this.#day = day;
    this.#hash = new KeyedHash();
    this.#salt = newSalt();
    this.#regulars.clear();
    this.#seen.clear();
    this.#keys.clear();
  }
}

const newSalt = (): string => randomBytes(32).toString('base64url');
/** As much of a hash as a number holds. */
const numberOf = ({ one, two }: Hashed): number => one * 0x200000 + (two >>> 11);
