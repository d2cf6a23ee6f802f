import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../diagnostics/problem-error.ts';
import { packetLength, xmpPacket } from '../images/xmp-packet.ts';
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

/** Makes the forms that are not in the cache. Throws `ProblemError` with every picture that cannot be made. */
export async function makePictures({ changes, cache, contentFolder, workers, onProgress }: PictureWork): Promise<{ pictures: number; made: number; kept: number }> {
  const jobs: { state: PictureState; missing: PictureFile[] }[] = [];
  let kept = 0;
  for (const { state, put } of changes) {
    if (state === undefined) continue;
    const missing = put.filter((file) => !cache.has(state, file));
    kept += put.length - missing.length;
    if (missing.length > 0) jobs.push({ state, missing });
  }
  const made = jobs.reduce((sum, { missing }) => sum + missing.length, 0);
  if (jobs.length === 0) return { pictures: 0, made, kept };
  const { encodePicture } = await import('../images/sharp-picture-encoder.ts');
  const failed: string[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const { state, missing } = job;
      try {
        const source = readFileSync(join(contentFolder, state.path));
        const packet = xmpPacket({}, packetLength(state.words));
        for (const [, some] of Map.groupBy(missing, ({ form, focus }) => (form.shape === 'whole' ? '' : `${focus.x} ${focus.y}`))) {
          const focus = some[0]?.focus ?? { x: 50, y: 50 };
          const fileOf = new Map(some.map((file) => [file.form, file]));
          await encodePicture({ source, size: state.size, focus, forms: some.map(({ form }) => form), packet, take: (form, bytes) => {
            const file = fileOf.get(form);
            if (file !== undefined) cache.write(state, file, bytes);
          } });
        }
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
        failed.push(`${state.path}\n${message}`);
      }
      onProgress(++done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, MOST_AT_ONCE, jobs.length) }, work));
  if (failed.length > 0) throw new ProblemError(failed.sort().map((text) => ({ rule: 'picture/encode', severity: 'error', file: `content/${text.split('\n')[0] ?? ''}`, message: `this picture cannot be made smaller: ${text.split('\n')[1] ?? ''}`, hint: 'Save it again as JPEG, PNG or WebP.' })));
  return { pictures: jobs.length, made, kept };
}
