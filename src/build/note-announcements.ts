import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { addChanges } from '../announce/add-changes.ts';
import type { Change } from '../announce/change.ts';
import { isPageForSearch } from '../announce/is-page-for-search.ts';
import { listingChange } from '../announce/listing-change.ts';
import { receiversOf } from '../announce/receivers-of.ts';
import { digest } from '../archive/digest.ts';
import { readMeta } from '../archive/meta.ts';
import type { Settings } from '../site/settings-schema.ts';
import { changesText, type ChangesReport } from './changes-text.ts';
import { hasNoindex } from './has-noindex.ts';
import { readJournal, writeJournal } from './journal-file.ts';
import type { Project } from './project.ts';
import { recentFiles } from './recent-files.ts';

/** How far back a site that is built from nothing is announced, in milliseconds: as long as its stories are news. */
const RECENT = 2 * 86_400_000;

/**
 * Adds what a build changed to the journal of announcements, once its site stands in `dist/` and the old one in its twin's place, and
 * before the build is noted as done: one that is killed in between is repeated, and adds the same again. An archive that was made
 * anew (`first`) takes every address for a new one; of those, only recent ones whose bytes are others than before are taken in.
 */
export function noteAnnouncements(db: DatabaseSync, project: Project, report: ChangesReport, first: boolean): void {
  const { announce } = JSON.parse(readMeta(db, 'settings') ?? '{}') as Partial<Settings>;
  const receivers = receiversOf(announce);
  if (receivers.length === 0) return;
  const of = (change: Change, paths: readonly string[]): [string, Change][] => paths.map((path) => [path, change]);
  let told = [...of('added', report.changes.added), ...of('changed', report.changes.changed), ...of('removed', report.changes.removed)].filter(([path]) => receivers.some(({ wants }) => wants(path)));
  let leftOut = 0;
  if (first) {
    const recent = recentFiles(db, report.builtAt - RECENT);
    leftOut = told.filter(([path]) => !recent.has(path)).length;
    // Who had the site before this archive may know these addresses.
    told = told.filter(([path]) => recent.has(path) && textAt(project.dist, path) !== textAt(project.spare, path)).map(([path]) => [path, 'changed']);
  }
  const changes = new Map(told.flatMap(([path, change]): [string, Change][] => {
    const seen = isPageForSearch(path) ? asListed(project, path, change) : change;
    return seen === undefined ? [] : [[path, seen]];
  }));
  writeJournal(project.announcements, { ...addChanges(readJournal(project.announcements), { changes, leftOut, receivers }), taken: digest(changesText(report)) });
}

function asListed(project: Project, path: string, change: Change): Change | undefined {
  const now = change === 'removed' ? undefined : textAt(project.dist, path);
  const before = change === 'added' ? undefined : textAt(project.spare, path);
  // Of an old page that is not there to be asked, it is taken that it was listed.
  return listingChange(change !== 'added' && (before === undefined || !hasNoindex(before)), now !== undefined && !hasNoindex(now));
}

function textAt(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}
