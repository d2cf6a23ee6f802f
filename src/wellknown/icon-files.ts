/** The files that are made of a paper's icon, by their names in the site. Sizes in pixels. */
export const ICON_FILES = {
  /** For browsers that ask for it unasked, and for those that read no SVG. */
  ico: 'favicon.ico',
  /** iOS rounds its corners itself and knows no transparency. */
  apple: 'apple-touch-icon.png',
  small: 'icon-192.png',
  large: 'icon-512.png',
  /** Cut to any shape by the phone, never within the circle of four fifths. */
  maskable: 'icon-maskable-512.png',
  /** What other sites show beside a link to a page that has no picture of its own. */
  share: 'bagikan.png',
} as const;

/** The icon itself, where settings name no other file of `public/`. */
export const ICON_DRAWING = 'favicon.svg';
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
