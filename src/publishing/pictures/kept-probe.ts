import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parseJson } from '../../values/parse-json.ts';
import type { ProbePicture } from '../../archive/ingest/media/ingest-pictures.ts';
import type { PictureFacts } from '../../images/picture-facts.ts';
import { probeVersion } from '../compile/code-fingerprint.ts';
import type { Project } from '../project/project.ts';
import { PictureFault } from './picture-hand.ts';
import type { PictureHands } from './picture-hands.ts';

/**
 * Looks at pictures, and keeps what it found beside their published forms: an archive that is made
 * anew need not look again.
 */
export function keptProbe(project: Project, hands: PictureHands): ProbePicture {
  let version: string | undefined;
  return async (path, digest) => {
    version ??= probeVersion(project.root).slice(0, 10);
    // A name that does not fit its bytes is a problem, so the facts are those of bytes and name's
    // end together.
    const file = join(
      project.pictures,
      digest,
      `facts-${version}${extname(path).toLowerCase()}.json`,
    );
    const kept = readFacts(file);
    if (kept !== undefined) return kept;
    const found = await hands
      .run({ kind: 'look', file: join(project.content, path), path })
      .catch((error: unknown) => {
        if (!(error instanceof PictureFault)) throw error;
        return {
          problem: `this picture ${error.message}`,
          hint: 'Save it again as JPEG or PNG: 4000 pixels are wide enough for every page.',
        };
      });
    if (!('problem' in found)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.part`, JSON.stringify(found));
      renameSync(`${file}.part`, file);
    }
    return found;
  };
}

/** Undefined where nothing is kept, or something that no look has written. */
function readFacts(file: string): PictureFacts | undefined {
  try {
    const facts = parseJson<Partial<PictureFacts> | null>(readFileSync(file, 'utf8'));
    return typeof facts?.width === 'number' &&
      typeof facts.height === 'number' &&
      typeof facts.colour === 'string' &&
      typeof facts.attention?.x === 'number' &&
      typeof facts.words === 'object'
      ? (facts as PictureFacts)
      : undefined;
  } catch {
    return undefined;
  }
}
