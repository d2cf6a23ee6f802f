import { readFileSync, statSync } from 'node:fs';
import { PublishedStories } from '../../reactions/published-stories.ts';

/** Milliseconds for which the file is taken to be what it was. */
const LOOK = 500;

/** The list of stories that the last build published, followed as builds go on. */
export class PublishedFile {
  readonly #file: string;
  readonly #now: () => number;
  #stamp = '';
  #lookedAt = Number.NEGATIVE_INFINITY;
  #stories: PublishedStories | undefined;

  constructor(file: string, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /** Undefined while no build has written one. */
  read(): PublishedStories | undefined {
    if (Math.abs(this.#now() - this.#lookedAt) < LOOK) return this.#stories;
    this.#lookedAt = this.#now();
    const stat = statSync(this.#file, { throwIfNoEntry: false });
    const stamp = stat === undefined ? '' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
    if (stamp !== this.#stamp) {
      this.#stories =
        stat === undefined ? undefined : new PublishedStories(readFileSync(this.#file, 'utf8'));
      this.#stamp = stamp;
    }
    return this.#stories;
  }
}
