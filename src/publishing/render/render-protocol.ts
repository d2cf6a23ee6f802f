import type { Dependency } from '../../archive/tracking/dependency.ts';
import type { PageKind } from '../project/page-kinds.ts';

/** What main and render workers say to each other. */
export interface RenderSetup {
  archive: string;
  /** Path of the compiled pages' entry. */
  entry: string;
  /** Folder that pages are written into. */
  out: string;
  /** Milliseconds since the epoch. */
  builtAt: number;
  /** Address of the newspaper, with a slash at its end. */
  origin: string;
  /**
   * Files in `out` may share their bytes with the published site, so they are replaced and never
   * written into.
   */
  shared: boolean;
}

export interface RenderTask {
  address: string;
  kind: PageKind;
  /** Digest of the published bytes; a page that comes out the same is not written. */
  digest?: string;
}

/** One noted call; `id` is the worker's own number for it. */
export interface NotedRead {
  id: number;
  call: string;
  digest: string;
  dependencies: Dependency[];
}

interface RenderedPage {
  address: string;
  digest: string;
  /** Paths of stylesheets and scripts that the page links. */
  assets: string[];
  /** Ids of the worker's noted calls. */
  reads: number[];
}

/** A page that answered otherwise than it must, or could not be written. */
export interface RenderFailure {
  address: string;
  kind: PageKind;
  message: string;
  /** The disk is full. */
  full?: boolean;
}

export interface RenderReply {
  pages: RenderedPage[];
  /** Calls that this worker notes for the first time. */
  reads: NotedRead[];
  failures: RenderFailure[];
}
