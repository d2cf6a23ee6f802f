import type { DatabaseSync } from 'node:sqlite';
import { readMeta } from '../archive/meta.ts';
import { embeddedWords, resolveWords } from '../archive/resolve-words.ts';
import { usesOfPicture } from '../archive/uses-of-picture.ts';
import type { SiteView } from '../archive/views.ts';
import type { Focus } from '../article/article.ts';
import type { PictureFacts } from '../images/picture-facts.ts';
import type { PictureState } from './picture-state.ts';

/** What a picture's published forms must be made from now; undefined when no visible story shows it. Its words are those of the oldest that does. */
export function expectedPicture(db: DatabaseSync, path: string): PictureState | undefined {
  const [first, ...others] = usesOfPicture(db, path, { visibleOnly: true });
  const row = db.prepare('SELECT digest, facts FROM picture WHERE path = ?').get(path) as { digest: string; facts: string } | undefined;
  if (first === undefined || row === undefined) return undefined;
  const { width, height, attention, flat, words } = JSON.parse(row.facts) as PictureFacts;
  const uses = [first, ...others];
  const leading = uses.filter((use) => use.leads);
  const focuses = new Map<string, Focus>((leading.length > 0 ? leading : uses).map(({ focus = attention }) => [`${focus.x} ${focus.y}`, focus]));
  return {
    path,
    digest: row.digest,
    size: { width, height },
    flat,
    focuses: [...focuses.values()],
    leads: leading.length > 0,
    words: { ...embeddedWords(resolveWords(first, words, JSON.parse(readMeta(db, 'site') ?? '{"name":"","outlets":[]}') as SiteView)), ...(first.ai ? { ai: true } : {}) },
  };
}
