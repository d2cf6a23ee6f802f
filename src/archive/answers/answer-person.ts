import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { namesSpace, personSpace } from '../spaces.ts';
import type { PersonView } from '../views.ts';

export function answerPerson(rows: ArchiveRows, id: string): Answer<PersonView | undefined> {
  const person = rows.person(id);
  const view = person === undefined ? undefined : { id: person.id, name: person.name, role: person.role, bio: person.bio };
  return { answer: view, footprint: [wholeOf(personSpace(id)), wholeOf(namesSpace('author'))] };
}
