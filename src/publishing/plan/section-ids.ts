import type { DatabaseSync } from 'node:sqlite';
import { paperState } from '../../archive/store/paper-state.ts';

/** Ids of the newspaper's sections, in the order of its settings. */
export function sectionIds(db: DatabaseSync): string[] {
  return paperState(db, 'site').sections.map((section) => section.id);
}
