import { existsSync, linkSync, mkdirSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from '../archive/digest.ts';
import { ingest } from '../archive/ingest.ts';
import { readMeta, writeMeta } from '../archive/meta.ts';
import { openArchive } from '../archive/open-archive.ts';
import { StoryWriter } from '../archive/story-writer.ts';
import { CLOCK_SPACE } from '../archive/spaces.ts';
import { transaction } from '../archive/transaction.ts';
import { compareProblems } from '../diagnostics/compare-problems.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { engineVersion, pageCodes } from './code-fingerprint.ts';
import { compiledPages, compilePages, type Bundle } from './compile-pages.ts';
import { expectedAssets, makePictures, type Asset } from './expected-assets.ts';
import { fileOfAddress } from './file-of-address.ts';
import { nextBuild } from './next-build.ts';
import { PAGE_KINDS, type PageKind } from './page-kinds.ts';
import { forgetPages, PageWriter } from './page-writer.ts';
import { plan, type StalePage } from './plan.ts';
import type { Project } from './project.ts';
import { RenderPool } from './render-pool.ts';
import { folderId, makeTwin, removeFile, repay, restorePlaces, tradePlaces } from './twin-folders.ts';

export interface BuildOptions {
  project: Project;
  /** Milliseconds since the epoch; the settings' own clock, when there is one, goes before it. */
  now: number;
  /** How many threads at most. */
  workers: number;
  /** Told what is happening, in a few words for people. */
  say: (line: string) => void;
}

export interface BuildResult {
  builtAt: number;
  zone: string;
  warnings: Problem[];
  /** Paths of files under `dist/`, sorted. */
  added: string[];
  changed: string[];
  removed: string[];
  /** Milliseconds since the epoch. */
  nextBuildAt: number;
  /** Pages that were rendered, and why. */
  rendered: StalePage[];
}

/** Below this number of pages one thread is quicker than two. */
const WORTH_TWO_THREADS = 200;

/** The whole way from `content/` to `dist/`: ingest, plan, render, publish. Throws `ProblemError` and leaves `dist/` as it was. */
export async function buildSite({ project, now, workers, say }: BuildOptions): Promise<BuildResult> {
  mkdirSync(project.cache, { recursive: true });
  const { db, rebuilt } = openArchive(project.archive, engineVersion(project.root));
  if (rebuilt !== undefined) say(`The archive in .warta/ is made anew: ${rebuilt}.`);
  const ready = compiledPages(project);
  let pool = ready === undefined ? undefined : new RenderPool(ready.entry);
  try {
    const { problems, settings, stories } = await ingest({ db, contentFolder: project.content, workers, onChange: () => pool?.start(1) });
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0 || settings === undefined) throw new ProblemError(problems);
    if (stories > 0) say(`Read ${stories} ${stories === 1 ? 'story' : 'stories'}.`);
    const builtAt = settings.clock ?? now;
    // The compiler is a process of its own: it works while stories are put in their lists and pictures are made.
    if (ready === undefined) say('Compiling the pages …');
    const compiling = ready === undefined ? compilePages(project) : Promise.resolve(ready);
    compiling.catch(() => undefined);
    transaction(db, () => {
      const writer = new StoryWriter(db);
      writer.followClock(builtAt);
      writer.touch(CLOCK_SPACE, 0, '');
    });
    const [bundle] = await Promise.all([compiling, ready === undefined ? makePictures(db, project) : 0]);
    pool ??= new RenderPool(bundle.entry);
    const result = await publish({ db, project, bundle, pool, builtAt, origin: settings.address, zone: settings.zone, workers, say });
    return { ...result, warnings: problems.sort(compareProblems) };
  } finally {
    await pool?.stop();
    db.close();
  }
}

interface PublishOptions {
  db: DatabaseSync;
  project: Project;
  bundle: Bundle;
  pool: RenderPool;
  builtAt: number;
  origin: string;
  zone: string;
  workers: number;
  say: (line: string) => void;
}

