import type { CardView, SiteView } from '../archive/views.ts';

/** The small words over a card's headline: its kicker, else its section's title where that does not go without saying. */
export function cardLabel(card: CardView, sections: SiteView['sections'], known: string | undefined): string | undefined {
  if (card.kicker !== undefined) return card.kicker;
  return card.section === known ? undefined : sections.find(({ id }) => id === card.section)?.title;
}
