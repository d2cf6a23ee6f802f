import type { DatabaseSync } from 'node:sqlite';
import { authorList, sectionList } from '../../archive/store/list-names.ts';
import { subjectFacts } from './subject-facts.ts';
import type { PlannedPage } from '../project/page-kinds.ts';
import { pagesOfSubject } from './pages-of-subject.ts';
import { sectionIds } from './section-ids.ts';

/**
 * Pages that came and pages that went. Unless `everything`, only the subjects that were invalidated
 * are looked at.
 */
export function enumeratePages(
  db: DatabaseSync,
  everything: boolean,
): { added: PlannedPage[]; removed: string[] } {
  const facts = subjectFacts(db);
  const existing = db.prepare('SELECT address FROM page WHERE subject = ?');
  const added = new Map<string, PlannedPage>();
  const removed = new Set<string>();
  for (const subject of everything ? everySubject(db) : invalidatedSubjects(db)) {
    const expected = pagesOfSubject(subject, facts);
    const addresses = new Set(expected.map((page) => page.address));
    const there = new Set(
      everything ? [] : existing.all(subject).map((row) => String(row['address'])),
    );
    for (const page of expected) if (!there.has(page.address)) added.set(page.address, page);
    for (const address of there) if (!addresses.has(address)) removed.add(address);
  }
  // A story may take over the address of another that went.
  for (const address of added.keys()) removed.delete(address);
  return { added: [...added.values()], removed: [...removed].sort() };
}

function invalidatedSubjects(db: DatabaseSync): Set<string> {
  const subjects = new Set<string>();
  for (const row of db
    .prepare(`SELECT DISTINCT subject FROM invalidation WHERE subject <> ''`)
    .all()) {
    const subject = String(row['subject']);
    subjects.add(subject);
    if (subject.startsWith('day/')) subjects.add(`month/${subject.slice(4, 11)}`);
  }
  return subjects;
}

function everySubject(db: DatabaseSync): Set<string> {
  const subjects = new Set<string>(['site', 'masthead', ...sectionIds(db).map(sectionList)]);
  for (const row of db.prepare('SELECT name FROM list ORDER BY name').all()) {
    const name = String(row['name']);
    subjects.add(name);
    if (name.startsWith('day/')) subjects.add(`month/${name.slice(4, 11)}`);
  }
  for (const row of db.prepare('SELECT person FROM masthead_person ORDER BY person').all())
    subjects.add(authorList(String(row['person'])));
  for (const row of db.prepare('SELECT name FROM standing_page ORDER BY name').all())
    subjects.add(`page/${String(row['name'])}`);
  for (const row of db.prepare('SELECT id FROM story WHERE visible = 1 ORDER BY date, tie').all())
    subjects.add(`story/${String(row['id'])}`);
  return subjects;
}
