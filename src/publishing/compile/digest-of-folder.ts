import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../files/digest.ts';

/**
 * Digest of the files of a folder, their names and their bytes; undefined where it cannot be read.
 */
export function digestOfFolder(folder: string): string | undefined {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    return digest(
      files.map((file) => `${file.slice(folder.length)} ${digest(readFileSync(file))}`).join('\n'),
    );
  } catch {
    return undefined;
  }
}
