import { defined } from '../../../values/defined.ts';
import { resolveWords } from '../../media/resolve-words.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { namesSpace, personSpace, SITE_SPACE } from '../../tracking/scopes.ts';
import type { StoredPerson } from '../../store/stored-person.ts';
import type { PersonView, PortraitView } from '../../views/views.ts';

export function answerPerson(rows: ArchiveRows, id: string): Answer<PersonView | undefined> {
  const person = rows.person(id);
  const footprint = [personSpace(id), namesSpace('author'), SITE_SPACE].map(wholeOf);
  if (person === undefined) return { answer: undefined, footprint };
  const { name, role, bio, email, whatsapp } = person;
  const portrait = portraitOf(person, rows);
  const view: PersonView = defined({ id, name, role, bio, email, whatsapp, portrait });
  return { answer: view, footprint };
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
