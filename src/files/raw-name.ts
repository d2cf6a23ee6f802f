import { isUnseen, nameTrouble } from './name-trouble.ts';

/** A path whose bytes need not be UTF-8: each byte is one character (Latin-1). */
export type RawPath = string;

/** How the shell of a terminal is told a path whose bytes cannot all be typed: `$'caf\\xe9.md'`. */
export function rawShellWord(raw: RawPath): string {
  return `$'${escaped(raw, /[\\']/)}'`;
}

/** A path for people, with the bytes that cannot be seen as `\\xe9`. */
export function shownRaw(raw: RawPath): string {
  return escaped(raw, /\\/);
}

/**
 * A name that every computer keeps and every address can have, as near to the old one as can be.
 */
export function plainPath(raw: RawPath): string {
  return raw.split('/').map(plainName).join('/');
}

function plainName(raw: string): string {
  const decoded = decode(raw);
  if (decoded !== undefined && !isUnseen(decoded) && nameTrouble(decoded) === undefined)
    return decoded;
  const text = decoded ?? raw;
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/-*\.-*/g, '.');
  return plain === ''
    ? 'berkas'
    : /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(plain)
      ? `berkas-${plain}`
      : plain;
}

/** Letter by letter what is UTF-8 and can be seen, byte by byte what is not. */
function escaped(raw: RawPath, alsoEscaped: RegExp): string {
  let text = '';
  for (let at = 0; at < raw.length;) {
    const length = lengthAt(raw, at);
    const letter = decode(raw.slice(at, at + length));
    if (letter === undefined || isUnseen(letter))
      text += Array.from(raw.slice(at, at + length))
        .map((byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .join('');
    else text += alsoEscaped.test(letter) ? `\\${letter}` : letter;
    at += length;
  }
  return text;
}

/** How many bytes the letter has that begins there; 1 for what is none. */
function lengthAt(raw: RawPath, at: number): number {
  const first = raw.charCodeAt(at);
  const length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
  return decode(raw.slice(at, at + length)) === undefined ? 1 : length;
}

function decode(raw: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(raw, 'latin1'),
    );
  } catch {
    return undefined;
  }
}
