/** What every generator makes of each photo. */
export const WIDTHS = [480, 800, 1200, 1600] as const;
export const FORMATS = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof FORMATS)[number];
