import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { expectedPicture } from './expected-picture.ts';
import { filesOfPicture } from './picture-state.ts';

/** The form of a picture that a page under work asks for, as a JPEG made at once, whatever its name says; undefined when there is none. */
export async function quickPicture(db: DatabaseSync, contentFolder: string, address: string): Promise<Buffer | undefined> {
  for (const row of db.prepare('SELECT path FROM picture').all()) {
    const state = expectedPicture(db, String(row['path']));
    const found = state === undefined ? undefined : filesOfPicture(state).find(({ file }) => `/${file}` === address);
    if (state === undefined || found === undefined) continue;
    const { encodings } = await import('../images/sharp-picture-encoder.ts');
    const forms = [{ form: { ...found.form, format: 'jpg' as const }, focus: found.focus }];
    for await (const { encode } of encodings({ source: readFileSync(join(contentFolder, state.path)), size: state.size, flat: state.flat, forms, packet: '' })) return encode();
  }
  return undefined;
}
