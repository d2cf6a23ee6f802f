import exifr from 'exifr';
import type { PictureWords } from './picture-facts.ts';

/** Creator, credit, caption and copyright as a photo's IPTC or XMP have them; XMP goes first, since its encoding is sure. */
export async function readPictureWords(bytes: Uint8Array): Promise<PictureWords> {
  let found: Record<string, unknown> | undefined;
  try {
    found = (await exifr.parse(bytes, { iptc: true, xmp: true, tiff: false, exif: false, gps: false, icc: false, jfif: false, ihdr: false, mergeOutput: false })) as Record<string, unknown> | undefined;
  } catch {
    return {};
  }
  const { iptc = {}, dc = {}, photoshop = {} } = (found ?? {}) as Record<string, Record<string, unknown> | undefined>;
  return withoutBlanks({
    creator: words(dc['creator']) ?? fixed(words(iptc['Byline'])),
    credit: words(photoshop['Credit']) ?? fixed(words(iptc['Credit'])),
    caption: words(dc['description']) ?? fixed(words(iptc['Caption'])),
    copyright: words(dc['rights']) ?? fixed(words(iptc['CopyrightNotice'])),
  });
}

function words(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(words).filter((part) => part !== undefined).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'value' in value) return words(value.value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ') : undefined;
}

/** IPTC's bytes are UTF-8 or Latin-1 and arrive as one character each; those that are valid UTF-8 are taken for it. */
function fixed(text: string | undefined): string | undefined {
  if (text === undefined || !/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

function withoutBlanks(found: Record<Exclude<keyof PictureWords, 'ai'>, string | undefined>): PictureWords {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as PictureWords;
}
