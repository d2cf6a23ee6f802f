import { posix } from 'node:path';

/**
 * Where a picture named in a story lies, as a path under `content/`.
 * `/media/x.jpg` is in `content/media/`; any other path stays in the story's own folder.
 */
export function resolvePicturePath(src: string, storyFolder: string): { path: string } | { problem: string } {
  let plain: string;
  try {
    plain = decodeURI(src);
  } catch {
    plain = src;
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain)) return { problem: 'a picture lies beside its story, not on another host' };
  if (plain.includes('\\')) return { problem: 'a picture’s path has forward slashes' };
  if (plain.startsWith('/')) {
    const path = posix.normalize(plain.slice(1));
    return path.startsWith('media/') ? { path } : { problem: 'a path that begins with a slash must lie under /media/' };
  }
  const path = posix.normalize(posix.join(storyFolder, plain));
  return path.startsWith(`${storyFolder}/`) ? { path } : { problem: 'the path leaves the story’s folder' };
}
