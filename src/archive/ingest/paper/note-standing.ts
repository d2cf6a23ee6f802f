import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../../values/typed-rows.ts';
import { PATHS, standingPath } from '../../../values/site-paths.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { STANDING_SCOPE } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';
import type { StandingLink } from '../../views/views.ts';

/** The page that Pedoman Pemberitaan Media Siber no. 8 asks for. */
const GUIDELINES = 'pedoman-media-siber';
/** Pages that stand first at the foot of the site, in this order; others follow by name. */
const FIRST = ['tentang', GUIDELINES];

/**
 * Notes which standing pages the foot of every page links, after all of them were read; warns when
 * the Pedoman is not among a masthead's.
 */
export function noteStanding(db: DatabaseSync): Problem[] {
  const titles = new Map(
    allRows<{ name: string; title: string }>(
      db.prepare(`SELECT name, value ->> '$.title' AS title FROM standing_page ORDER BY name`),
    ).map(({ name, title }) => [name, title]),
  );
  const own = titles.get('privasi');
  titles.delete('privasi');
  const hasMasthead = (readMeta(db, 'masthead') ?? '') !== '';
  const names = [
    ...FIRST.filter((name) => titles.has(name)),
    ...[...titles.keys()].filter((name) => !FIRST.includes(name)),
  ];
  const links: StandingLink[] = [
    ...(hasMasthead ? [{ address: PATHS.masthead }] : []),
    ...names.map((name) => ({ address: standingPath(name), title: titles.get(name) ?? name })),
    { address: PATHS.privacy, ...(own === undefined ? {} : { title: own }) },
  ];
  const value = JSON.stringify(links);
  const before = readMeta(db, 'standing');
  const warn = hasMasthead && !titles.has(GUIDELINES) && before !== value;
  if (before !== value) {
    new StoryWriter(db).invalidate(STANDING_SCOPE, 0, '');
    writeMeta(db, 'standing', value);
  }
  return warn
    ? [
        {
          rule: 'page/guidelines-missing',
          severity: 'warning',
          file: `content/pages/${GUIDELINES}.md`,
          message:
            'the paper does not publish the Pedoman Pemberitaan Media Siber, as its no. 8 asks (Dewan Pers, 2012)',
          hint: '---\ntitle: Pedoman Media Siber\n---\n\nHere the text of the Pedoman.',
        },
      ]
    : [];
}
