import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes many text files, making each folder once. */
export class FileBatchWriter {
  readonly #folders = new Set<string>();

  write(file: string, text: string): void {
    const folder = dirname(file);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    writeFileSync(file, text);
  }
}
