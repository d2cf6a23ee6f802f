import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { addChanges } from '../../announce/add-changes.ts';
import { ABSENT, UNKNOWN, type Change } from '../../announce/change.ts';
import { isPageForSearch } from '../../announce/is-page-for-search.ts';
import { receiversOf } from '../../announce/receivers-of.ts';
import { digest } from '../../files/digest.ts';
import { paperState } from '../../archive/store/paper-state.ts';
import { changesText, type ChangesReport } from '../staging/changes-text.ts';
import { hasNoindex } from '../project/has-noindex.ts';
import type { Project } from '../project/project.ts';
import { recentFiles } from './recent-files.ts';

/**
 * How far back a site that is built from nothing is announced, in milliseconds: as long as its
 * stories are news.
 */
const RECENT = 2 * 86_400_000;

/**
 * Compares the site that is prepared with the one in `dist/` and returns what adds that to the
 * journal of announcements: to be called once it stands there, and before the build is noted as
 * done, so that one that is killed in between is repeated, and adds the same again. An archive that
 * was made anew (`first`) takes every address for a new one; of those, only recent ones whose bytes
 * are others than before are taken in. A page that search engines may not list any more is gone, as
 * far as they are concerned.
 */
export async function noteAnnouncements(
  db: DatabaseSync,
  project: Project,
  report: ChangesReport,
  first: boolean,
): Promise<() => void> {
  const { announce } = paperState(db, 'settings');
  const receivers = receiversOf(announce);
  if (receivers.length === 0) return () => undefined;
  const { added, changed, removed } = report.changes;
  const recent = first ? recentFiles(db, report.builtAt - RECENT) : undefined;
  const changes = new Map<string, Change>();
  let leftOut = 0;
  for (const path of [...added, ...changed, ...removed].filter((file) =>
    receivers.some(({ wants }) => wants(file)),
  )) {
    if (recent?.has(path) === false) {
      leftOut++;
      continue;
    }
    const now = listedDigest(project.staging, path) ?? ABSENT;
    const before = listedDigest(project.dist, path);
    // A missing file of a page that was there is one that was damaged; of a new archive's, nobody
    // knows who has heard of it.
    const known = before ?? (first || changed.includes(path) ? UNKNOWN : ABSENT);
    if (known !== now) changes.set(path, { before: first ? UNKNOWN : known, now });
  }
  const { readJournal, writeJournal } = await import('./journal-file.ts');
  return () => {
    writeJournal(project.announcements, {
      ...addChanges(readJournal(project.announcements), { changes, leftOut, receivers }),
      taken: digest(changesText(report)),
    });
  };
}

/**
 * Digest of a file, `ABSENT` for a page that search engines may not list; undefined when there is
 * none.
 */
function listedDigest(folder: string, path: string): string | undefined {
  try {
    const text = readFileSync(join(folder, path), 'utf8');
    return isPageForSearch(path) && hasNoindex(text) ? ABSENT : digest(text);
  } catch {
    return undefined;
  }
}
