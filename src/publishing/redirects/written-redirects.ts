import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { WrittenRedirect } from './redirect.ts';

/** The redirects that stories and settings ask for, in the order of the files. */
export function writtenRedirects(
  db: DatabaseSync,
  { redirects = [] }: Pick<Settings, 'redirects'>,
): WrittenRedirect[] {
  const rows = allRows<{
    from: string;
    to: string;
    visible: number;
    path: string;
    field: string;
    place: number;
    givesWay: number;
  }>(
    db.prepare(
      'SELECT story_alias.address AS "from", story.address AS "to", visible, path, field, place, gives_way AS givesWay FROM story_alias JOIN story ON key = story ORDER BY path, field DESC, place',
    ),
  );
  return [
    ...rows.map(({ from, to, visible, path, field, place, givesWay }) => ({
      from,
      to,
      hidden: visible === 0,
      ...(givesWay === 1 ? { givesWay: true as const } : {}),
      origin: { file: `content/${path}`, key: [field, place] },
    })),
    ...redirects.map(({ from, to, written }) => ({
      from,
      to,
      hidden: false,
      origin: { file: 'content/site.yaml', key: ['redirects', written] },
    })),
  ];
}
