import type { CardView } from '../../archive/views/views.ts';

/** How far down the list a picture may be fetched from before it is too old to lead. */
const NEAR = 4;

/**
 * The story that leads a section's front, the newest with a picture if it is near the top, and the
 * others in their order.
 */
export function pickLead(cards: readonly CardView[]): { lead?: CardView; others: CardView[] } {
  const lead = cards.slice(0, NEAR).find(({ image }) => image !== undefined) ?? cards[0];
  return lead === undefined
    ? { others: [] }
    : { lead, others: cards.filter((card) => card !== lead) };
}
