import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Which database is in use, and how far its log of changes has come. */
export interface Marked {
  id: string;
  changes: number;
}

/**
 * Files that say which database a place has, apart from the database itself: so that its loss is
 * seen, and nobody counts from zero unasked.
 */
export class DatabaseMark {
  readonly #files: readonly string[];

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  /** What the first of the files says that is there; undefined where there never was a database. */
  read(): Marked | undefined {
    for (const file of this.#files) {
      const [id = '', changes = ''] = textOf(file).trim().split(' ');
      if (id !== '') return { id, changes: Number(changes) || 0 };
    }
    return undefined;
  }

  write({ id, changes }: Marked): void {
    const text = `${id} ${changes}\n`;
    for (const file of this.#files) {
      if (textOf(file) === text) continue;
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        writeFileSync(file, text, { mode: 0o600 });
      } catch {
        // Where nothing can be written, the other file must do.
      }
    }
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
