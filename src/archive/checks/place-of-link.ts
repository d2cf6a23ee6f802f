import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a story's text (its file's path under `content/`) links to an address or to another file;
 * the file's beginning when that cannot be said.
 */
export function placeOfLink(
  contentFolder: string,
  path: string,
  target: string,
): { line: number; column: number } {
  try {
    const text = readFileSync(join(contentFolder, path), 'utf8').replace(/^\uFEFF/, '');
    const words = target.endsWith('.md')
      ? target
          .split('/')
          .slice(target.endsWith('/index.md') ? -2 : -1)
          .join('/')
      : target.replace(/\/$/, '');
    const front = Math.max(0, text.indexOf('\n---', 3));
    // Not where it is the beginning of a longer address.
    for (let at = text.indexOf(words, front); at >= 0; at = text.indexOf(words, at + 1)) {
      if (/^[\w-]/.test(text.slice(at + words.length))) continue;
      const before = text.slice(0, at).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }
  } catch {
    // The file went away meanwhile: the next run says so.
  }
  return { line: 1, column: 1 };
}
