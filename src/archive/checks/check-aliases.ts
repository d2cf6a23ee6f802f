import type { DatabaseSync } from 'node:sqlite';
import { allRows } from '../../values/typed-rows.ts';
import { addressKey } from '../../content/addresses/address-key.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { knownSettings } from '../store/paper-state.ts';
import { placeInSettings } from './place-in-settings.ts';
import { placeInStory } from './place-in-story.ts';

interface AliasRow {
  path: string;
  field: string;
  place: number;
  address: string;
  /** What stands there today goes before it. */
  givesWay: number;
}

/**
 * What only stories and settings together can show of the addresses of the past that they name: one
 * that two name, and one that is the address of a story. Drafts count, so that nothing surprises on
 * the day.
 */
export function checkAliases(db: DatabaseSync, contentFolder: string): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const storyAt = db.prepare('SELECT path FROM story WHERE address = ?');
  const take = (
    address: string,
    owner: string,
    hint: (what: string) => string,
    report: (rule: string, message: string, hint: string) => void,
  ): void => {
    const story = storyAt.get(address)?.['path'];
    const twin = owners.get(addressKey(address));
    if (typeof story === 'string')
      report(
        'redirect/address-taken',
        `${address} is the address of content/${story}: what stands there cannot lead elsewhere`,
        hint('that story'),
      );
    else if (twin !== undefined)
      report('redirect/twice', `${address} is led elsewhere by ${twin}`, hint('the other'));
    owners.set(addressKey(address), owner);
  };
  const redirects = knownSettings(db)?.redirects ?? [];
  for (const { written, from } of redirects) {
    take(
      from,
      'content/site.yaml',
      () => 'Delete this line.',
      (rule, message, hint) => {
        problems.push({
          rule,
          severity: 'error',
          file: 'content/site.yaml',
          ...placeInSettings(contentFolder, ['redirects', written]),
          message,
          hint,
        });
      },
    );
  }
  const rows = allRows<AliasRow>(
    db.prepare(
      'SELECT path, field, place, story_alias.address AS address, gives_way AS givesWay FROM story_alias JOIN story ON key = story ORDER BY path, field DESC, place',
    ),
  );
  for (const { path, field, place, address, givesWay } of rows) {
    if (givesWay === 1 && storyAt.get(address) !== undefined) continue;
    take(
      address,
      `content/${path}`,
      (what) => `Delete it from \`${field}\`, or rename ${what}.`,
      (rule, message, hint) => {
        problems.push({
          rule,
          severity: 'error',
          file: `content/${path}`,
          ...placeInStory(contentFolder, path, [field, place]),
          message,
          hint: rule === 'redirect/twice' ? `Delete it from \`${field}\` here or there.` : hint,
        });
      },
    );
  }
  return problems;
}
