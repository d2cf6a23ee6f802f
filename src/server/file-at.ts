import { statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

/** Files that hosts read and do not show. */
const FOR_HOSTS = new Set(['/_headers', '/_redirects', '/vercel.json']);

/** The file of a folder that a host answers an address with, or where it sends the reader instead; undefined for an address that is not there. */
export function fileAt(folder: string, url: string): string | { redirect: string } | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path));
  if (path.includes('\0') || FOR_HOSTS.has(path) || (file !== normalize(folder) && !file.startsWith(normalize(folder + sep)))) return undefined;
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return undefined;
  if (!isFolder) return path.endsWith('/') ? undefined : file;
  // A path of two slashes would lead to another host.
  if (!path.endsWith('/')) return { redirect: `${encodeURI(path).replace(/^\/+/, '/')}/` };
  const index = join(file, 'index.html');
  return statSync(index, { throwIfNoEntry: false }) === undefined ? undefined : index;
}
