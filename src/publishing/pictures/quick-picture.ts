import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { wordsOfName } from '../../images/html/picture-name.ts';
import { expectedPicture } from './expected-picture.ts';
import type { PictureHands } from './picture-hands.ts';
import { filesOfPicture } from './picture-state.ts';

export interface QuickPictureJob {
  db: DatabaseSync;
  hands: PictureHands;
  contentFolder: string;
  address: string;
}

/**
 * The form of a picture that a page under work asks for, as a JPEG made at once, whatever its name
 * says; undefined when there is none.
 */
export async function quickPicture({
  db,
  hands,
  contentFolder,
  address,
}: QuickPictureJob): Promise<Buffer | undefined> {
  for (const { path } of allRows<{ path: string }>(db.prepare('SELECT path FROM picture'))) {
    if (!address.startsWith(`/foto/${wordsOfName(path)}-`)) continue;
    const state = expectedPicture(db, path);
    const found =
      state === undefined
        ? undefined
        : filesOfPicture(state).find(({ file }) => `/${file}` === address);
    if (state === undefined || found === undefined) continue;
    const forms = [{ form: { ...found.form, format: 'jpg' as const }, focus: found.focus }];
    let made: Buffer | undefined;
    await hands.run(
      {
        kind: 'make',
        file: join(contentFolder, state.path),
        size: state.size,
        flat: state.flat,
        forms,
        packet: undefined,
        lanes: 1,
      },
      (_form, bytes) => {
        made = bytes;
      },
    );
    return made;
  }
  return undefined;
}