async function publish({ db, project, bundle, pool, builtAt, origin, zone, workers, say }: PublishOptions): Promise<Omit<BuildResult, 'warnings'>> {
  const site = settle(db, project);
  const codes = pageCodes(project.root, bundle.inputs);
  const touched = db.prepare('SELECT 1 FROM touch WHERE space <> ? LIMIT 1').get(CLOCK_SPACE) !== undefined;
  const assetsBefore = new Map((db.prepare('SELECT path, digest FROM asset').all() as { path: string; digest: string }[]).map(({ path, digest }) => [path, digest]));
  if (touched || site.fresh || site.damaged.size > 0 || readMeta(db, 'bundle') !== bundle.version) {
    const made = await makePictures(db, project);
    if (made > 0) say(`Made ${made} ${made === 1 ? 'picture' : 'pictures'}.`);
  }
  const assets = expectedAssets(db, project);
  const { stale, removed } = plan({ db, builtAt, codes, assets: new Set(assets.keys()), damaged: site.damaged });
  refuseClashes(stale, assets);

  const assetChanges = compareAssets(assetsBefore, assets, site.damaged);
  const nextBuildAt = nextBuild(db, builtAt, zone);
  const common = { builtAt, zone, nextBuildAt, rendered: stale };
  const nothing = stale.length === 0 && removed.length === 0 && assetChanges.put.length === 0 && assetChanges.removed.length === 0;
  if (nothing && !site.fresh) {
    transaction(db, () => { finish(db, bundle, codes); });
    return { ...common, ...writeChanges(project, { added: [], changed: [], removed: [], builtAt, nextBuildAt }) };
  }

  const written = [...stale.map((page) => fileOfAddress(page.address)), ...removed.map(fileOfAddress), ...assetChanges.put, ...assetChanges.removed];
  if (!site.fresh) {
    transaction(db, () => {
      const debt = db.prepare('INSERT OR IGNORE INTO debt VALUES (?)');
      for (const path of written) debt.run(path);
    });
  }
  const planned = new Map(stale.map((page) => [page.address, page]));
  const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  const failures: { address: string; kind: string; message: string; full?: boolean }[] = [];
  db.exec('BEGIN IMMEDIATE');
  try {
    const pages = new PageWriter(db, codes, planned);
    forgetPages(db, removed);
    if (stale.length > 0) {
      say(`Rendering ${stale.length} ${stale.length === 1 ? 'page' : 'pages'} …`);
      pool.start(stale.length < WORTH_TWO_THREADS ? 1 : workers);
      await pool.render({
        setup: { archive: project.archive, entry: bundle.entry, out: project.spare, builtAt, origin, shared: !site.fresh },
        tasks: stale.map(({ address, kind, digest: published }) => ({ address, kind, ...(published === undefined || site.fresh || site.damaged.has(address) ? {} : { digest: published }) })),
        take: (reply, worker) => {
          failures.push(...reply.failures);
          pages.take(reply, worker);
          for (const page of reply.pages) {
            const before = planned.get(page.address)?.digest;
            if (before === undefined) changes.added.push(fileOfAddress(page.address));
            else if (before !== page.digest) changes.changed.push(fileOfAddress(page.address));
          }
        },
      });
    }
    if (failures.length > 0) throw new ProblemError(failures.map(failureProblem));
    for (const address of removed) {
      removeFile(project.spare, fileOfAddress(address));
      changes.removed.push(fileOfAddress(address));
    }
    putAssets(db, project, assets, assetChanges);
    for (const path of assetChanges.put) (assetsBefore.has(path) ? changes.changed : changes.added).push(path);
    changes.removed.push(...assetChanges.removed);
    dropUnusedReads(db);
    finish(db, bundle, codes);
    tradePlaces(project);
    writeMeta(db, 'folders', JSON.stringify({ dist: folderId(project.dist), spare: site.fresh ? '' : folderId(project.spare) }));
    const told = writeChanges(project, { ...changes, builtAt, nextBuildAt });
    db.exec('COMMIT');
    settleTwin(db, project, site.fresh);
    return { ...common, ...told };
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Brings folders and notes into agreement after whatever happened to the last build, or to `dist/` since. */
function settle(db: DatabaseSync, project: Project): { fresh: boolean; damaged: Set<string> } {
  const ids = JSON.parse(readMeta(db, 'folders') ?? '{"dist":"","spare":""}') as { dist: string; spare: string };
  restorePlaces(project, ids);
  const damaged = new Set<string>();
  const published = readMeta(db, 'published') !== undefined;
  if (!published || !existsSync(project.dist)) {
    rmSync(project.spare, { recursive: true, force: true });
    mkdirSync(project.spare, { recursive: true });
    db.exec('DELETE FROM debt');
    if (published) for (const row of db.prepare('SELECT address FROM page').all()) damaged.add(String(row['address']));
    if (published) for (const row of db.prepare('SELECT path FROM asset').all()) damaged.add(String(row['path']));
    return { fresh: true, damaged };
  }
  if (folderId(project.dist) !== ids.dist) {
    for (const row of db.prepare('SELECT address, digest FROM page').all()) if (digestOf(join(project.dist, fileOfAddress(String(row['address'])))) !== row['digest']) damaged.add(String(row['address']));
    for (const row of db.prepare('SELECT path FROM asset').all()) if (!existsSync(join(project.dist, String(row['path'])))) damaged.add(String(row['path']));
    rmSync(project.spare, { recursive: true, force: true });
  }
  if (ids.spare === '' || folderId(project.spare) !== ids.spare) {
    settleTwin(db, project, true);
  } else settleTwin(db, project, false);
  writeMeta(db, 'folders', JSON.stringify({ dist: folderId(project.dist), spare: folderId(project.spare) }));
  return { fresh: false, damaged };
}

/** Makes the twin equal to the site: all of it, or the paths that a build meant to change. */
function settleTwin(db: DatabaseSync, project: Project, whole: boolean): void {
  if (whole) makeTwin(project);
  else for (const row of db.prepare('SELECT path FROM debt').all()) repay(project, String(row['path']));
  transaction(db, () => {
    db.exec('DELETE FROM debt');
    writeMeta(db, 'folders', JSON.stringify({ dist: folderId(project.dist), spare: folderId(project.spare) }));
  });
}

function digestOf(file: string): string | undefined {
  try {
    return digest(readFileSync(file));
  } catch {
    return undefined;
  }
}

function compareAssets(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, Asset>, damaged: ReadonlySet<string>): { put: string[]; removed: string[] } {
  return {
    put: [...now].filter(([path, asset]) => before.get(path) !== asset.digest || damaged.has(path)).map(([path]) => path).sort(),
    removed: [...before.keys()].filter((path) => !now.has(path)).sort(),
  };
}

function putAssets(db: DatabaseSync, project: Project, assets: ReadonlyMap<string, Asset>, changes: { put: readonly string[]; removed: readonly string[] }): void {
  const insert = db.prepare('INSERT INTO asset VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET digest = excluded.digest');
  const remove = db.prepare('DELETE FROM asset WHERE path = ?');
  for (const path of changes.put) {
    const asset = assets.get(path);
    if (asset === undefined) continue;
    const target = join(project.spare, path);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    // Cached pictures never change under their name, so the site may share their bytes.
    if (asset.source.startsWith(project.pictures)) linkOrCopy(asset.source, target);
    else copyFileSync(asset.source, target);
    insert.run(path, asset.digest);
  }
  for (const path of changes.removed) {
    removeFile(project.spare, path);
    remove.run(path);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

function finish(db: DatabaseSync, bundle: Bundle, codes: Record<PageKind, string>): void {
  db.exec('DELETE FROM touch');
  writeMeta(db, 'codes', JSON.stringify(codes));
  writeMeta(db, 'bundle', bundle.version);
  writeMeta(db, 'published', 'yes');
}

/** Reads that no page makes any more. */
function dropUnusedReads(db: DatabaseSync): void {
  const unused = db.prepare('SELECT id FROM read WHERE NOT EXISTS (SELECT 1 FROM page_read WHERE page_read.read = read.id)').all();
  if (unused.length === 0) return;
  db.exec('DELETE FROM read WHERE NOT EXISTS (SELECT 1 FROM page_read WHERE page_read.read = read.id); DELETE FROM footprint WHERE read NOT IN (SELECT id FROM read)');
}

function refuseClashes(stale: readonly StalePage[], assets: ReadonlyMap<string, Asset>): void {
  const clash = stale.filter((page) => assets.has(fileOfAddress(page.address)));
  if (clash.length > 0) throw new ProblemError(clash.map((page) => ({ rule: 'public/address-taken', severity: 'error', file: `public/${fileOfAddress(page.address)}`, message: `the address ${page.address} belongs to a page of the newspaper`, hint: 'Rename or delete the file in public/.' })));
}

function failureProblem({ address, kind, message, full }: { address: string; kind: string; message: string; full?: boolean }): Problem {
  if (full === true) return { rule: 'disk/full', severity: 'error', file: 'dist', message: `the disk is full: ${message}`, hint: 'Free some space and build again; the site is as it was.' };
  return { rule: 'page/render', severity: 'error', file: PAGE_KINDS[kind as PageKind], message: `${address} cannot be rendered: ${message}` };
}

function writeChanges(project: Project, { added, changed, removed, builtAt, nextBuildAt }: { added: string[]; changed: string[]; removed: string[]; builtAt: number; nextBuildAt: number }): { added: string[]; changed: string[]; removed: string[] } {
  const changes = { added: added.sort(), changed: changed.sort(), removed: removed.sort() };
  const text = JSON.stringify({ builtAt: new Date(builtAt).toISOString(), nextBuildAt: new Date(nextBuildAt).toISOString(), ...changes }, undefined, 1);
  writeFileSync(`${project.changes}.part`, `${text}\n`);
  renameSync(`${project.changes}.part`, project.changes);
  return changes;
}
