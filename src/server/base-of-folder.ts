import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a host under which a built site is to stand, `/` or `/koran/`: its web manifest says so. */
export function baseOfFolder(folder: string): string {
  try {
    const { id } = JSON.parse(readFileSync(join(folder, 'site.webmanifest'), 'utf8')) as { id?: unknown };
    return typeof id === 'string' && /^\/(?:.*\/)?$/.test(id) ? id : '/';
  } catch {
    return '/';
  }
}
