import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RawPath } from '../../files/raw-name.ts';

/**
 * The names in a folder as bytes, one character each, that are not UTF-8: where one was read, its
 * bytes were lost.
 */
export function rawNames(root: string, folder: string): RawPath[] {
  const prefix = folder === '' ? '' : `${Buffer.from(folder).toString('latin1')}/`;
  return readdirSync(join(root, folder), { encoding: 'buffer' })
    .filter((name) => name.toString().includes('\uFFFD'))
    .map((name) => prefix + name.toString('latin1'));
}
