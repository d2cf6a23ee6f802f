import { defined } from '../../../values/defined.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { MASTHEAD_SPACE, personSpace } from '../../tracking/scopes.ts';
import { peopleOfMasthead, type StoredMember } from '../../store/stored-masthead.ts';
import type { MastheadView, MemberView } from '../../views/views.ts';

export function answerMasthead(rows: ArchiveRows): Answer<MastheadView | undefined> {
  const masthead = rows.masthead();
  if (masthead === undefined) return { answer: undefined, footprint: [wholeOf(MASTHEAD_SPACE)] };
  const member = (who: StoredMember): MemberView => {
    if ('name' in who) return who;
    const portrait = rows.portrait(who.person);
    const name = rows.person(who.person)?.name ?? who.person;
    return defined({ id: who.person, name, portrait });
  };
  const { responsible, groups, ...plain } = masthead;
  const view: MastheadView = {
    ...plain,
    responsible: member(responsible),
    groups: groups.map(({ role, people }) => ({ role, people: people.map(member) })),
  };
  return {
    answer: view,
    footprint: [MASTHEAD_SPACE, ...peopleOfMasthead(masthead).map(personSpace)].map(wholeOf),
  };
}
