import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../values/parse-json.ts';

/**
 * The path of a host under which a built site is to stand, `/` or `/koran/`: its web manifest says
 * so.
 */
export function baseOfFolder(folder: string): string {
  try {
    return baseOfManifest(readFileSync(join(folder, 'site.webmanifest'), 'utf8'));
  } catch {
    return '/';
  }
}

/** The same, of the manifest's text. */
export function baseOfManifest(text: string): string {
  try {
    const { id } = parseJson<{ id?: unknown }>(text);
    return typeof id === 'string' && /^\/(?:[!-.0-~][!-~]*\/)?$/.test(id) && decodeURI(id) !== ''
      ? id
      : '/';
  } catch {
    return '/';
  }
}
