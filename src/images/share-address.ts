import { pictureAddress } from './picture-address.ts';
import type { DrawnPicture } from './picture-html.ts';
import { machineForm } from './plan-derivatives.ts';

/** Absolute address of the form that other sites show beside a link; `origin` ends with a slash. */
export function shareAddress(picture: DrawnPicture, origin: string): string {
  return origin + pictureAddress(picture, machineForm('share', picture)).slice(1);
}
