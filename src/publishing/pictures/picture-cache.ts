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
import { derivativeName } from '../../images/encode/plan-derivatives.ts';
import { packetLength } from '../../images/metadata/xmp-packet.ts';
import { isWholeFile } from './is-whole-file.ts';
import type { PictureFile, PictureState } from './picture-state.ts';

/** Begins the names of what else is kept of a picture. */
const FACTS = 'facts-';

/**
 * Encoded pictures, made once and kept: a folder for the bytes of each source, however many stories
 * show it and whatever they say of it. A form lies there with an empty packet, into which the words
 * are written when it is published.
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

  /**
   * Removes the forms of sources that nothing names any more, and those that other code than
   * `encoder` made.
   */
  prune(digests: ReadonlySet<string>, encoder: string): void {
    if (!existsSync(this.#folder)) return;
    for (const source of readdirSync(this.#folder, { withFileTypes: true })) {
      const folder = join(this.#folder, source.name);
      if (!digests.has(source.name) || !source.isDirectory())
        rmSync(folder, { recursive: true, force: true });
      else
        for (const made of readdirSync(folder))
          if (!made.startsWith(FACTS) && !made.startsWith(`${encoder}-`))
            rmSync(join(folder, made), { recursive: true, force: true });
    }
  }

  #pathOf({ digest, encoder, flat, size, words }: PictureState, file: PictureFile): string {
    const { form, focus } = file;
    const cropped = form.shape === 'whole' ? '' : `${focus.x}x${focus.y}-`;
    return join(
      this.#folder,
      digest,
      `${encoder}-${size.width}x${size.height}-${flat ? 'flat-' : ''}${packetLength(words)}`,
      `${cropped}${derivativeName(form)}`,
    );
  }
}
