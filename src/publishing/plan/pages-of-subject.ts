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

/** The pages that exist because of one thing: a story, a list, a day, a month, a standing page, the box redaksi, or the site itself. Pure. */
export function pagesOfOwner(owner: string, facts: OwnerFacts): PlannedPage[] {
  const page = (address: string, kind: PageKind): PlannedPage => ({ address, kind, owner });
  const slash = owner.indexOf('/');
  const type = slash < 0 ? owner : owner.slice(0, slash);
  const name = owner.slice(slash + 1);
  const feeds = (base: string, kind: 'correctionsFeed' | 'feed' = 'feed'): PlannedPage[] =>
    FEED_FORMATS.map((format) => page(feedAddress(base, format), `${kind} ${format}`));
  const list = (base: string, front: PageKind, archive: PageKind): PlannedPage[] => [
    page(`/${base}/`, front),
    ...feeds(`/${base}/`),
    ...Array.from({ length: archivePages(facts.storiesIn(owner)) }, (_, index) =>
      page(`/${base}/arsip/${index + 1}/`, archive),
    ),
  ];
  switch (type) {
    case 'site':
      return [
        page('/', 'home'),
        page('/404/', 'notFound'),
        page('/indeks/', 'months'),
        page('/ralat/', 'corrections'),
        page('/privasi/', 'privacy'),
        ...(facts.searchExists() ? [page('/cari/', 'search')] : []),
        page('/robots.txt', 'robots'),
        page(SITEMAPS.index, 'sitemaps'),
        page(SITEMAPS.news, 'newsSitemap'),
        page(SITEMAPS.fronts, 'frontsSitemap'),
        page('/umpan/', 'feeds'),
        ...feeds('/'),
        ...feeds('/ralat/', 'correctionsFeed'),
        ...facts
          .partners()
          .flatMap((id) =>
            FEED_FORMATS.map((format) => page(`/umpan/${id}.${format}`, `partnerFeed ${format}`)),
          ),
        ...facts.adPlaces().map((place) => page(`/ruang-iklan/${place}/`, 'ad')),
      ];
    case 'masthead':
      return facts.mastheadExists() ? [page('/redaksi/', 'masthead')] : [];
    // What a paper adds to the page on privacy stands there.
    case 'page':
      return name !== 'privasi' && facts.standingPageExists(name)
        ? [page(`/${name}/`, 'standing')]
        : [];
    case 'section':
      return facts.sectionExists(name) ? list(name, 'section', 'sectionArchive') : [];
    case 'tag':
      return facts.storiesIn(owner) > 0 ? list(`tag/${name}`, 'tag', 'tagArchive') : [];
    case 'author':
      return facts.personHasPage(name) ? list(`penulis/${name}`, 'author', 'authorArchive') : [];
    case 'series':
      return facts.storiesIn(owner) > 0
        ? [page(`/seri/${name}/`, 'series'), ...feeds(`/seri/${name}/`)]
        : [];
    case 'day':
      return facts.storiesIn(owner) > 0
        ? [page(`/indeks/${name.replaceAll('-', '/')}/`, 'day')]
        : [];
    case 'month':
      return facts.monthHasStories(name)
        ? [
            page(`/indeks/${name.replace('-', '/')}/`, 'month'),
            page(SITEMAPS.month(name), 'sitemap'),
          ]
        : [];
    case 'story': {
      const address = facts.addressOf(name);
      return address === undefined ? [] : [page(address, 'story')];
    }
    default:
      return [];
  }
}
