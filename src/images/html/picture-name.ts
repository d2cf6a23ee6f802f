import { hash } from 'node:crypto';
import type { Focus } from '../../content/story/article.ts';
import { ENCODING } from '../encode/encoding.ts';
import type { PictureName } from './picture-address.ts';

/** How pages name the picture at a path under `content/`, whose bytes have a digest, cropped around a focus. */
export function pictureName(path: string, sourceDigest: string, focus: Focus): PictureName {
  const name =
    (path.split('/').at(-1) ?? '')
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'foto';
  const made = `${path} ${sourceDigest} ${ENCODING}`;
  return { name, digest: short(made), cropDigest: short(`${made} ${focus.x} ${focus.y}`) };
}

function short(text: string): string {
  return hash('sha1', text, 'hex').slice(0, 10);
}
