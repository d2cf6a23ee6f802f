import type { CardView } from './views.ts';

/** Whether a story is of a kind that cards tell; plain news has none. */
export function hasKind(card: CardView, kind: 'opinion' | 'essay'): boolean {
  return 'kind' in card && card.kind === kind;
}

/** Whether somebody paid for it: such a story leads nothing. */
export function isPaid(card: CardView): boolean {
  return 'paid' in card && card.paid === true;
}
