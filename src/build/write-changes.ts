import { renameSync, writeFileSync } from 'node:fs';
import type { Project } from './project.ts';

/** Paths of files under `dist/`, sorted. */
export interface SiteChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface ChangesReport {
  changes: SiteChanges;
  /** Milliseconds since the epoch, as `nextBuildAt`. */
  builtAt: number;
  nextBuildAt: number;
}

/** Writes `.warta/changes.json`, from which a deploy uploads and purges exactly what changed. */
export function writeChanges(project: Project, { changes, builtAt, nextBuildAt }: ChangesReport): void {
  const text = JSON.stringify({ builtAt: new Date(builtAt).toISOString(), nextBuildAt: new Date(nextBuildAt).toISOString(), ...changes }, undefined, 1);
  writeFileSync(`${project.changes}.part`, `${text}\n`);
  renameSync(`${project.changes}.part`, project.changes);
}
