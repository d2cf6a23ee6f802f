import type { LeadingPictureView, StoryView } from '../archive/story-view.ts';
import type { SiteView } from '../archive/views.ts';
import { isoDate } from '../dates/iso-date.ts';
import { pictureAddress } from '../images/picture-address.ts';
import { machineForm } from '../images/plan-derivatives.ts';

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
    '@type': story.live !== undefined ? 'LiveBlogPosting' : story.kind === 'opinion' ? 'OpinionNewsArticle' : story.sponsor !== undefined ? 'AdvertiserContentArticle' : 'NewsArticle',
    headline: story.title,
    description: story.summary,
    datePublished: isoDate(story.date, site.zone),
    dateModified: isoDate(story.updated ?? story.date, site.zone),
    // An unsigned story is the paper's own.
    author: authors.length > 0 ? authors : [publisher],
    editor: editors.length > 0 ? editors : undefined,
    image: image === undefined ? undefined : imageObjects(image, site),
    articleSection: site.sections.find(({ id }) => id === story.section)?.title,
    inLanguage: story.language,
    publisher,
    ...liveUpdates(story, absolute(story.address), site.zone),
    mainEntityOfPage: absolute(story.address),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function liveUpdates({ live, date, title }: StoryView, address: string, zone: string): object {
  if (live === undefined) return {};
  return {
    coverageStartTime: isoDate(Math.min(date, ...live.entries.map(({ at }) => at)), zone),
    coverageEndTime: live.ended === undefined ? undefined : isoDate(live.ended, zone),
    liveBlogUpdate: live.entries.map(({ at, title: words, anchor }) => ({ '@type': 'BlogPosting', headline: words.replace(/<[^>]*>/g, '') || title, datePublished: isoDate(at, zone), url: `${address}#${anchor}` })),
  };
}

/** The three shapes that search engines ask for, 16:9, 4:3 and 1:1. */
function imageObjects(image: LeadingPictureView, site: SiteView): object[] {
  return (['16x9', '4x3', '1x1'] as const).map((shape) => {
    const form = machineForm(shape, image);
    return {
      '@type': 'ImageObject',
      url: site.address + pictureAddress(image, form).slice(1),
      width: form.width,
      height: form.height,
      caption: image.caption?.text,
      creditText: image.credit,
      creator: image.creator === undefined ? undefined : { '@type': 'Person', name: image.creator },
      copyrightNotice: image.copyright,
      digitalSourceType: image.ai ? 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' : undefined,
    };
  });
}
