import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import { ENCODING } from '../../images/encode/encoding.ts';
import { derivativeName } from '../../images/encode/plan-derivatives.ts';
import { packetLength } from '../../images/metadata/xmp-packet.ts';
import { isWholeFile } from './is-whole-file.ts';
import type { PictureFile, PictureState } from './picture-state.ts';

const ENCODED_AS = hash('sha1', ENCODING, 'hex').slice(0, 8);

/**
 * Encoded pictures, made once and kept: a folder for the bytes of each source, however many stories show it and whatever
 * they say of it. A form lies there with an empty packet, into which the words are written when it is published.
 */
export class PictureCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether a form is kept, whole: one that lost its end is none. */
  has(state: PictureState, file: PictureFile): boolean {
    return isWholeFile(this.#pathOf(state, file));
  }

  read(state: PictureState, file: PictureFile): Buffer {
    return readFileSync(this.#pathOf(state, file));
  }

  /** Never leaves half a file under its name. */
  write(state: PictureState, file: PictureFile, bytes: Uint8Array): void {
    const path = this.#pathOf(state, file);
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(`${path}.part`, bytes);
      renameSync(`${path}.part`, path);
    } catch (error) {
      rmSync(`${path}.part`, { force: true });
      throw error;
    }
  }

  /** Removes the forms of sources that nothing names any more. */
  prune(digests: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder))
      if (!digests.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }

  #pathOf({ digest, words }: PictureState, { form, focus }: PictureFile): string {
    const cropped = form.shape === 'whole' ? '' : `${focus.x}x${focus.y}-`;
    return join(
      this.#folder,
      digest,
      `${ENCODED_AS}-${packetLength(words)}`,
      `${cropped}${derivativeName(form)}`,
    );
  }
}
