import type { LogEvent } from './service-deps.ts';

const MINUTE = 60_000;
/** Kinds of lines that are told apart; further ones of a minute are one kind. */
const MOST_KINDS = 100;
/** What can happen with every request. */
const FREQUENT = new Set(['failed', 'limited', 'published-list', 'store']);

/**
 * A log in which what happens again and again is a line at first, and then one a minute that says
 * how many more `times`.
 */
export class QuietLog {
  readonly #log: (event: LogEvent) => void;
  readonly #now: () => number;
  #kinds = new Map<string, { event: LogEvent; times: number }>();
  #began = Number.NEGATIVE_INFINITY;

  constructor(log: (event: LogEvent) => void, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  write(event: LogEvent): void {
    if (!FREQUENT.has(event.event)) {
      this.#log(event);
      return;
    }
    this.tell();
    const whole = JSON.stringify(event);
    const told = this.#kinds.size < MOST_KINDS || this.#kinds.has(whole);
    const kind = this.#kinds.get(told ? whole : event.event);
    if (kind !== undefined) {
      kind.times++;
      return;
    }
    this.#kinds.set(told ? whole : event.event, {
      event: told ? event : { level: event.level, event: event.event },
      times: 0,
    });
    this.#log(event);
  }

  /** Says what was held back, when its minute is over. */
  tell(): void {
    if (Math.abs(this.#now() - this.#began) < MINUTE) return;
    const kinds = this.#kinds;
    this.#kinds = new Map();
    this.#began = this.#now();
    for (const { event, times } of kinds.values()) if (times > 0) this.#log({ ...event, times });
  }
}
