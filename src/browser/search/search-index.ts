import {
  chunkFile,
  textFile,
  type ListRow,
  type SearchManifest,
  type ShardEntry,
} from '../../search/search-protocol.ts';
import { PagefindEngine, type Hit } from './pagefind-engine.ts';

interface OpenShard {
  index: number;
  added: Map<string, Promise<void>>;
}

/**
 * The paper's index in a reader's browser: what was fetched once is kept, so that what was opened
 * works without a network.
 */
export class SearchIndex {
  readonly #folder: URL;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** `folder` is the address of the index, with a slash at its end. */
  constructor(folder: URL) {
    this.#folder = folder;
  }

  manifest(): Promise<SearchManifest> {
    return this.#once('bagian.json', (response) => response.json() as Promise<SearchManifest>);
  }

  list({ id, list }: ShardEntry): Promise<ListRow[]> {
    return this.#once(`${id}/${list}`, (response) => response.json() as Promise<ListRow[]>);
  }

  /** The words of a story. */
  async text({ id }: ShardEntry, name: string): Promise<string[]> {
    return (await this.#once(`${id}/${textFile(name)}`, (response) => response.text())).split(' ');
  }

  async search(entry: ShardEntry, question: string): Promise<Hit[]> {
    const engine = await this.#engine();
    const shard = await this.open(entry);
    await Promise.all(
      engine.chunksFor(shard.index, question).map((name) => this.#add(entry, shard, name)),
    );
    return engine.search(shard.index, question);
  }

  /** Loads the rest of a shard, so that further questions need no network. */
  async fill(entry: ShardEntry): Promise<void> {
    const [engine, shard] = await Promise.all([this.#engine(), this.open(entry), this.list(entry)]);
    // Every word begins with one of these, so all parts are among the answers.
    for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz')
      for (const name of engine.chunksFor(shard.index, letter)) await this.#add(entry, shard, name);
  }

  open({ id, meta }: ShardEntry): Promise<OpenShard> {
    return this.#keep(`open ${id}`, async () => {
      const [engine, bytes] = await Promise.all([this.#engine(), this.#bytes(`${id}/${meta}`)]);
      return { index: engine.open(bytes), added: new Map() };
    });
  }

  async #add({ id }: ShardEntry, shard: OpenShard, name: string): Promise<void> {
    const engine = await this.#engine();
    const adding =
      shard.added.get(name) ??
      this.#bytes(`${id}/${chunkFile(name)}`).then((bytes) => {
        shard.index = engine.add(shard.index, bytes);
      });
    shard.added.set(name, adding);
    adding.catch(() => {
      shard.added.delete(name);
    });
    return adding;
  }

  #engine(): Promise<PagefindEngine> {
    return this.#keep('engine', () => PagefindEngine.load(new URL('pagefind.wasm', this.#folder)));
  }

  #bytes(path: string): Promise<Uint8Array> {
    return this.#once(path, async (response) => {
      const plain = response.body?.pipeThrough(new DecompressionStream('deflate'));
      return new Uint8Array(await new Response(plain).arrayBuffer());
    });
  }

  #once<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
    return this.#keep(path, async () => {
      const response = await fetch(new URL(path, this.#folder));
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return read(response);
    });
  }

  /** What failed is tried again when it is next wanted. */
  #keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    let known = this.#kept.get(name) as Promise<T> | undefined;
    if (known === undefined) {
      known = make();
      this.#kept.set(name, known);
      known.catch(() => {
        this.#kept.delete(name);
      });
    }
    return known;
  }
}
