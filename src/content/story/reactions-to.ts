import { defined } from '../../values/defined.ts';
import { offeredReactions } from '../../reactions/offered-reactions.ts';
import type { ReactionPolicy } from '../../reactions/reaction-policy.ts';
import type { Article, Tag } from './article.ts';
import type { FrontMatter } from './front-matter-schema.ts';

const DAY = 86_400_000;

/** What readers of a story are offered, and until when. Pure. */
export function reactionsTo(
  {
    matter,
    tags,
    date,
    withdrawn,
  }: { matter: FrontMatter; tags: readonly Tag[]; date: number; withdrawn: boolean },
  policy: ReactionPolicy | undefined,
): Pick<Article, 'reactions' | 'reactionsClose'> {
  const sensitive =
    matter.sensitive.length > 0 ||
    tags.some(({ slug }) => policy?.sensitiveTags.includes(slug) === true);
  return defined({
    reactions: offeredReactions({
      story: matter.reactions,
      section: policy?.sections[matter.section],
      paper: policy?.paper,
      sensitive,
      withdrawn,
    }),
    reactionsClose:
      policy?.closeAfterDays === undefined ? undefined : date + policy.closeAfterDays * DAY,
  });
}
