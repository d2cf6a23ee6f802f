import { pictureAddress } from './picture-address.ts';
import type { DrawnPicture } from './picture-html.ts';
import { machineForm } from '../encode/plan-derivatives.ts';

/** What other sites show beside a link. */
export interface SharePicture {
  /** Absolute. */
  address: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
  type: string;
}

/**
 * The form of a picture that other sites show; `origin` ends with a slash. Undefined for no
 * picture.
 */
export function sharePicture(
  picture: (DrawnPicture & { alt: string }) | undefined,
  origin: string,
): SharePicture | undefined {
  if (picture === undefined) return undefined;
  const form = machineForm('share', picture);
  return {
    address: origin + pictureAddress(picture, form).slice(1),
    width: form.width,
    height: form.height,
    alt: picture.alt,
    type: 'image/jpeg',
  };
}
