/** Where the sitemaps are. */
export const SITEMAPS = {
  index: '/sitemap.xml',
  /** Two days of news, for Google News. */
  news: '/sitemap/berita.xml',
  /** Fronts and standing pages. */
  fronts: '/sitemap/halaman.xml',
  /** The stories of a month, `2026-11`. */
  month: (month: string): string => `/sitemap/${month}.xml`,
} as const;
