/** Media types of texts, which are sent compressed, as WebAssembly is, since it is not compressed by itself. */
const TEXTS: Record<string, string> = {
  '.atom': 'application/atom+xml', '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.xml': 'application/xml',
};
const OTHERS: Record<string, string> = {
  '.avif': 'image/avif', '.ico': 'image/x-icon', '.jpg': 'image/jpeg', '.m4a': 'audio/mp4', '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.opus': 'audio/ogg', '.png': 'image/png', '.webp': 'image/webp', '.woff2': 'font/woff2',
};

/** The media type of a file by the ending of its name (`.html`), and whether it is text. */
export function mediaType(ending: string): { type: string; text: boolean } {
  const text = TEXTS[ending];
  return { type: text ?? OTHERS[ending] ?? 'application/octet-stream', text: text !== undefined };
}
