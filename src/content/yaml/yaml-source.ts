import { LineCounter, parseDocument, type Document } from 'yaml';

/** A YAML text with the positions of its parts, which are read when first asked for, and once. */
export class YamlSource {
  readonly text: string;
  #parsed: { document: Document; counter: LineCounter } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get document(): Document {
    return this.#parse().document;
  }

  /** 1-based line and column of an offset in the text. */
  placeOf(offset: number): { line: number; col: number } {
    return this.#parse().counter.linePos(offset);
  }

  #parse(): { document: Document; counter: LineCounter } {
    if (this.#parsed === undefined) {
      const counter = new LineCounter();
      this.#parsed = {
        document: parseDocument(this.text, {
          lineCounter: counter,
          prettyErrors: true,
          logLevel: 'error',
        }),
        counter,
      };
    }
    return this.#parsed;
  }
}
