import { hash } from 'node:crypto';

/** Widest published picture, in pixels. Pictures are never scaled up. */
export const PICTURE_WIDTH = 1200;
/** What the name of a published picture stands for, beside its source: change it and every picture has a new name. */
const PARAMETERS = `jpeg ${PICTURE_WIDTH} q80`;

/** Address of the published form of a picture whose source has the path and digest. */
export function pictureAddress(path: string, sourceDigest: string): string {
  const base = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'foto';
  return `/foto/${base}.${hash('sha1', `${sourceDigest} ${PARAMETERS}`, 'hex').slice(0, 10)}.jpg`;
}

/** Size of the published form of a picture. */
export function publishedSize(width: number, height: number): { width: number; height: number } {
  if (width <= PICTURE_WIDTH) return { width, height };
  return { width: PICTURE_WIDTH, height: Math.max(1, Math.round((height * PICTURE_WIDTH) / width)) };
}
