import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { placeOfFile } from '../../content/source/place-of-file.ts';
import { nearest } from '../../values/nearest.ts';
import { keyOfName } from '../../values/key-of-name.ts';

/**
 * What an editor writes to name a story: where its file lies, or its id where that place means an
 * earlier story.
 */
export function nameToWrite(
  db: DatabaseSync,
  { key, id, path }: { key: number; id: string; path: string },
): string {
  const place = placeOfFile(path);
  return keyOfName(db.prepare.bind(db), place) === key ? place : id;
}

/**
 * The story that was most likely meant by a name that means none: the same written as a path or an
 * address, one with the same last part, or one spelt nearly so. As an editor writes it.
 */
export function nearestName(db: DatabaseSync, name: string): string | undefined {
  const plain = name
    .replace(/^\/?(?:content\/)?(?:articles\/)?/, '')
    .replace(/(?:\/index)?\.md$|\/$/, '');
  const stories = allRows<{
    key: number;
    id: string;
    path: string;
  }>(db.prepare('SELECT key, id, path FROM story ORDER BY date DESC, tie'));
  const slug = plain.split('/').at(-1) ?? plain;
  const places = stories.map(({ path }) => placeOfFile(path));
  const meant = keyOfName(db.prepare.bind(db), plain);
  const near = (): string | undefined =>
    places.find((other) => other.endsWith(`/${slug}`)) ??
    nearest(plain, [...places, ...stories.map(({ id }) => id)]);
  const found = meant === undefined ? near() : undefined;
  const story = stories.find(
    ({ key, id }, index) =>
      key === meant || (found !== undefined && (places[index] === found || id === found)),
  );
  return story === undefined ? undefined : nameToWrite(db, story);
}
