import type { Tag } from './article.ts';
import { slugify } from '../addresses/slugify.ts';
import type { Report } from './story-report.ts';

/** One tag for each address, the first spelling wins; one that gives no address is reported. */
export function tagsOf(names: readonly string[], report: Report): Tag[] {
  const tags = new Map<string, Tag>();
  names.forEach((name, index) => {
    const slug = slugify(name);
    if (slug === '')
      report(
        'article/tag',
        ['tags', index],
        'a tag needs at least one Latin letter or digit for its address',
        'tags: [pelabuhan]',
      );
    else if (!tags.has(slug)) tags.set(slug, { slug, name });
  });
  return [...tags.values()];
}
