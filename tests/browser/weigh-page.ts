import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface PageWeight {
  /**
   * Bytes of the page as sent: HTML, stylesheets and scripts. Without fonts and pictures, which are
   * not asked for by all, and what scripts load once something is pressed.
   */
  whole: number;
  scripts: number;
  /** Each file with its bytes, for people. */
  parts: string[];
}

const weights = new Map<string, number>();

/**
 * What a page of the site weighs, in Brotli of quality 11 (zlib's default), as hosts send that
 * compress when a paper is published; those that compress for each reader send about a tenth more.
 */
export function weighPage(dist: string, path: string): PageWeight {
  const html = readFileSync(join(dist, path), 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  const scripts = new Set(
    [
      ...html.matchAll(/<(?:script type="module" src|link rel="modulepreload" href)="\/([^"]+)"/g),
    ].map((match) => match[1] ?? ''),
  );
  for (const script of scripts)
    for (const [, imported] of readFileSync(join(dist, script), 'utf8').matchAll(
      /(?<!import\()["']\.\/([\w.-]+\.js)["']/g,
    ))
      scripts.add(`_astro/${imported ?? ''}`);
  const weightOf = (file: string): number => {
    const weight =
      weights.get(join(dist, file)) ?? brotliCompressSync(readFileSync(join(dist, file))).length;
    weights.set(join(dist, file), weight);
    return weight;
  };
  const sum = (files: readonly string[]): number =>
    files.reduce((bytes, file) => bytes + weightOf(file), 0);
  const files = [path, ...styles, ...scripts];
  return {
    whole: sum(files),
    scripts: sum([...scripts]),
    parts: files.map((file) => `${file} ${weightOf(file)}`),
  };
}
