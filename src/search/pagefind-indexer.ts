import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { parseJson } from '../values/parse-json.ts';
import { partNames } from './part-names.ts';

/** A story for the index: words as `searchWords` gives them, joined by spaces. */
export interface IndexRecord {
  address: string;
  title: string;
  words: string;
}

export interface IndexedShard {
  /** Pagefind's overview of the shard, and its parts in the order of the words. */
  meta: Uint8Array;
  chunks: Uint8Array[];
  /** Pagefind's names of the records, by address. */
  names: Map<string, string>;
  /** The engine that searches it in a browser: WebAssembly. */
  engine: Uint8Array;
}

/** No language: words come to the index as roots already, and the browser asks for roots. */
const LANGUAGE = 'unknown';
/**
 * What a story without a word that is searched for has in the index, since Pagefind leaves out what
 * has none.
 */
const NOTHING = 'tanpakata0';
/** Before the content of every file of Pagefind. */
const MARK = 'pagefind_dcd'.length;

/**
 * Pagefind, which is a process of its own, started with the first shard. The same records in the
 * same order give the same bytes. Of what it makes only the index and the engine are used: texts
 * and addresses are published by other files, since Pagefind's own would show readers the roots.
 */
export class PagefindIndexer {
  #pagefind: Promise<typeof import('pagefind')> | undefined;

  async index(records: readonly IndexRecord[]): Promise<IndexedShard> {
    this.#pagefind ??= import('pagefind');
    const { createIndex } = await this.#pagefind;
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    try {
      return await fill(index, records);
    } finally {
      await index.deleteIndex();
    }
  }

  /** The engine alone, for a paper of no stories; Pagefind makes none without a record. */
  async engine(): Promise<Uint8Array> {
    return (await this.index([{ address: '/', title: '', words: 'kosong' }])).engine;
  }

  async close(): Promise<void> {
    if (this.#pagefind !== undefined) await (await this.#pagefind).close();
  }
}

async function fill(index: PagefindIndex, records: readonly IndexRecord[]): Promise<IndexedShard> {
  const added = await Promise.all(
    records.map(({ address, title, words }) =>
      index.addCustomRecord({
        url: address,
        content: /[\p{L}\p{N}]/u.test(words) ? words : NOTHING,
        language: LANGUAGE,
        meta: { title },
      }),
    ),
  );
  const made = await index.getFiles();
  const errors = [...added.flatMap((record) => record.errors), ...made.errors];
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
  const named = (pattern: RegExp): { name: string; bytes: Buffer }[] =>
    made.files.flatMap(({ path, content }) => {
      const name = pattern.exec(path)?.[1];
      return name === undefined ? [] : [{ name, bytes: gunzipSync(content).subarray(MARK) }];
    });
  const [meta] = named(/^pagefind\.unknown_(\w+)\.pf_meta$/);
  const [engine] = named(/^wasm\.(unknown)\.pagefind$/);
  if (meta === undefined || engine === undefined) throw new Error('Pagefind made no index');
  const chunks = new Map(named(/^index\/(\w+)\.pf_index$/).map(({ name, bytes }) => [name, bytes]));
  const names = new Map(
    named(/^fragment\/(\w+)\.pf_fragment$/).map(({ name, bytes }) => [
      parseJson<{ url: string }>(bytes.toString('utf8')).url,
      name.replace(`${LANGUAGE}_`, ''),
    ]),
  );
  return {
    meta: meta.bytes,
    chunks: partNames(meta.bytes).flatMap((name) => chunks.get(name) ?? []),
    names,
    engine: engine.bytes,
  };
}
