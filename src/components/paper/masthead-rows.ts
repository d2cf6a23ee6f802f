import type { MastheadView, MemberView } from '../../archive/views/views.ts';

export interface MastheadRow {
  role: string;
  people: MemberView[];
  /** Those at the top are seen; below the first larger group names are enough. */
  withFaces: boolean;
}

/** A group of more people than this is the newsroom, not its head. */
const HEAD = 2;

/**
 * The rows of the box redaksi: who is responsible first, in one row with the first group when that
 * is the same person.
 */
export function mastheadRows(
  responsible: MemberView,
  groups: MastheadView['groups'],
  label: string,
): MastheadRow[] {
  const [first, ...others] = groups;
  const same = first?.people.length === 1 && first.people[0]?.name === responsible.name;
  const all = same
    ? [{ ...first, role: `${first.role}, ${label.toLowerCase()}` }, ...others]
    : [{ role: label, people: [responsible] }, ...groups];
  const newsroom = all.findIndex(({ people }) => people.length > HEAD);
  return all.map((row, index) => ({ ...row, withFaces: newsroom < 0 || index < newsroom }));
}
