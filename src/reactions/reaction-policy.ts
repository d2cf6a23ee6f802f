import type { ReactionChoice } from './reaction.ts';

/** What a paper's settings say about reactions to its stories. */
export interface ReactionPolicy {
  paper?: ReactionChoice | undefined;
  /** By section. */
  sections: Readonly<Record<string, ReactionChoice>>;
  /** Slugs of tags that mark a story as one of death, disaster or children. */
  sensitiveTags: readonly string[];
  /** Days after a story's date on which its reactions close. */
  closeAfterDays?: number | undefined;
}
