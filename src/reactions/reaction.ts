/** The six feelings, in the order in which they are offered. */
export const REACTIONS = ['like', 'love', 'haha', 'wow', 'sad', 'angry'] as const;

export type Reaction = (typeof REACTIONS)[number];

/** Which reactions readers are offered: none, or these. */
export type ReactionChoice = 'off' | readonly Reaction[];

export function isReaction(value: unknown): value is Reaction {
  return REACTIONS.includes(value as Reaction);
}
