import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pictureName } from '../../images/html/picture-name.ts';
import { expectedPicture } from './expected-picture.ts';
import type { PictureHands } from './picture-hands.ts';
import { filesOfPicture } from './picture-state.ts';

const WHOLE = /\/[^/]*-(?<!(?:4x3|16x9|1x1|share)-)\d+\.[0-9a-f]{10}\.\w+$/;

export interface QuickPictureJob {
  db: DatabaseSync;
  hands: PictureHands;
  contentFolder: string;
  address: string;
}

/** The form of a picture that a page under work asks for, as a JPEG made at once, whatever its name says; undefined when there is none. */
export async function quickPicture({
  db,
  hands,
  contentFolder,
  address,
}: QuickPictureJob): Promise<Buffer | undefined> {
  for (const { path, digest } of db.prepare('SELECT path, digest FROM picture').all() as {
    path: string;
    digest: string;
  }[]) {
    // The whole picture's name is known at once; that of a crop depends on who shows it.
    const named = pictureName(path, digest, { x: 50, y: 50 });
    if (
      !address.startsWith(`/foto/${named.name}-`) ||
      (WHOLE.test(address) && !address.includes(`.${named.digest}.`))
    )
      continue;
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
        packet: '',
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
