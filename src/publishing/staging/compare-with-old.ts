import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteChanges } from './changes-text.ts';
import type { Project } from '../project/project.ts';
import { fileDigest } from './file-digest.ts';
import { shareFile } from './share-file.ts';
import { statsOf } from './site-files.ts';

/**
 * What a site that was written from nothing changes in the folder that lies there: files with the
 * same bytes do not count, and stay the very files that they are, with their times, so that a
 * deploy sends only what is new.
 */
export function compareWithOld(
  project: Project,
  written: SiteChanges,
  foreign: readonly string[],
): SiteChanges {
  const old = filesIn(project.dist, new Set(foreign));
  const changes: SiteChanges = { added: [], changed: [], removed: [] };
  for (const path of [...written.added, ...written.changed].sort()) {
    const had = old.delete(path);
    const [before, now] = [join(project.dist, path), join(project.staging, path)];
    if (!had) changes.added.push(path);
    else if (
      statsOf(before)?.isFile() !== true ||
      statsOf(before)?.size !== statsOf(now)?.size ||
      isHidden(before, now) ||
      fileDigest(before) !== fileDigest(now)
    )
      changes.changed.push(path);
    else {
      rmSync(now);
      shareFile(before, now);
    }
  }
  changes.removed.push(...[...old].sort());
  return changes;
}

/** Whether fewer may read the old file than the new one. */
function isHidden(before: string, now: string): boolean {
  return ((statsOf(now)?.mode ?? 0) & ~(statsOf(before)?.mode ?? 0) & 0o444) !== 0;
}

function filesIn(root: string, without: ReadonlySet<string>): Set<string> {
  const files = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (without.has(path)) continue;
      if (entry.isDirectory()) walk(path);
      else files.add(path);
    }
  };
  if (statsOf(root) !== undefined) walk('');
  return files;
}
