export interface PermalinkParts {
  slug: string;
  /** Calendar day in the newspaper's zone, `2026-11-28`. */
  day: string;
  section: string;
}

/** Fills a pattern such as `/:year/:month/:slug/`; the result begins and ends with a slash. */
export function permalink(pattern: string, parts: PermalinkParts): string {
  const [year = '', month = '', day = ''] = parts.day.split('-');
  const values: Record<string, string> = {
    year,
    month,
    day,
    slug: parts.slug,
    section: parts.section,
  };
  return pattern.replace(/:([a-z]+)/g, (whole, name: string) => values[name] ?? whole);
}
