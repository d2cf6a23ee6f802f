import type { StoryView } from '../../archive/views/story-view.ts';
import type { ContactView } from '../../archive/views/views.ts';
import type { Messages } from '../../i18n/messages.ts';

/** How many writers are offered: more would be a directory. */
const WRITERS = 2;

/** Ways to answer a story, with its headline filled in: to its writers, else to the paper. */
export function respondLinks(
  { title, authors }: Pick<StoryView, 'authors' | 'title'>,
  paper: (ContactView & { name: string }) | undefined,
  { respondBy }: Messages,
): { text: string; href: string }[] {
  const subject = encodeURIComponent(title);
  const to = ({
    name,
    email,
    whatsapp,
  }: {
    name: string;
    email?: string | undefined;
    whatsapp?: string | undefined;
  }): { text: string; href: string }[] => [
    ...(email === undefined
      ? []
      : [{ text: `${respondBy.mail} ${name}`, href: `mailto:${email}?subject=${subject}` }]),
    ...(whatsapp === undefined
      ? []
      : [
          {
            text: `${respondBy.whatsapp} ${name}`,
            href: `https://wa.me/${whatsapp}?text=${subject}`,
          },
        ]),
  ];
  const writers = authors
    .filter(({ role, email, whatsapp }) => role !== 'editor' && (email ?? whatsapp) !== undefined)
    .slice(0, WRITERS);
  if (writers.length > 0) return writers.flatMap(to);
  return paper === undefined ? [] : to(paper);
}
