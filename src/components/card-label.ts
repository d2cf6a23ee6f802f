import type { CardView, SiteView } from '../archive/views.ts';

/** The small words over a card's headline: its kicker, else its section's title; nothing where they would repeat a `known` section. */
export function cardLabel(card: CardView, sections: SiteView['sections'], known: string | undefined): string | undefined {
  const title = sections.find(({ id }) => id === card.section)?.title;
  const label = card.kicker ?? title;
  return card.section === known && label === title ? undefined : label;
}
