import { personPath, sectionPath } from '../../values/site-paths.ts';
import type { LeadingPictureView, StoryView } from '../../archive/views/story-view.ts';
import type { SiteView } from '../../archive/views/views.ts';
import { isoDate } from '../../dates/iso-date.ts';
import { pictureAddress } from '../../images/html/picture-address.ts';
import { machineForm } from '../../images/encode/plan-derivatives.ts';
import { storyModified } from './story-modified.ts';
import {
  absolute,
  breadcrumbNode,
  jsonLdGraph,
  organizationId,
  organizationNode,
  websiteId,
  websiteNode,
  type GraphPaper,
  type Node,
} from '../../layouts/json-ld-graph.ts';

/** A story's page: the article, its people, the way to it, the site and the paper. */
export function storyJsonLd(story: StoryView, paper: GraphPaper): string {
  const { site } = paper;
  const section = site.sections.find(({ id }) => id === story.section);
  const trail = [
    ...(section === undefined ? [] : [{ name: section.title, address: sectionPath(section.id) }]),
    { name: story.title, address: story.address },
  ];
  return jsonLdGraph([
    articleNode(story, site),
    ...peopleNodes(story, site),
    breadcrumbNode(site, trail),
    websiteNode(site),
    organizationNode(paper),
  ]);
}

/** The kinds of articles that schema.org knows; paid content first, whatever else it is. */
function typeOf({ sponsor, live, kind, dateline }: StoryView): string {
  if (sponsor !== undefined) return 'AdvertiserContentArticle';
  if (live !== undefined) return 'LiveBlogPosting';
  if (kind === 'opinion') return 'OpinionNewsArticle';
  return dateline === undefined ? 'NewsArticle' : 'ReportageNewsArticle';
}

function articleNode(story: StoryView, site: SiteView): Node {
  const { image, authors } = story;
  const address = absolute(site, story.address);
  const people = (editors: boolean): { '@id': string }[] =>
    authors
      .filter(({ role }) => (role === 'editor') === editors)
      .map(({ id }) => personId(id, site));
  const writers = people(false);
  const editors = people(true);
  return {
    '@type': typeOf(story),
    '@id': `${address}#article`,
    url: address,
    mainEntityOfPage: address,
    isPartOf: websiteId(site),
    headline: story.title,
    description: story.summary,
    datePublished: isoDate(story.date, site.zone),
    dateModified: isoDate(storyModified(story), site.zone),
    // An unsigned story is the paper's own.
    author: writers.length > 0 ? writers : [organizationId(site)],
    editor: editors.length > 0 ? editors : undefined,
    publisher: organizationId(site),
    sponsor:
      story.sponsor === undefined ? undefined : { '@type': 'Organization', name: story.sponsor },
    image: image === undefined ? undefined : imageObjects(image, site),
    articleSection: site.sections.find(({ id }) => id === story.section)?.title,
    keywords: story.tags.length === 0 ? undefined : story.tags.map(({ name }) => name),
    dateline:
      story.dateline === undefined ||
      story.live !== undefined ||
      story.sponsor !== undefined ||
      story.kind === 'opinion'
        ? undefined
        : story.dateline.place,
    inLanguage: story.language,
    correction:
      story.corrections.length === 0
        ? undefined
        : story.corrections.map(({ at, text }) => ({
            '@type': 'CorrectionComment',
            datePublished: isoDate(at, site.zone),
            text,
          })),
    ...liveUpdates(story, address, site),
  };
}

const personId = (id: string, site: SiteView): { '@id': string } => ({
  '@id': `${absolute(site, personPath(id))}#person`,
});

function peopleNodes({ authors }: StoryView, site: SiteView): Node[] {
  const once = new Map(authors.map(({ id, name }) => [id, name]));
  return [...once].map(([id, name]) => ({
    '@type': 'Person',
    ...personId(id, site),
    name,
    url: absolute(site, personPath(id)),
    worksFor: organizationId(site),
  }));
}

function liveUpdates(
  { live, date, title, authors }: StoryView,
  address: string,
  site: SiteView,
): object {
  if (live === undefined) return {};
  const [first] = authors.filter(({ role }) => role !== 'editor');
  const author = first === undefined ? organizationId(site) : personId(first.id, site);
  return {
    coverageStartTime: isoDate(Math.min(date, ...live.entries.map(({ at }) => at)), site.zone),
    coverageEndTime: live.ended === undefined ? undefined : isoDate(live.ended, site.zone),
    liveBlogUpdate: live.entries.map(({ at, title: words, anchor }) => ({
      '@type': 'BlogPosting',
      '@id': `${address}#${anchor}`,
      headline: words.replace(/<[^>]*>/g, '') || title,
      datePublished: isoDate(at, site.zone),
      author,
      url: `${address}#${anchor}`,
    })),
  };
}

/** The three shapes that search engines ask for, 16:9, 4:3 and 1:1. */
function imageObjects(image: LeadingPictureView, site: SiteView): object[] {
  return (['16x9', '4x3', '1x1'] as const).map((shape) => {
    const form = machineForm(shape, image);
    return {
      '@type': 'ImageObject',
      url: absolute(site, pictureAddress(image, form)),
      width: form.width,
      height: form.height,
      caption: image.caption?.text,
      creditText: image.credit,
      creator: image.creator === undefined ? undefined : { '@type': 'Person', name: image.creator },
      copyrightNotice: image.copyright,
      digitalSourceType: image.ai
        ? 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'
        : undefined,
    };
  });
}
