/**
 * Every path of the site that the engine itself gives, and the only place where one is spelled.
 * Stories have theirs by the paper’s permalink, standing pages by their files. The folders of
 * `src/pages/` have the same names, since Astro routes by them; `tests/values/site-paths.test.ts`
 * compares the two.
 */
export const PATHS = {
  home: '/',
  notFound: '/404/',
  months: '/indeks/',
  corrections: '/ralat/',
  masthead: '/redaksi/',
  privacy: '/privasi/',
  guidelines: '/pedoman-media-siber/',
  ethics: '/kode-etik/',
  search: '/cari/',
  feeds: '/umpan/',
  robots: '/robots.txt',
  sitemaps: '/sitemap.xml',
  /** Two days of news, for Google News. */
  newsSitemap: '/sitemap/berita.xml',
  /** Fronts and standing pages. */
  frontsSitemap: '/sitemap/halaman.xml',
} as const;

export const sectionPath = (id: string): string => `/${id}/`;
export const standingPath = (name: string): string => `/${name}/`;
export const tagPath = (slug: string): string => `/tag/${slug}/`;
export const personPath = (id: string): string => `/penulis/${id}/`;
export const seriesPath = (id: string): string => `/seri/${id}/`;
export const adPath = (place: string): string => `/ruang-iklan/${place}/`;
/** Of a day, `2026-11-28`, or a month, `2026-11`. */
export const indexPath = (date: string): string => `${PATHS.months}${date.replaceAll('-', '/')}/`;
/** The stories of a month, `2026-11`, for search engines. */
export const sitemapPath = (month: string): string => `/sitemap/${month}.xml`;
/** A page of a list’s archive, counted from 1 for the oldest; `list` is the path of the list. */
export const archivePath = (list: string, page: number): string => `${list}arsip/${page}/`;

/**
 * The formats of every feed and the ending of its path: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1.
 */
export const FEED_FORMATS = ['xml', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** A list’s feed; `list` is the path of the list, such as `/kota/`. */
export const feedPath = (list: string, format: FeedFormat): string => `${list}umpan.${format}`;
export const partnerFeedPath = (partner: string, format: FeedFormat): string =>
  `${PATHS.feeds}${partner}.${format}`;
