import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Which database is in use, and how far its log of changes has come. */
export interface Marked {
  id: string;
  changes: number;
}

/** Files that say which database a place has, apart from the database itself: so that its loss is seen, and nobody counts from zero unasked. */
export class DatabaseMark {
  readonly #files: readonly string[];

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  /** Undefined where there never was one. */
  read(): Marked | undefined {
    const marks = this.#files.flatMap((file) => {
      const [id = '', changes = ''] = textOf(file).trim().split(' ');
      return id === '' ? [] : [{ id, changes: Number(changes) || 0 }];
    });
    return marks.toSorted((one, other) => other.changes - one.changes)[0];
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
