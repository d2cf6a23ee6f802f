/** A story that has the words asked for. */
export interface Hit {
  /** Pagefind's name for it. */
  name: string;
  score: number;
  /** Which words of its text were found, counted from 0. */
  places: number[];
  /** The words that were found there, as the index has them. */
  words: string[];
}

type Text = [pointer: number, length: number];

/**
 * What is used of the functions that Pagefind 1.6.0 compiles for browsers; `Text` is a string that
 * it hands out, to be freed by the taker.
 */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc: (length: number, align: number) => number;
  __wbindgen_free: (pointer: number, length: number, align: number) => void;
  __wbindgen_start: () => void;
  init_pagefind: (...meta: Text) => number;
  enter_playground_mode: (index: number) => number;
  load_index_chunk: (index: number, ...chunk: Text) => number;
  request_indexes: (index: number, ...question: Text) => Text;
  search: (index: number, ...rest: number[]) => Text;
}

/**
 * Pagefind's own searching code, without the rest of its script, which would be eight times as much
 * to load and knows nothing of shards that are asked one by one. An index is a number that each
 * call with new data replaces.
 */
export class PagefindEngine {
  readonly #wasm: Exports;

  private constructor(wasm: Exports) {
    this.#wasm = wasm;
  }

  static async load(address: URL): Promise<PagefindEngine> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
    const table = (): void => {
      const start = wasm.__wbindgen_externrefs.grow(4);
      [undefined, null, true, false].forEach((value, index) => {
        wasm.__wbindgen_externrefs.set(start + index, value);
      });
      wasm.__wbindgen_externrefs.set(0, undefined);
    };
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), {
      './pagefind_web_bg.js': { __wbindgen_init_externref_table: table },
    });
    const wasm = instance.exports as unknown as Exports;
    wasm.__wbindgen_start();
    return new PagefindEngine(wasm);
  }

  /** Its playground mode is that in which it says which words it found. */
  open(meta: Uint8Array): number {
    return this.#wasm.enter_playground_mode(this.#wasm.init_pagefind(...this.#give(meta)));
  }

  /** The parts of the index in which a question's words may be. */
  chunksFor(index: number, question: string): string[] {
    return (
      JSON.parse(this.#take(this.#wasm.request_indexes(index, ...this.#give(question)))) as string[]
    ).filter(Boolean);
  }

  add(index: number, chunk: Uint8Array): number {
    return this.#wasm.load_index_chunk(index, ...this.#give(chunk));
  }

  /**
   * Stories with all the words, in an index whose parts for them were added. For a word that is not
   * there Pagefind takes the longest that it begins with: whoever wants none of those looks at
   * `words`.
   */
  search(index: number, question: string): Hit[] {
    const none = '{}';
    const answer = this.#take(
      this.#wasm.search(
        index,
        ...this.#give(question),
        ...this.#give(question),
        ...this.#give(none),
        ...this.#give(''),
        0,
        0,
      ),
    );
    return (
      JSON.parse(answer) as {
        results: { p: string; s: number; l: { l: number; v?: { ws: string } }[] }[];
      }
    ).results.map(({ p, s, l }) => ({
      name: p.replace(/^unknown_/, ''),
      score: s,
      places: l.map((place) => place.l),
      words: [...new Set(l.flatMap(({ v }) => (v === undefined ? [] : [v.ws])))],
    }));
  }

  #give(data: string | Uint8Array): Text {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    const pointer = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  }

  #take([pointer, length]: Text): string {
    const text = new TextDecoder().decode(
      new Uint8Array(this.#wasm.memory.buffer, pointer >>> 0, length),
    );
    this.#wasm.__wbindgen_free(pointer, length, 1);
    return text;
  }
}
