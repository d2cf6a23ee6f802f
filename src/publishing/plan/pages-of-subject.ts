import { archivePages } from '../../archive/queries/list-pages.ts';
import {
  adPath,
  archivePath,
  FEED_FORMATS,
  feedPath,
  indexPath,
  partnerFeedPath,
  PATHS,
  personPath,
  sectionPath,
  seriesPath,
  sitemapPath,
  standingPath,
  tagPath,
} from '../../values/site-paths.ts';
import type { PageKind, PlannedPage } from '../project/page-kinds.ts';

/** What enumeration needs to know of the archive. */
export interface SubjectFacts {
  /** Visible stories in a list. */
  storiesIn: (list: string) => number;
  /** Address of a visible story; undefined when it is not published. */
  addressOf: (id: string) => string | undefined;
  /** Places that have a box for the paper's own advertisements. */
  adPlaces: () => string[];
  sectionExists: (id: string) => boolean;
  monthHasStories: (month: string) => boolean;
  personHasPage: (id: string) => boolean;
  standingPageExists: (name: string) => boolean;
  mastheadExists: () => boolean;
  /** Ids of partners that have a feed. */
  partners: () => string[];
  searchExists: () => boolean;
}

/** One thing that pages exist because of, such as `tag/padi`, and its name, `padi`. */
interface Thing {
  subject: string;
  name: string;
}

type PagesOf = (thing: Thing, facts: SubjectFacts) => PlannedPage[];

/**
 * The pages that exist because of one thing: a story, a list, a day, a month, a standing page, the
 * box redaksi, or the site itself. Pure.
 */
export function pagesOfSubject(subject: string, facts: SubjectFacts): PlannedPage[] {
  const slash = subject.indexOf('/');
  const kind = KINDS.get(slash < 0 ? subject : subject.slice(0, slash));
  const thing = { subject, name: subject.slice(slash + 1) };
  return kind?.exists(thing, facts) === true ? kind.pages(thing, facts) : [];
}

interface ThingKind {
  /** Whether the paper has pages for the thing. */
  exists: (thing: Thing, facts: SubjectFacts) => boolean;
  pages: PagesOf;
}

const hasStories: ThingKind['exists'] = ({ subject }, facts) => facts.storiesIn(subject) > 0;

const KINDS: ReadonlyMap<string, ThingKind> = new Map<string, ThingKind>([
  ['site', { exists: () => true, pages: pagesOfSite }],
  ['masthead', { exists: (_, facts) => facts.mastheadExists(), pages: pageOfMasthead }],
  [
    'page',
    {
      // What a paper adds to the page on privacy stands there.
      exists: ({ name }, facts) => name !== 'privasi' && facts.standingPageExists(name),
      pages: standingPage,
    },
  ],
  [
    'section',
    {
      exists: ({ name }, facts) => facts.sectionExists(name),
      pages: listAt(sectionPath, 'section', 'sectionArchive'),
    },
  ],
  ['tag', { exists: hasStories, pages: listAt(tagPath, 'tag', 'tagArchive') }],
  [
    'author',
    {
      exists: ({ name }, facts) => facts.personHasPage(name),
      pages: listAt(personPath, 'author', 'authorArchive'),
    },
  ],
  ['series', { exists: hasStories, pages: pagesOfSeries }],
  ['day', { exists: hasStories, pages: pageOfDay }],
  ['month', { exists: ({ name }, facts) => facts.monthHasStories(name), pages: pagesOfMonth }],
  ['story', { exists: () => true, pages: pageOfStory }],
]);

const page = ({ subject }: Thing, address: string, kind: PageKind): PlannedPage => ({
  address,
  kind,
  subject,
});

function feeds(
  thing: Thing,
  base: string,
  kind: 'correctionsFeed' | 'feed' = 'feed',
): PlannedPage[] {
  return FEED_FORMATS.map((format) => page(thing, feedPath(base, format), `${kind} ${format}`));
}

/**
 * Makes the pages of a list, at `/…/`, of its two kinds: the front, its feeds, and the archive of
 * all its stories.
 */
function listAt(baseOf: (name: string) => string, front: PageKind, archive: PageKind): PagesOf {
  return (thing, facts) => {
    const base = baseOf(thing.name);
    return [
      page(thing, base, front),
      ...feeds(thing, base),
      ...Array.from({ length: archivePages(facts.storiesIn(thing.subject)) }, (_, index) =>
        page(thing, archivePath(base, index + 1), archive),
      ),
    ];
  };
}

function pageOfMasthead(masthead: Thing): PlannedPage[] {
  return [page(masthead, PATHS.masthead, 'masthead')];
}

function standingPage(thing: Thing): PlannedPage[] {
  return [page(thing, standingPath(thing.name), 'standing')];
}

function pagesOfSeries(series: Thing): PlannedPage[] {
  const base = seriesPath(series.name);
  return [page(series, base, 'series'), ...feeds(series, base)];
}

function pageOfDay(day: Thing): PlannedPage[] {
  return [page(day, indexPath(day.name), 'day')];
}

function pagesOfMonth(month: Thing): PlannedPage[] {
  return [
    page(month, indexPath(month.name), 'month'),
    page(month, sitemapPath(month.name), 'sitemap'),
  ];
}

function pageOfStory(story: Thing, facts: SubjectFacts): PlannedPage[] {
  const address = facts.addressOf(story.name);
  return address === undefined ? [] : [page(story, address, 'story')];
}

function pagesOfSite(site: Thing, facts: SubjectFacts): PlannedPage[] {
  return [
    page(site, PATHS.home, 'home'),
    page(site, PATHS.notFound, 'notFound'),
    page(site, PATHS.months, 'months'),
    page(site, PATHS.corrections, 'corrections'),
    page(site, PATHS.privacy, 'privacy'),
    ...(facts.searchExists() ? [page(site, PATHS.search, 'search')] : []),
    page(site, PATHS.robots, 'robots'),
    page(site, PATHS.sitemaps, 'sitemaps'),
    page(site, PATHS.newsSitemap, 'newsSitemap'),
    page(site, PATHS.frontsSitemap, 'frontsSitemap'),
    page(site, PATHS.feeds, 'feeds'),
    ...feeds(site, PATHS.home),
    ...feeds(site, PATHS.corrections, 'correctionsFeed'),
    ...facts
      .partners()
      .flatMap((id) =>
        FEED_FORMATS.map((format) =>
          page(site, partnerFeedPath(id, format), `partnerFeed ${format}`),
        ),
      ),
    ...facts.adPlaces().map((place) => page(site, adPath(place), 'ad')),
  ];
}
