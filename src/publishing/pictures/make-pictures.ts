import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { headOfFile } from '../../files/head-of-file.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import { kindOfFile, LFS_CURE } from '../../files/kind-of-file.ts';
import { packetLength } from '../../images/metadata/xmp-packet.ts';
import type { PictureCache } from './picture-cache.ts';
import type { PictureChange } from './picture-changes.ts';
import { PictureFault } from './picture-hand.ts';
import type { PictureHands } from './picture-hands.ts';
import type { PictureFile, PictureState } from './picture-state.ts';

export interface PictureWork {
  changes: readonly PictureChange[];
  cache: PictureCache;
  contentFolder: string;
  hands: PictureHands;
  workers: number;
  /** Told after each picture: how many of how many are made. */
  onProgress: (done: number, total: number) => void;
}

interface Job {
  state: PictureState;
  missing: PictureFile[];
}

/**
 * Makes the forms that are not in the cache. Throws `ProblemError` with every picture that cannot
 * be made.
 */
export async function makePictures({
  changes,
  cache,
  contentFolder,
  hands,
  workers,
  onProgress,
}: PictureWork): Promise<{ pictures: number; made: number; kept: number }> {
  const jobs: Job[] = [];
  let kept = 0;
  for (const { state, put } of changes) {
    if (state === undefined) continue;
    const missing = put.filter((file) => !cache.has(state, file));
    kept += put.length - missing.length;
    if (missing.length > 0) jobs.push({ state, missing });
  }
  const failed = new Map<string, string>();
  // A single new photo keeps every core busy.
  const lanes = Math.max(1, Math.floor(workers / Math.max(1, jobs.length)));
  let done = 0;
  await Promise.all(
    jobs.map(async ({ state, missing }) => {
      try {
        await hands.run(
          {
            kind: 'make',
            file: join(contentFolder, state.path),
            size: state.size,
            flat: state.flat,
            forms: missing.map(({ form, focus }) => ({ form, focus })),
            packet: packetLength(state.words),
            lanes,
          },
          (form, bytes) => {
            const file = missing[form];
            if (file !== undefined) cache.write(state, file, bytes);
          },
        );
      } catch (error) {
        // A full disk ends the work; a bad picture does not, so that all of them are told together.
        if (!(error instanceof PictureFault)) throw error;
        failed.set(state.path, error.message);
      }
      onProgress(++done, jobs.length);
    }),
  );
  if (failed.size > 0)
    throw new ProblemError(
      [...failed].map(([path, reason]) => ({
        rule: 'picture/encode',
        severity: 'error',
        file: `content/${path}`,
        message: `this picture ${reason}`,
        hint: cureOf(join(contentFolder, path)),
      })),
    );
  return {
    pictures: jobs.length,
    made: jobs.reduce((sum, { missing }) => sum + missing.length, 0),
    kept,
  };
}

function cureOf(file: string): string {
  return existsSync(file) && kindOfFile(headOfFile(file))?.id === 'lfs'
    ? LFS_CURE
    : 'Save it again as JPEG, PNG or WebP.';
}
