/** Every file under `content/` with the digest that Git gives its bytes, and the symbolic links found there. */
export interface SourceListing {
  /** Path under `content/`, with forward slashes → digest. */
  files: Map<string, string>;
  symlinks: string[];
}
