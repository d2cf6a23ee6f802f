import { hash } from 'node:crypto';
import type { Focus } from '../../content/story/article.ts';
import type { PictureSize } from '../encode/crop-of.ts';
import type { PictureName } from './picture-address.ts';

/**
 * What a picture's published forms are made of: whatever decides their pixels is among it, since
 * hosts and browsers keep a name for a year.
 */
export interface PictureSource extends PictureSize {
  /** Under `content/`. */
  path: string;
  /** Of the file's bytes. */
  digest: string;
  flat: boolean;
  /** Stands for the code that makes forms, and for the packages that it uses. */
  encoder: string;
}

/** How pages name a picture that is cropped around a focus. */
export function pictureName(
  { path, digest, width, height, flat, encoder }: PictureSource,
  focus: Focus,
): PictureName {
  const made = `${path} ${digest} ${width}x${height} ${flat ? 'flat' : ''} ${encoder}`;
  return {
    name: wordsOfName(path),
    digest: short(made),
    cropDigest: short(`${made} ${focus.x} ${focus.y}`),
  };
}

/** The words with which the names of a picture's published forms begin. */
export function wordsOfName(path: string): string {
  return (
    (path.split('/').at(-1) ?? '')
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'foto'
  );
}

function short(text: string): string {
  return hash('sha1', text, 'hex').slice(0, 10);
}
