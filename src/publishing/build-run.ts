import type { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../content/settings/settings-schema.ts';
import type { Bundle } from './compile/compile-pages.ts';
import type { PictureHands } from './pictures/picture-hands.ts';
import type { PageKind } from './project/page-kinds.ts';
import type { Project } from './project/project.ts';
import type { RenderPool } from './render/render-pool.ts';

/** What every step of one build has at hand. It stays the same from the first step to the last. */
export interface BuildRun {
  db: DatabaseSync;
  project: Project;
  settings: Settings;
  /** The compiled pages. */
  bundle: Bundle;
  /** Fingerprint of the code of each kind of page. */
  codeHashes: Record<PageKind, string>;
  pool: RenderPool;
  hands: PictureHands;
  /** Milliseconds since the epoch. */
  builtAt: number;
  /** How many threads at most. */
  workers: number;
  /** Told what is happening, in a few words for people. */
  log: (line: string) => void;
  /** Told after each picture that is made: how many of how many. */
  onPicture: (done: number, total: number) => void;
}
