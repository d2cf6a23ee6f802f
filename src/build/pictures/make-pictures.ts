import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import { packetLength, xmpPacket } from '../../images/xmp-packet.ts';
import type { PictureCache } from './picture-cache.ts';
import type { PictureChange } from './picture-changes.ts';
import type { PictureFile, PictureState } from './picture-state.ts';

/** Encoders of large pictures take up to 150 MB each. */
const MOST_AT_ONCE = 4;

export interface PictureWork {
  changes: readonly PictureChange[];
  cache: PictureCache;
  contentFolder: string;
  workers: number;
  /** Told after each picture: how many of how many are made. */
  onProgress: (done: number, total: number) => void;
}

interface Job {
  state: PictureState;
  missing: PictureFile[];
  left: number;
}

/** Makes the forms that are not in the cache. Throws `ProblemError` with every picture that cannot be made. */
export async function makePictures({ changes, cache, contentFolder, workers, onProgress }: PictureWork): Promise<{ pictures: number; made: number; kept: number }> {
  const jobs: Job[] = [];
  let kept = 0;
  for (const { state, put } of changes) {
    if (state === undefined) continue;
    const missing = put.filter((file) => !cache.has(state, file));
    kept += put.length - missing.length;
    if (missing.length > 0) jobs.push({ state, missing, left: missing.length });
  }
  if (jobs.length === 0) return { pictures: 0, made: 0, kept };
  const failed = new Map<string, string>();
  let done = 0;
  const queue = allEncodings(jobs, contentFolder, failed);
  const work = async (): Promise<void> => {
    for await (const { job, form, encode } of queue) {
      try {
        cache.write(job.state, form, await encode());
      } catch (error) {
        noteFailure(failed, job, error);
      }
      if (--job.left === 0) onProgress(++done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, MOST_AT_ONCE) }, work));
  if (failed.size > 0) throw new ProblemError([...failed].map(([path, reason]) => ({ rule: 'picture/encode', severity: 'error', file: `content/${path}`, message: `this picture cannot be made smaller: ${reason}`, hint: 'Save it again as JPEG, PNG or WebP.' })));
  return { pictures: jobs.length, made: jobs.reduce((sum, { missing }) => sum + missing.length, 0), kept };
}

/** One line of work for all lanes: a single new photo keeps every core busy, and no picture is decoded before its turn. */
async function* allEncodings(jobs: readonly Job[], contentFolder: string, failed: Map<string, string>): AsyncGenerator<{ job: Job; form: PictureFile; encode: () => Promise<Buffer> }> {
  const { encodings } = await import('../../images/sharp-picture-encoder.ts');
  for (const job of jobs) {
    const { state, missing } = job;
    try {
      const source = readFileSync(join(contentFolder, state.path));
      for await (const encoding of encodings({ source, size: state.size, flat: state.flat, forms: missing, packet: xmpPacket({}, packetLength(state.words)) })) yield { job, ...encoding };
    } catch (error) {
      noteFailure(failed, job, error);
    }
  }
}

/** A full disk ends the work; a bad picture does not, so that all of them are told together. */
function noteFailure(failed: Map<string, string>, { state }: Job, error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
  failed.set(state.path, message);
}
