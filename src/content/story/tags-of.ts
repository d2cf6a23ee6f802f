import type { Tag } from './article.ts';
import { slugify } from '../addresses/slugify.ts';

/** One tag for each address, the first spelling wins. */
export function tagsOf(names: readonly string[], refuse: (index: number) => void): Tag[] {
  const tags = new Map<string, Tag>();
  names.forEach((name, index) => {
    const slug = slugify(name);
    if (slug === '') refuse(index);
    else if (!tags.has(slug)) tags.set(slug, { slug, name });
  });
  return [...tags.values()];
}
