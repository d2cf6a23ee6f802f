import { join } from 'node:path';

/** Where everything of one newspaper lies. All paths are absolute. */
export interface Project {
  root: string;
  content: string;
  public: string;
  dist: string;
  /** The cache: safe to delete. */
  cache: string;
  archive: string;
  /** The compiled pages. */
  bundle: string;
  /** Published forms of pictures. */
  pictures: string;
  /** The files that are made of the paper's icon. */
  icons: string;
  /** Indexed shards of search. */
  search: string;
  /** The staging folder of `dist`, in which the next site is prepared. */
  staging: string;
  changes: string;
  /** What editors' tools are told of every story, published or not. */
  index: string;
  /** What changed and is not announced yet. */
  announcements: string;
  /** What a host reads that is no part of the site. */
  deploy: string;
}

export function projectAt(root: string): Project {
  const cache = join(root, '.warta');
  return {
    root,
    content: join(root, 'content'),
    public: join(root, 'public'),
    dist: join(root, 'dist'),
    cache,
    archive: join(cache, 'archive.sqlite'),
    bundle: join(cache, 'out'),
    pictures: join(cache, 'pictures'),
    icons: join(cache, 'icons'),
    search: join(cache, 'search'),
    staging: join(cache, 'next'),
    changes: join(cache, 'changes.json'),
    index: join(cache, 'index.json'),
    announcements: join(cache, 'announce.json'),
    deploy: join(cache, 'deploy'),
  };
}
