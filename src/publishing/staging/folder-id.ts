import { statSync } from 'node:fs';

/** The identities of a site's folder and of its staging folder. */
export interface FolderIds {
  dist: string;
  staging: string;
}

/** A folder's identity, which a rename keeps; empty when there is no such folder. */
export function folderId(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isDirectory() === true ? `${stat.dev}:${stat.ino}` : '';
}
