import type { SiteView, StoryView } from '../archive/views.ts';
import { isoDate } from '../site/iso-date.ts';

/** schema.org NewsArticle of a story as JSON that no text in it can break out of. */
export function storyJsonLd(story: StoryView, site: SiteView): string {
  const absolute = (path: string): string => site.address + path.slice(1);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    ...(story.summary === undefined ? {} : { description: story.summary }),
    datePublished: isoDate(story.date, site.zone),
    dateModified: isoDate(story.updated ?? story.date, site.zone),
    author: story.authors.map(({ id, name }) => ({ '@type': 'Person', name, url: absolute(`/penulis/${id}/`) })),
    ...(story.image === undefined ? {} : { image: { '@type': 'ImageObject', url: absolute(story.image.src), width: story.image.width, height: story.image.height, caption: story.image.caption, creditText: story.image.credit } }),
    articleSection: site.sections.find((section) => section.id === story.section)?.title,
    inLanguage: story.language,
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: site.address },
    mainEntityOfPage: absolute(story.address),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
