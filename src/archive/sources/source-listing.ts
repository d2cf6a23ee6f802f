import type { RawPath } from '../../files/raw-name.ts';

/** Every file under `content/` with the digest that Git gives its bytes, and the symbolic links found there. */
export interface SourceListing {
  /** Path under `content/`, with forward slashes → digest. */
  files: Map<string, string>;
  symlinks: string[];
  /** What is neither a file nor a folder nor a link: pipes, sockets, devices. */
  others: string[];
  /** Paths that no message, listing or address could show: with invisible characters, or not in UTF-8. */
  badNames: RawPath[];
}
