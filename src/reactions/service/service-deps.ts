import type { Context } from 'hono';
import type { PublishedStories } from '../published-stories.ts';
import type { Choice, ReactionStore, Tally } from '../reaction-store.ts';

/** What the platform brings to the service. */
export interface ServiceDeps {
  /** The store; rejects while it cannot be opened. */
  store: () => Promise<ReactionStore>;
  /** Keeps a choice and resolves with the story's tally. */
  keep: (choice: Choice) => Promise<Tally>;
  /** Told of every failure of the store. */
  failed: (error: unknown) => Promise<void>;
  /** What is published now; undefined while that is not known. */
  published: () => Promise<PublishedStories | undefined>;
  /** At least 32 characters. */
  secret: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /**
   * Further names of hosts by which the service may be asked; undefined: by any, since whoever runs
   * it sees to that.
   */
  hosts: readonly string[] | undefined;
  /** The address from which a request came; never kept. */
  addressOf: (context: Context) => string;
  log: (event: LogEvent) => void;
}

/** A line of the log: no address, no browser, no visitor. */
export interface LogEvent {
  level: 'info' | 'warning' | 'error';
  event: string;
  [detail: string]: string | number;
}
