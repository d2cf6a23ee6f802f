import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { addressOfFile } from '../../src/publishing/project/file-of-address.ts';
import { projectAt, type Project } from '../../src/publishing/project/project.ts';
import type { SiteChanges } from '../../src/publishing/staging/changes-text.ts';
import { readFolders } from '../../src/publishing/staging/folders-note.ts';
import { finishSite } from '../../src/publishing/staging/finish-site.ts';
import { inspectSite } from '../../src/publishing/staging/inspect-site.ts';
import { reconcileSite, type ReconciledSite } from '../../src/publishing/staging/reconcile-site.ts';
import { reconcileStaging } from '../../src/publishing/staging/reconcile-staging.ts';
import type { SiteWay } from '../../src/publishing/staging/site-way.ts';
import { removeFile, restorePlaces } from '../../src/publishing/staging/staging-folders.ts';
import { smallArchive } from './small-archive.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/**
 * A site of a few files without a build: its folder, its twin and its notes, brought about by the
 * very steps of a build.
 */
export interface SmallSite {
  db: DatabaseSync;
  project: Project;
  way: SiteWay;
}

export function smallSite(): SmallSite {
  const project = projectAt(mkdtempSync(join(tmpdir(), 'warta-site-')));
  mkdirSync(project.cache);
  return { db: smallArchive(), project, way: 'trade' };
}

export function removeSite({ db, project }: SmallSite): void {
  db.close();
  rmSync(project.root, { recursive: true });
}

/**
 * What a build does first: puts the folders in their places, looks at the site and brings all into
 * agreement.
 */
export function settle({ db, project, way }: SmallSite, { verify = false } = {}): ReconciledSite {
  restorePlaces(project, readFolders(db));
  const isPublished = db.prepare('SELECT 1 FROM site_file').get() !== undefined;
  return reconcileSite(db, project, {
    way,
    inspection: isPublished
      ? inspectSite(db, { cache: project.cache, dist: project.dist, verify })
      : undefined,
    startedAt: Date.parse('2026-11-28T09:00+07:00'),
  });
}

/** Writes the next site into the twin, after it was noted what may differ. */
export function prepare({ db, project }: SmallSite, before: Files, after: Files): SiteChanges {
  const changes: SiteChanges = {
    added: Object.keys(after).filter((path) => !(path in before)),
    changed: Object.keys(after).filter((path) => path in before && before[path] !== after[path]),
    removed: Object.keys(before).filter((path) => !(path in after)),
  };
  for (const path of [...changes.added, ...changes.changed, ...changes.removed])
    db.prepare('INSERT OR IGNORE INTO pending_sync VALUES (?)').run(path);
  for (const path of [...changes.added, ...changes.changed]) {
    rmSync(join(project.staging, path), { force: true });
    write(project.staging, path, after[path] ?? '');
  }
  for (const path of changes.removed) removeFile(project.staging, path);
  return changes;
}

/** Publishes a site over another one, as far as files go. */
export function publish(site: SmallSite, after: Files, before: Files = {}): void {
  const { db, project } = site;
  const settled = settle(site);
  const changes = prepare(site, settled.fullBuild ? {} : before, after);
  finishSite(db, project, settled, { written: changes, changes });
  reconcileStaging(db, project, {
    whole: settled.fullBuild,
    paths: [],
    foreign: new Set(settled.foreign),
  });
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** All files of a folder with their texts. */
export function filesIn(folder: string): Files {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** A damaged file as it is noted: the page of that address, or the file, is written anew. */
export const hurt = (...paths: string[]): Set<string> =>
  new Set(paths.flatMap((path) => [path, addressOfFile(path)]));
