import { archivePages } from '../../archive/queries/list-pages.ts';
import { FEED_FORMATS, feedAddress } from '../../syndication/feed-addresses.ts';
import { SITEMAPS } from '../../syndication/sitemap-addresses.ts';
import type { PageKind, PlannedPage } from '../project/page-kinds.ts';

/** What enumeration needs to know of the archive. */
export interface OwnerFacts {
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
  owner: string;
  name: string;
}

type PagesOf = (thing: Thing, facts: OwnerFacts) => PlannedPage[];

/** The pages that exist because of one thing: a story, a list, a day, a month, a standing page, the box redaksi, or the site itself. Pure. */
export function pagesOfOwner(owner: string, facts: OwnerFacts): PlannedPage[] {
  const slash = owner.indexOf('/');
  const kind = KINDS.get(slash < 0 ? owner : owner.slice(0, slash));
  const thing = { owner, name: owner.slice(slash + 1) };
  return kind?.exists(thing, facts) === true ? kind.pages(thing, facts) : [];
}

interface ThingKind {
  /** Whether the paper has pages for the thing. */
  exists: (thing: Thing, facts: OwnerFacts) => boolean;
  pages: PagesOf;
}

const hasStories: ThingKind['exists'] = ({ owner }, facts) => facts.storiesIn(owner) > 0;

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
      pages: listAt((name) => `/${name}/`, 'section', 'sectionArchive'),
    },
  ],
  ['tag', { exists: hasStories, pages: listAt((name) => `/tag/${name}/`, 'tag', 'tagArchive') }],
  [
    'author',
    {
      exists: ({ name }, facts) => facts.personHasPage(name),
      pages: listAt((name) => `/penulis/${name}/`, 'author', 'authorArchive'),
    },
  ],
  ['series', { exists: hasStories, pages: pagesOfSeries }],
  ['day', { exists: hasStories, pages: pageOfDay }],
  ['month', { exists: ({ name }, facts) => facts.monthHasStories(name), pages: pagesOfMonth }],
  ['story', { exists: () => true, pages: pageOfStory }],
]);

const page = ({ owner }: Thing, address: string, kind: PageKind): PlannedPage => ({
  address,
  kind,
  owner,
});

function feeds(
  thing: Thing,
  base: string,
  kind: 'correctionsFeed' | 'feed' = 'feed',
): PlannedPage[] {
  return FEED_FORMATS.map((format) => page(thing, feedAddress(base, format), `${kind} ${format}`));
}

/** Makes the pages of a list, at `/…/`, of its two kinds: the front, its feeds, and the archive of all its stories. */
function listAt(baseOf: (name: string) => string, front: PageKind, archive: PageKind): PagesOf {
  return (thing, facts) => {
    const base = baseOf(thing.name);
    return [
      page(thing, base, front),
      ...feeds(thing, base),
      ...Array.from({ length: archivePages(facts.storiesIn(thing.owner)) }, (_, index) =>
        page(thing, `${base}arsip/${index + 1}/`, archive),
      ),
    ];
  };
}

function pageOfMasthead(masthead: Thing): PlannedPage[] {
  return [page(masthead, '/redaksi/', 'masthead')];
}

function standingPage(thing: Thing): PlannedPage[] {
  return [page(thing, `/${thing.name}/`, 'standing')];
}

function pagesOfSeries(series: Thing): PlannedPage[] {
  const base = `/seri/${series.name}/`;
  return [page(series, base, 'series'), ...feeds(series, base)];
}

function pageOfDay(day: Thing): PlannedPage[] {
  return [page(day, `/indeks/${day.name.replaceAll('-', '/')}/`, 'day')];
}

function pagesOfMonth(month: Thing): PlannedPage[] {
  return [
    page(month, `/indeks/${month.name.replace('-', '/')}/`, 'month'),
    page(month, SITEMAPS.month(month.name), 'sitemap'),
  ];
}

function pageOfStory(story: Thing, facts: OwnerFacts): PlannedPage[] {
  const address = facts.addressOf(story.name);
  return address === undefined ? [] : [page(story, address, 'story')];
}

function pagesOfSite(site: Thing, facts: OwnerFacts): PlannedPage[] {
  return [
    page(site, '/', 'home'),
    page(site, '/404/', 'notFound'),
    page(site, '/indeks/', 'months'),
    page(site, '/ralat/', 'corrections'),
    page(site, '/privasi/', 'privacy'),
    ...(facts.searchExists() ? [page(site, '/cari/', 'search')] : []),
    page(site, '/robots.txt', 'robots'),
    page(site, SITEMAPS.index, 'sitemaps'),
    page(site, SITEMAPS.news, 'newsSitemap'),
    page(site, SITEMAPS.fronts, 'frontsSitemap'),
    page(site, '/umpan/', 'feeds'),
    ...feeds(site, '/'),
    ...feeds(site, '/ralat/', 'correctionsFeed'),
    ...facts
      .partners()
      .flatMap((id) =>
        FEED_FORMATS.map((format) => page(site, `/umpan/${id}.${format}`, `partnerFeed ${format}`)),
      ),
    ...facts.adPlaces().map((place) => page(site, `/ruang-iklan/${place}/`, 'ad')),
  ];
}
