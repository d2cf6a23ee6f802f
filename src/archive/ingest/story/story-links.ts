import type { Article } from '../../../content/story/article.ts';
import type { StoryMention } from '../../../markdown/markdown-context.ts';
import type { StoryLink } from '../../store/stored-story.ts';

/**
 * The stories that a story names: in its front matter, in `::baca`, and, as `plain` targets, by
 * links in its text.
 */
export function storyLinks(
  { follows, corrects, translationOf }: Article,
  mentions: readonly StoryMention[],
  plain: readonly string[],
): StoryLink[] {
  return [
    ...linkTo('follows', follows),
    ...linkTo('corrects', corrects?.story),
    ...linkTo('translates', translationOf),
    ...mentions.map(({ story }) => ({ relation: 'reads' as const, target: story })),
    ...plain.map((target) => ({ relation: 'links' as const, target })),
  ];
}

function linkTo(relation: StoryLink['relation'], target: string | undefined): StoryLink[] {
  return target === undefined ? [] : [{ relation, target }];
}
