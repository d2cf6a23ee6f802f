import type { RawPath } from '../../files/raw-name.ts';
import type { GitFailure } from './git-failure.ts';

/**
 * Every file under `content/` with the digest that Git gives its bytes, and the symbolic links
 * found there.
 */
export interface SourceListing {
  /** Path under `content/`, with forward slashes → digest. */
  files: Map<string, string>;
  symlinks: string[];
  /** What is neither a file nor a folder nor a link: pipes, sockets, devices. */
  others: string[];
  /**
   * Paths that no message, listing or address could show: with invisible characters, or not in
   * UTF-8.
   */
  badNames: RawPath[];
  /** What only Git can tell of the folder; nothing without a checkout. */
  git: GitFindings;
}

/**
 * Paths under `content/`, with forward slashes, and why what lies there is not what it should be.
 */
export interface GitFindings {
  /** Two versions met in a merge, and nobody has said which counts. */
  unmerged: string[];
  /** Submodules of which nothing is checked out; the empty path for `content/` itself. */
  unfilled: string[];
  /** Left out of a sparse checkout. */
  leftOut: string[];
  ignored: IgnoredFile[];
  /** Why Git could not be asked, so that the files were looked at themselves. */
  failure?: GitFailure;
}

/** A file that Git ignores, and the rule by which it does. */
export interface IgnoredFile {
  path: string;
  /** As it is written: `data/`. */
  rule: string;
  /** Where it is written: `.gitignore:5`. */
  place: string;
}

export function emptyListing(): SourceListing {
  return {
    files: new Map(),
    symlinks: [],
    others: [],
    badNames: [],
    git: { unmerged: [], unfilled: [], leftOut: [], ignored: [] },
  };
}
