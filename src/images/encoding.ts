/** How published forms are made; the same for every picture. `docs/picture-settings.md` has the measurements. */
export const AVIF = { quality: 50, effort: 2, chromaSubsampling: '4:2:0' } as const;
export const WEBP = { quality: 76, effort: 2 } as const;
export const JPEG = { quality: 78, progressive: true, optimiseCoding: true } as const;

/** Change anything that alters the bytes and every published form has a new name. */
export const ENCODING = JSON.stringify([AVIF, WEBP, JPEG]);
