import { REACTIONS, type Reaction, type ReactionChoice } from './reaction.ts';

export interface ReactionRules {
  /** What the story's own file says; the nearest rule counts. */
  story?: ReactionChoice | undefined;
  section?: ReactionChoice | undefined;
  paper?: ReactionChoice | undefined;
  /** The story tells of death, disaster or children. */
  sensitive: boolean;
  withdrawn: boolean;
}

/** The reactions that a story offers, in their order. Pure. */
export function offeredReactions({
  story,
  section,
  paper,
  sensitive,
  withdrawn,
}: ReactionRules): Reaction[] {
  if (withdrawn) return [];
  const chosen = story ?? section ?? paper ?? REACTIONS;
  if (chosen === 'off') return [];
  // Nobody is invited to laugh at grief, unless the story's own editor writes it.
  return REACTIONS.filter(
    (reaction) =>
      chosen.includes(reaction) && (reaction !== 'haha' || !sensitive || story !== undefined),
  );
}
