import { iptcWords } from './iptc-words.ts';
import type { OwnWords } from '../picture-facts.ts';
import { xmpWords } from './xmp-words.ts';

/**
 * Bytes of a packet that are read for words. Photo programs keep their own matters there, but not
 * more than this.
 */
const MOST_XMP = 2_000_000;
/**
 * Characters. IPTC itself has room for 2,000 in a caption and for 128 in the longest of the others.
 */
const MOST: Readonly<Record<keyof OwnWords, number>> = {
  caption: 5000,
  creator: 1000,
  credit: 1000,
  copyright: 1000,
};

/**
 * Creator, credit, caption and copyright as a photo's IPTC or XMP have them, or what is too long in
 * it; XMP goes first, since its encoding is sure.
 */
export function pictureWords({
  xmp,
  iptc,
}: {
  xmp?: Buffer | undefined;
  iptc?: Buffer | undefined;
}): OwnWords | { tooLong: string } {
  if ((xmp?.length ?? 0) > MOST_XMP)
    return {
      tooLong: `its XMP has ${megabytes(xmp?.length ?? 0)} MB; the limit is ${MOST_XMP / 1e6}`,
    };
  const found = {
    ...(iptc === undefined ? {} : iptcWords(iptc)),
    ...(xmp === undefined ? {} : xmpWords(xmp.toString())),
  };
  const words: OwnWords = {};
  for (const key of ['creator', 'credit', 'caption', 'copyright'] as const) {
    const text = found[key]?.trim().replace(/\s+/g, ' ') ?? '';
    if (text.length > MOST[key])
      return {
        tooLong: `the ${key} that is written into it (IPTC, XMP) has ${text.length.toLocaleString('en')} characters; the limit is ${MOST[key].toLocaleString('en')}`,
      };
    if (text !== '') words[key] = text;
  }
  return words;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
