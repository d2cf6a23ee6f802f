/**
 * Media types of texts, which are sent compressed, as WebAssembly is, since it is not compressed by
 * itself.
 */
const TEXTS: Record<string, string> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};
const OTHERS: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

/** The media type of a file by the ending of its name (`.html`), and whether it is text. */
export function mediaType(ending: string): { type: string; text: boolean } {
  const name = ending.toLowerCase();
  const text = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  return {
    type:
      text ??
      (Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined) ??
      'application/octet-stream',
    text: text !== undefined,
  };
}
