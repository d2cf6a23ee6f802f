/** What is known of a picture's file without looking at any story. */
export interface PictureFacts {
  /** Pixels, upright. */
  width: number;
  height: number;
  /** Mean colour, `#rrggbb`: shown until the picture is there. */
  colour: string;
  /** Where the eye goes first, in percent from the left and from the top. */
  attention: { x: number; y: number };
  /** A drawing made of shapes, not of pixels (SVG). */
  drawn: boolean;
  /**
   * Flat colours and few of them, as printed drawings have: encoders find little more in it by
   * searching longer.
   */
  flat: boolean;
  /** It moves; only its first frame is shown. */
  moves: boolean;
  /** A JPEG has other data than its rows need: some in its middle may be lost. */
  oddData?: boolean;
  words: PictureWords;
}

/** What a photo says of itself (IPTC, XMP). */
export interface OwnWords {
  creator?: string;
  credit?: string;
  caption?: string;
  copyright?: string;
}

/** What a photo says of itself, or what is written into its published forms. */
export interface PictureWords extends OwnWords {
  /** Made by a machine: IPTC's `trainedAlgorithmicMedia`. */
  ai?: boolean;
}
