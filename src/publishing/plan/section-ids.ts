import type { DatabaseSync } from 'node:sqlite';
import { readMeta } from '../../archive/store/meta.ts';

/** Ids of the newspaper's sections, in the order of its settings. */
export function sectionIds(db: DatabaseSync): string[] {
  return (
    JSON.parse(readMeta(db, 'site') ?? '{"sections":[]}') as { sections: { id: string }[] }
  ).sections.map((section) => section.id);
}
