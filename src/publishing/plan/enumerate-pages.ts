import type { DatabaseSync } from 'node:sqlite';
import { authorList, sectionList } from '../../archive/store/list-names.ts';
import { ownerFacts } from './subject-facts.ts';
import type { PlannedPage } from '../project/page-kinds.ts';
import { pagesOfOwner } from './pages-of-subject.ts';
import { sectionIds } from './section-ids.ts';

/** Pages that came and pages that went. Unless `everything`, only the owners that were touched are looked at. */
export function enumeratePages(
  db: DatabaseSync,
  everything: boolean,
): { added: PlannedPage[]; removed: string[] } {
  const facts = ownerFacts(db);
  const existing = db.prepare('SELECT address FROM page WHERE owner = ?');
  const added = new Map<string, PlannedPage>();
  const removed = new Set<string>();
  for (const owner of everything ? everyOwner(db) : touchedOwners(db)) {
    const expected = pagesOfOwner(owner, facts);
    const addresses = new Set(expected.map((page) => page.address));
    const there = new Set(
      everything ? [] : existing.all(owner).map((row) => String(row['address'])),
    );
    for (const page of expected) if (!there.has(page.address)) added.set(page.address, page);
    for (const address of there) if (!addresses.has(address)) removed.add(address);
  }
  // A story may take over the address of another that went.
  for (const address of added.keys()) removed.delete(address);
  return { added: [...added.values()], removed: [...removed].sort() };
}

function touchedOwners(db: DatabaseSync): Set<string> {
  const owners = new Set<string>();
  for (const row of db.prepare(`SELECT DISTINCT owner FROM touch WHERE owner <> ''`).all()) {
    const owner = String(row['owner']);
    owners.add(owner);
    if (owner.startsWith('day/')) owners.add(`month/${owner.slice(4, 11)}`);
  }
  return owners;
}

function everyOwner(db: DatabaseSync): Set<string> {
  const owners = new Set<string>(['site', 'masthead', ...sectionIds(db).map(sectionList)]);
  for (const row of db.prepare('SELECT name FROM list ORDER BY name').all()) {
    const name = String(row['name']);
    owners.add(name);
    if (name.startsWith('day/')) owners.add(`month/${name.slice(4, 11)}`);
  }
  for (const row of db.prepare('SELECT person FROM masthead_person ORDER BY person').all())
    owners.add(authorList(String(row['person'])));
  for (const row of db.prepare('SELECT name FROM standing_page ORDER BY name').all())
    owners.add(`page/${String(row['name'])}`);
  for (const row of db.prepare('SELECT id FROM story WHERE visible = 1 ORDER BY date, tie').all())
    owners.add(`story/${String(row['id'])}`);
  return owners;
}
