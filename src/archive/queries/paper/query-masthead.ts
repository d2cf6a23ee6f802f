import { defined } from '../../../values/defined.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Result } from '../../tracking/dependency.ts';
import { MASTHEAD_SCOPE, personScope } from '../../tracking/scopes.ts';
import { peopleOfMasthead, type StoredMember } from '../../store/stored-masthead.ts';
import type { MastheadView, MemberView } from '../../views/views.ts';

export function queryMasthead(rows: ArchiveRows): Result<MastheadView | undefined> {
  const masthead = rows.masthead();
  if (masthead === undefined) return { result: undefined, dependencies: [wholeOf(MASTHEAD_SCOPE)] };
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
    result: view,
    dependencies: [MASTHEAD_SCOPE, ...peopleOfMasthead(masthead).map(personScope)].map(wholeOf),
  };
}
