import type { Derivative } from '../encode/plan-derivatives.ts';

/** A picture as pages name it. */
export interface PictureName {
  /** Words of the file's own name: `perahu-kali-mas`. */
  name: string;
  /**
   * Stands for the file's bytes and place and for how published forms are made; crops depend on
   * their focus as well.
   */
  digest: string;
  cropDigest: string;
}

/**
 * Address of a published form: `/foto/perahu-800.1a2b3c4d5e.avif`,
 * `/foto/perahu-4x3-360.5e4d3c2b1a.webp`.
 */
export function pictureAddress(
  { name, digest, cropDigest }: PictureName,
  { shape, width, format }: Derivative,
): string {
  return shape === 'whole'
    ? `/foto/${name}-${width}.${digest}.${format}`
    : `/foto/${name}-${shape}-${width}.${cropDigest}.${format}`;
}
