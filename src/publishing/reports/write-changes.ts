import { renameSync, writeFileSync } from 'node:fs';
import { changesText, type ChangesReport } from '../staging/changes-text.ts';
import type { Project } from '../project/project.ts';

/** Writes `.warta/changes.json`, from which a deploy uploads and purges exactly what changed. */
export function writeChanges(project: Project, report: ChangesReport): void {
  writeFileSync(`${project.changes}.part`, changesText(report));
  renameSync(`${project.changes}.part`, project.changes);
}
