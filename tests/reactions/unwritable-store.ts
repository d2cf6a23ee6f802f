import type { ReactionStore } from '../../src/reactions/reaction-store.ts';
import { StoreError } from '../../src/reactions/stores/store-error.ts';

/** A store that can be read, and says the same whenever it is written to. */
export class UnwritableStore implements ReactionStore {
  readonly read: ReactionStore['read'];
  readonly rows: ReactionStore['rows'];
  readonly close: ReactionStore['close'];
  readonly #message: string;

  constructor(store: ReactionStore, message: string) {
    this.#message = message;
    this.read = (stories, visitor) => store.read(stories, visitor);
    this.rows = () => store.rows();
    this.close = () => store.close();
  }

  choose(): Promise<never> {
    return Promise.reject(new StoreError(this.#message));
  }

  tend(): Promise<never> {
    return Promise.reject(new StoreError(this.#message));
  }
}
