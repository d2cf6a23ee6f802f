import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateKey } from '../../content/yaml/locate-key.ts';
import { splitFrontMatter } from '../../content/story/split-front-matter.ts';

/**
 * Where a key, or words, stand in a story's file, a path under `content/`; its beginning when that
 * cannot be said.
 */
export function placeInStory(
  contentFolder: string,
  path: string,
  what: readonly PropertyKey[] | string,
): { line: number; column: number } {
  try {
    const text = readFileSync(join(contentFolder, path), 'utf8').replace(/^\uFEFF/, '');
    if (typeof what === 'string') return placeOfWords(text, what);
    const split = splitFrontMatter(text, path);
    if ('yaml' in split) return locateKey(split.yaml, what, { firstLine: 2 });
  } catch {
    // The file went away meanwhile: the next run says so.
  }
  return { line: 1, column: 1 };
}

function placeOfWords(text: string, words: string): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.lastIndexOf(words))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
