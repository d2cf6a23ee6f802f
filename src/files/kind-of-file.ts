/** What a file is, told by its bytes and never by its name. */
export interface FileKind {
  id: string;
  /** As people call it, with its article: `an SVG drawing`. */
  said: string;
}

/** So many bytes from a file's beginning tell what it is. */
export const HEAD = 4096;

type Signature = readonly [at: number, bytes: string, id: string, said: string];

/**
 * Signatures as Latin-1, the longest or rarest of those with a common beginning first. Source: the
 * formats' own specifications; IANA, media types.
 */
const SIGNATURES: readonly Signature[] = [
  [0, '\xff\xd8\xff', 'jpeg', 'a JPEG picture'],
  [0, '\x89PNG\r\n\x1a\n', 'png', 'a PNG picture'],
  [0, 'GIF87a', 'gif', 'a GIF picture'],
  [0, 'GIF89a', 'gif', 'a GIF picture'],
  [8, 'WEBP', 'webp', 'a WebP picture'],
  [8, 'WAVE', 'wav', 'sound (WAV)'],
  [8, 'AVI ', 'avi', 'a film (AVI)'],
  [0, 'II*\0', 'tiff', 'a TIFF picture'],
  [0, 'MM\0*', 'tiff', 'a TIFF picture'],
  [0, '8BPS', 'psd', 'a Photoshop document'],
  [0, '\0\0\x01\0', 'ico', 'a Windows icon'],
  [4, 'ftypavif', 'avif', 'an AVIF picture'],
  [4, 'ftypavis', 'avif', 'an AVIF picture'],
  [4, 'ftyphei', 'heic', 'a HEIC picture'],
  [4, 'ftyphev', 'heic', 'a HEIC picture'],
  [4, 'ftypmif1', 'heic', 'a HEIC picture'],
  [4, 'ftypM4A', 'm4a', 'sound (MPEG-4)'],
  [4, 'ftypM4B', 'm4a', 'sound (MPEG-4)'],
  [4, 'ftypqt', 'mov', 'a film (QuickTime)'],
  [4, 'ftyp', 'mp4', 'a film (MPEG-4)'],
  [0, 'OggS', 'ogg', 'sound (Ogg)'],
  [0, 'ID3', 'mp3', 'sound (MP3)'],
  [0, 'fLaC', 'flac', 'sound (FLAC)'],
  [0, '\x1aE\xdf\xa3', 'webm', 'a film (WebM or Matroska)'],
  [0, '%PDF-', 'pdf', 'a PDF'],
  [0, 'SQLite format 3\0', 'sqlite', 'an SQLite database'],
  [0, 'PGDMP', 'pgdump', 'a dump of a PostgreSQL database'],
  [0, 'PK\x03\x04', 'zip', 'a ZIP archive (or an office document)'],
  [0, '\x1f\x8b', 'gzip', 'a gzip archive'],
  [0, '7z\xbc\xaf\x27\x1c', '7z', 'a 7-Zip archive'],
  [0, 'Rar!\x1a\x07', 'rar', 'a RAR archive'],
  [0, 'BZh', 'bzip2', 'a bzip2 archive'],
  [0, '\xfd7zXZ\0', 'xz', 'an XZ archive'],
  [0, '\x28\xb5\x2f\xfd', 'zstd', 'a Zstandard archive'],
  [257, 'ustar', 'tar', 'a tar archive'],
  [0, '\x7fELF', 'program', 'a program (Linux)'],
  [0, 'MZ', 'program', 'a program (Windows)'],
  [0, '\xcf\xfa\xed\xfe', 'program', 'a program (macOS)'],
  [0, '\xca\xfe\xba\xbe', 'program', 'a program (macOS or Java)'],
  [0, '#!', 'script', 'a script for a shell'],
  [0, '\0asm', 'wasm', 'WebAssembly'],
  [0, 'wOF2', 'woff2', 'a font (WOFF2)'],
  [0, 'wOFF', 'woff', 'a font (WOFF)'],
  [
    0,
    'version https://git-lfs.github.com/spec/',
    'lfs',
    'a pointer of Git LFS, not the file itself',
  ],
];

/** What puts a file in the place of a pointer to it. */
export const LFS_CURE = 'git lfs pull\nin a workflow, actions/checkout with {lfs: true}';

/**
 * What the first bytes of a file (4096 or all of them) say that it is; undefined when they say
 * nothing.
 */
export function kindOfFile(head: Uint8Array): FileKind | undefined {
  if (head.length === 0) return { id: 'empty', said: 'empty' };
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD)).toString(
    'latin1',
  );
  for (const [at, signature, id, said] of SIGNATURES)
    if (bytes.startsWith(signature, at)) return { id, said };
  if (isMpegFrame(head)) return { id: 'mp3', said: 'sound (MP3)' };
  return kindOfText(head, bytes);
}

/**
 * A frame of MPEG audio, layers I to III, or of AAC. Source: ISO 11172-3, 2.4.1.3; ISO 13818-7,
 * 6.2.
 */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || (second & 0x18) === 0x08) return false;
  return (second & 0x06) === 0 || ((third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c);
}

function kindOfText(head: Uint8Array, bytes: string): FileKind | undefined {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes)) return { id: 'text', said: 'text (UTF-16)' };
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes)) return undefined;
  const start = bytes
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^(?:\s+|<!--[^]*?-->|<\?xml[^>]*>)+/, '');
  if (/^(?:<!DOCTYPE svg|<svg[\s>]|<!DOCTYPE [^>]*\[[^]*<svg[\s>])/i.test(start))
    return { id: 'svg', said: 'an SVG drawing' };
  if (/^<(?:!DOCTYPE html|html|head|body|script|meta|title|div|p|h1|iframe|table)\b/i.test(start))
    return { id: 'html', said: 'HTML, a page of the web' };
  if (/^<[a-z!?]/i.test(start)) return { id: 'xml', said: 'XML' };
  if (isUtf8(head)) return { id: 'text', said: 'text' };
  // Latin-1, or anything else: nothing is said of it.
  return undefined;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // A letter may be cut at the end of what is looked at.
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, HEAD), { stream: true });
    return true;
  } catch {
    return false;
  }
}
