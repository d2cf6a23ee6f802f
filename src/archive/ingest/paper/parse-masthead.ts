import { nearest } from '../../../values/nearest.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { mastheadSchema } from '../../../content/paper/masthead-schema.ts';
import { parseYamlFile } from '../../../content/yaml/parse-yaml-file.ts';
import type { StoredMasthead, StoredMember } from '../../store/stored-masthead.ts';

export const MASTHEAD_FILE = 'redaksi.yaml';
/** An id of the staff; anything else is a name. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The text of `content/redaksi.yaml` as a box redaksi, or every problem in it; `staff` are ids.
 * Pure.
 */
export function parseMasthead(text: string, staff: readonly string[]): StoredMasthead | Problem[] {
  const file = `content/${MASTHEAD_FILE}`;
  const parsed = parseYamlFile(text, file, mastheadSchema);
  if (Array.isArray(parsed)) return parsed;
  const { value, place } = parsed;
  const problems: Problem[] = [];
  const report = (
    rule: string,
    path: readonly PropertyKey[],
    message: string,
    hint: string,
  ): void => {
    problems.push({ rule, severity: 'error', file, ...place(path), message, hint });
  };
  const member = (
    name: string,
    path: readonly PropertyKey[],
    hint: (id: string) => string,
  ): StoredMember => {
    if (!ID.test(name)) return { name };
    if (!staff.includes(name)) {
      const near = nearest(name, staff);
      report(
        'masthead/unknown-person',
        path,
        `there is no person “${name}” in content/people/`,
        near === undefined
          ? `Write the file content/people/${name}.yaml, or the name in full.`
          : hint(near),
      );
    }
    return { person: name };
  };
  if (value.phone === undefined && value.email === undefined && value.whatsapp === undefined)
    report(
      'masthead/no-contact',
      ['address'],
      'readers have no way to reach the paper, and UU 40/1999 (Pers) art. 12 is there so that they have',
      'email: redaksi@tambangan.example',
    );
  const responsible = member(value.responsible, ['responsible'], (id) => `responsible: ${id}`);
  const groups = value.groups.map(({ role, people }, group) => ({
    role,
    people: people.map((name, index) =>
      member(name, ['groups', group, 'people', index], (id) => `people: [${id}]`),
    ),
  }));
  return problems.length > 0 ? problems : { ...value, responsible, groups };
}
