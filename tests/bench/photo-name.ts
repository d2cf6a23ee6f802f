/** The corpus has so many photos; all stories share them. */
export const PHOTO_COUNT = 12;

/** `foto-01.jpg` for 1. */
export function photoName(number: number): string {
  return `foto-${String(number).padStart(2, '0')}.jpg`;
}
