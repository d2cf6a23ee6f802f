import { PUBLISHED_FILE } from '../published-file.ts';
import { PublishedStories } from '../published-stories.ts';

/** As much of Cloudflare's binding for static files as is used here. */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}

/** Milliseconds for which the file is taken to be what it was. */
const LOOK = 60_000;
/** The binding has the files of one paper and looks at the path alone. */
const ADDRESS = `https://assets.local/${PUBLISHED_FILE}`;

/**
 * The list of stories that the last build published, as a static file of the same Worker. No
 * promise is kept, since a Worker may not wait for what another request has begun.
 */
export class PublishedAsset {
  readonly #assets: Assets;
  readonly #now: () => number;
  #askedAt = Number.NEGATIVE_INFINITY;
  #tag: string | null = null;
  #stories: PublishedStories | undefined;

  constructor(assets: Assets, now: () => number) {
    this.#assets = assets;
    this.#now = now;
  }

  /** Undefined while no build has written one. */
  async read(): Promise<PublishedStories | undefined> {
    if (this.#stories !== undefined && Math.abs(this.#now() - this.#askedAt) < LOOK)
      return this.#stories;
    // Whoever asks meanwhile takes the list that there is.
    this.#askedAt = this.#now();
    const response = await this.#assets.fetch(
      new Request(ADDRESS, { headers: this.#tag === null ? {} : { 'If-None-Match': this.#tag } }),
    );
    if (response.ok) {
      this.#stories = new PublishedStories(await response.text());
      this.#tag = response.headers.get('etag');
    } else {
      await response.body?.cancel();
    }
    return this.#stories;
  }
}
