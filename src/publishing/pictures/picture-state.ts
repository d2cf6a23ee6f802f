import type { Focus } from '../../content/story/article.ts';
import type { PictureWords } from '../../images/picture-facts.ts';
import { pictureAddress } from '../../images/html/picture-address.ts';
import { pictureName } from '../../images/html/picture-name.ts';
import {
  planDerivatives,
  type Derivative,
  type PicturePlace,
  type PictureSize,
} from '../../images/encode/plan-derivatives.ts';

/**
 * What a picture's published forms are made from: another state, and some of them come, go or
 * change.
 */
export interface PictureState {
  /** Under `content/`. */
  path: string;
  /** Of the picture's own bytes. */
  digest: string;
  size: PictureSize;
  /** It has few, flat colours. */
  flat: boolean;
  /** Stands for the code that makes forms. */
  encoder: string;
  /** How it is shown, and around which point it is cropped there. */
  places: { place: PicturePlace; focus: Focus }[];
  words: PictureWords;
}

/** One published form: its file under `dist/`, and how it is made. */
export interface PictureFile {
  file: string;
  form: Derivative;
  focus: Focus;
}

/** Every published form of a picture. Pure. */
export function filesOfPicture({ size, places, ...source }: PictureState): PictureFile[] {
  const files = new Map<string, PictureFile>();
  for (const { place, focus } of places) {
    const name = pictureName({ ...source, ...size }, focus);
    for (const form of planDerivatives(size, place)) {
      const file = pictureAddress(name, form).slice(1);
      if (!files.has(file)) files.set(file, { file, form, focus });
    }
  }
  return [...files.values()];
}
