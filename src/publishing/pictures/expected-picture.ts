import type { DatabaseSync } from 'node:sqlite';
import { oneRow } from '../../values/typed-rows.ts';
import { parseJson } from '../../values/parse-json.ts';
import { encoderOf } from '../../archive/store/meta.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { embeddedWords, resolveWords } from '../../archive/media/resolve-words.ts';
import { usesOfPicture, type UseOfPicture } from '../../archive/media/uses-of-picture.ts';
import type { PictureFacts } from '../../images/picture-facts.ts';
import type { PicturePlace } from '../../images/encode/plan-derivatives.ts';
import type { PictureState } from './picture-state.ts';

/**
 * What a picture's published forms must be made from now; undefined when no page shows it. Its
 * words are those of the first use: the oldest story's, else a person's.
 */
export function expectedPicture(db: DatabaseSync, path: string): PictureState | undefined {
  const [first, ...others] = usesOfPicture(db, path, { visibleOnly: true });
  const row = oneRow<{ digest: string; facts: string }>(
    db.prepare('SELECT digest, facts FROM picture WHERE path = ?'),
    path,
  );
  if (first === undefined || row === undefined) return undefined;
  const { width, height, attention, flat, words } = parseJson<PictureFacts>(row.facts);
  const uses = [first, ...others];
  const leads = uses.some((use) => use.leads);
  // The forms of a text are among those of a lead.
  const places = uses
    .map((use) => ({ place: placeOf(use), focus: use.focus ?? attention }))
    .filter(({ place }) => !leads || place !== 'text');
  return {
    path,
    digest: row.digest,
    size: { width, height },
    flat,
    encoder: encoderOf(db),
    places: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()],
    words: {
      ...embeddedWords(resolveWords(first, words, paperState(db, 'site'))),
      ...(first.ai ? { ai: true } : {}),
    },
  };
}

function placeOf({ leads, portrait }: UseOfPicture): PicturePlace {
  if (portrait === true) return 'portrait';
  return leads ? 'lead' : 'text';
}
