import type { CardView, SiteView } from '../../archive/views/views.ts';
import { messages } from '../../i18n/messages.ts';

/**
 * The small words over a card's headline: that it is paid for (Pedoman Pemberitaan Media Siber 6),
 * or live; else its kicker, else its section's title; nothing where they would repeat a `known`
 * section.
 */
export function cardLabel(
  card: CardView,
  sections: SiteView['sections'],
  known: string | undefined,
): string | undefined {
  if (card.paid === true) return messages(card.language).advertorial;
  if (card.running === true) return messages(card.language).live;
  const title = sections.find(({ id }) => id === card.section)?.title;
  const label = card.kicker ?? title;
  return card.section === known && label === title ? undefined : label;
}
