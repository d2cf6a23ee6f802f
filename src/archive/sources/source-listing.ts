/** Every file under `content/` with the digest that Git gives its bytes, and the symbolic links found there. */
export interface SourceListing {
  /** Path under `content/`, with forward slashes → digest. */
  files: Map<string, string>;
  symlinks: string[];
  /** Names that no message, listing or address could show: with invisible characters, or not in UTF-8. */
  badNames: string[];
}
