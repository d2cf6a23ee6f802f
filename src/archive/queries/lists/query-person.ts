import { defined } from '../../../values/defined.ts';
import { resolveWords } from '../../media/resolve-words.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Result } from '../../tracking/dependency.ts';
import { namesScope, personScope, SITE_SCOPE } from '../../tracking/scopes.ts';
import type { StoredPerson } from '../../store/stored-person.ts';
import type { PersonView, PortraitView } from '../../views/views.ts';

export function queryPerson(rows: ArchiveRows, id: string): Result<PersonView | undefined> {
  const person = rows.person(id);
  const dependencies = [personScope(id), namesScope('author'), SITE_SCOPE].map(wholeOf);
  if (person === undefined) return { result: undefined, dependencies };
  const { name, role, bio, email, whatsapp } = person;
  const portrait = portraitOf(person, rows);
  const view: PersonView = defined({ id, name, role, bio, email, whatsapp, portrait });
  return { result: view, dependencies };
}

function portraitOf(
  { id, name, portrait }: StoredPerson,
  rows: ArchiveRows,
): PortraitView | undefined {
  const drawn = rows.portrait(id);
  if (portrait === undefined || drawn === undefined) return undefined;
  const { credit } = resolveWords(
    defined({ credit: portrait.credit }),
    rows.facts(portrait.path)?.facts.words ?? {},
    rows.site(),
  );
  return defined({
    ...drawn,
    alt: portrait.alt ?? name,
    ai: portrait.ai,
    credit: credit?.text,
  });
}
