import type { MastheadFile } from '../../content/paper/masthead-schema.ts';

/** The box redaksi as the archive keeps it. */
export interface StoredMasthead extends Omit<MastheadFile, 'responsible' | 'groups'> {
  responsible: StoredMember;
  groups: { role: string; people: StoredMember[] }[];
}

/** A person of the staff, or somebody of whom there is only a name. */
export type StoredMember = { person: string } | { name: string };

/** Ids of the staff whom it names, each once, in its order. */
export function peopleOfMasthead({ responsible, groups }: StoredMasthead): string[] {
  const ids = [responsible, ...groups.flatMap(({ people }) => people)].flatMap((member) =>
    'person' in member ? [member.person] : [],
  );
  return [...new Set(ids)];
}
