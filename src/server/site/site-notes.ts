import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { baseOfManifest } from './base-of-folder.ts';
import { headersFor } from './headers-for.ts';
import { RedirectRules } from './redirect-rules.ts';

/** What a site says of itself to hosts. */
export interface SiteNotes {
  /**
   * The path of the host under which it stands, as it is written in addresses, and as it is read.
   */
  base: string;
  path: string;
  headersOf: (path: string) => Record<string, string>;
  redirects: RedirectRules;
  /** Of which site they are: another one after a build has swapped its folder in. */
  stamp: string;
}

/**
 * Milliseconds for which the notes are taken to be what they were, where nothing of the site itself
 * is sent.
 */
const LOOK = 500;

/**
 * Follows a folder's `site.webmanifest`, `_headers` and `_redirects`; where it has no rules, the
 * file `rules` of that form is asked. Each is read again only when it is another file.
 */
export class SiteNotesReader {
  readonly #folder: string;
  readonly #files: readonly string[];
  #stamp: string | undefined;
  #notes: SiteNotes = notesOf(['', '', ''], '');
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(folder: string, rules: string | undefined) {
    this.#folder = folder;
    this.#files = [
      join(folder, 'site.webmanifest'),
      join(folder, '_headers'),
      join(folder, '_redirects'),
      ...(rules === undefined ? [] : [rules]),
    ];
  }

  read(): SiteNotes {
    const stamp = [this.#folder, ...this.#files].map(stampOf).join(' ');
    if (stamp !== this.#stamp) {
      this.#notes = notesOf(this.#files.map(textOf), stamp);
      this.#stamp = stamp;
    }
    this.#lookedAt = performance.now();
    return this.#notes;
  }

  /** The same, at most half a second old. */
  recent(): SiteNotes {
    return performance.now() - this.#lookedAt < LOOK ? this.#notes : this.read();
  }

  /**
   * Whether the folder is there, which it is not for a moment while a build swaps the next site in.
   */
  isThere(): boolean {
    return stampOf(this.#folder) !== '';
  }
}

function notesOf(
  [manifest = '', headers = '', own, rules]: readonly (string | undefined)[],
  stamp: string,
): SiteNotes {
  const base = baseOfManifest(manifest);
  return {
    base,
    path: decodeURI(base),
    headersOf: (path) => headersFor(path, headers),
    redirects: new RedirectRules(own ?? rules ?? ''),
    stamp,
  };
}

function stampOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(':');
  } catch {
    return '';
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
