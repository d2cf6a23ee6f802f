/**
 * How published forms are made; the same for every picture. `docs/picture-settings.md` has the
 * measurements. Change anything here and every published form has a new name.
 */
export const AVIF = { quality: 50, effort: 3, chromaSubsampling: '4:2:0' } as const;
export const WEBP = { quality: 80, effort: 4 } as const;
export const JPEG = { quality: 80, progressive: true } as const;

/**
 * For what has few, flat colours: two fifths of the time, and at most 4 bytes in a hundred more.
 */
export const AVIF_FLAT = { ...AVIF, effort: 1 } as const;
