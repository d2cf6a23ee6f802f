import type { Partner } from './partner-schema.ts';

/**
 * Whether a partner's filter lets a story through: any section and any tag where none are named.
 */
export function partnerTakes(
  { sections, tags }: Pick<Partner, 'sections' | 'tags'>,
  story: { section: string; tags: readonly string[] },
): boolean {
  return (
    (sections.length === 0 || sections.includes(story.section)) &&
    (tags.length === 0 || tags.some((tag) => story.tags.includes(tag)))
  );
}
