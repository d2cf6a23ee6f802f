import type { SiteView, StoryView } from '../archive/views.ts';
import { isoDate } from '../dates/iso-date.ts';

/** schema.org NewsArticle of a story as JSON that no text in it can break out of. */
export function storyJsonLd(story: StoryView, site: SiteView): string {
  const absolute = (path: string): string => site.address + path.slice(1);
  const people = (editors: boolean): { '@type': string; name: string; url: string }[] =>
    story.authors.filter(({ role }) => (role === 'editor') === editors).map(({ id, name }) => ({ '@type': 'Person', name, url: absolute(`/penulis/${id}/`) }));
  const publisher = { '@type': 'NewsMediaOrganization', name: site.name, url: site.address };
  const authors = people(false);
  const editors = people(true);
  const { image } = story;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    description: story.summary,
    datePublished: isoDate(story.date, site.zone),
    dateModified: isoDate(story.updated ?? story.date, site.zone),
    // An unsigned story is the paper's own.
    author: authors.length > 0 ? authors : [publisher],
    editor: editors.length > 0 ? editors : undefined,
    image: image === undefined ? undefined : { '@type': 'ImageObject', url: absolute(image.src), width: image.width, height: image.height, caption: image.caption, creditText: image.credit },
    articleSection: site.sections.find(({ id }) => id === story.section)?.title,
    inLanguage: story.language,
    publisher,
    mainEntityOfPage: absolute(story.address),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
