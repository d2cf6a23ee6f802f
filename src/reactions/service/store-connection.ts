import type { ReactionStore } from '../reaction-store.ts';
import { StoreError } from '../stores/store-error.ts';

/** Milliseconds before a store that could not be opened is tried again. */
const AGAIN = 1000;

/**
 * Opens the store when it is first needed, and again after it was lost, so that a paper is served
 * whatever its store does.
 */
export class StoreConnection {
  readonly #openStore: () => Promise<ReactionStore>;
  readonly #now: () => number;
  #opened: Promise<ReactionStore> | undefined;
  readonly #told = new WeakSet<Error>();
  #refused: { error: unknown; at: number } | undefined;

  constructor(openStore: () => Promise<ReactionStore>, now: () => number) {
    this.#openStore = openStore;
    this.#now = now;
  }

  async open(): Promise<ReactionStore> {
    if (this.#refused !== undefined && Math.abs(this.#now() - this.#refused.at) < AGAIN)
      throw this.#refused.error;
    this.#opened ??= this.#openStore();
    try {
      const store = await this.#opened;
      this.#refused = undefined;
      return store;
    } catch (error) {
      this.#opened = undefined;
      this.#refused = { error, at: this.#now() };
      throw error;
    }
  }

  /** Told of every failure, by each who waited: after some, the store is opened anew, once. */
  async failed(error: unknown): Promise<void> {
    if (
      !(error instanceof StoreError) ||
      !error.reopen ||
      this.#opened === undefined ||
      this.#told.has(error)
    )
      return;
    this.#told.add(error);
    await this.close();
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.then(
      (store) => store.close(),
      () => undefined,
    );
  }
}
