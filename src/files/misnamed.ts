import { extname } from 'node:path/posix';
import { kindOfFile, type FileKind } from './kind-of-file.ts';

/** What files with a name's ending are, and how people call that. */
const ENDINGS: Readonly<Record<string, readonly [said: string, ...kinds: readonly string[]]>> = {
  '.jpg': ['JPEG', 'jpeg'],
  '.jpeg': ['JPEG', 'jpeg'],
  '.png': ['PNG', 'png'],
  '.gif': ['GIF', 'gif'],
  '.webp': ['WebP', 'webp'],
  '.avif': ['AVIF', 'avif', 'heic'],
  '.svg': ['SVG', 'svg', 'xml'],
  '.ico': ['an icon', 'ico', 'png'],
  '.tif': ['TIFF', 'tiff'],
  '.tiff': ['TIFF', 'tiff'],
  '.mp3': ['MP3', 'mp3'],
  '.m4a': ['MPEG-4', 'm4a', 'mp4', 'mov'],
  '.ogg': ['Ogg', 'ogg'],
  '.oga': ['Ogg', 'ogg'],
  '.opus': ['Ogg', 'ogg'],
  '.wav': ['WAV', 'wav'],
  '.flac': ['FLAC', 'flac'],
  '.mp4': ['MPEG-4', 'mp4', 'm4a', 'mov'],
  '.mov': ['QuickTime', 'mov', 'mp4'],
  '.webm': ['WebM', 'webm'],
  '.ogv': ['Ogg', 'ogg'],
  '.pdf': ['PDF', 'pdf'],
  '.zip': ['ZIP', 'zip'],
  '.woff': ['WOFF', 'woff'],
  '.woff2': ['WOFF2', 'woff2'],
  '.wasm': ['WebAssembly', 'wasm'],
};
/**
 * Endings of what is written in letters: any of these kinds may be so called, whatever it is about.
 */
const WRITTEN = new Set([
  '.txt',
  '.md',
  '.csv',
  '.css',
  '.js',
  '.mjs',
  '.json',
  '.html',
  '.htm',
  '.xml',
  '.webmanifest',
  '.vtt',
  '.srt',
]);
const LETTERS = new Set(['empty', 'html', 'script', 'svg', 'text', 'xml']);

export interface Misnamed {
  /** What its name says that it is: `MP3`; `text` for what is written in letters. */
  named: string;
  /** What its bytes say; undefined when they only say that they are not that. */
  is: FileKind | undefined;
}

/**
 * Whether a file is something else than its name says; `head` is its first 4096 bytes. Undefined
 * when it is not, and for names that say nothing.
 */
export function misnamed(path: string, head: Uint8Array): Misnamed | undefined {
  const ending = extname(path).toLowerCase();
  const is = kindOfFile(head);
  if (WRITTEN.has(ending))
    return is === undefined || LETTERS.has(is.id) ? undefined : { named: 'text', is };
  const [named, ...kinds] = ENDINGS[ending] ?? [];
  return named === undefined || (is !== undefined && kinds.includes(is.id))
    ? undefined
    : { named, is };
}
