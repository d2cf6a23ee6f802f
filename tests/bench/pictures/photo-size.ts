/** Pixels of the photos that are measured: what a photo desk sends, long side first. */
export const PHOTO_SIZE = { width: 1600, height: 1067 } as const;
