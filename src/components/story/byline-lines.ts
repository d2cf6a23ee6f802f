import type { StoryView } from '../../archive/views/story-view.ts';
import type { Messages } from '../../i18n/messages.ts';

type Author = StoryView['authors'][number];

export interface BylineLine {
  /** “Oleh”, “Editor”, “Kontributor”. */
  label: string;
  /** Each with what is printed before the name: nothing, a comma, or “dan”. */
  people: { id: string; name: string; before: string }[];
}

/**
 * The lines of a byline, one for each role that someone has: writers first, then contributors, then
 * editors.
 */
export function bylineLines(authors: readonly Author[], t: Messages): BylineLine[] {
  const labels: [Author['role'], string][] = [
    ['penulis', t.by],
    ['kontributor', t.contributor],
    ['editor', t.editor],
  ];
  return labels.flatMap(([role, label]) => {
    const people = authors.filter((author) => author.role === role);
    const before = (index: number): string =>
      index === 0 ? '' : index === people.length - 1 ? ` ${t.and} ` : ', ';
    return people.length === 0
      ? []
      : [
          {
            label,
            people: people.map(({ id, name }, index) => ({ id, name, before: before(index) })),
          },
        ];
  });
}
