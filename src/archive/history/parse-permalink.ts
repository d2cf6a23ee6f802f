import { parse } from 'yaml';

const DEFAULT = '/:year/:month/:slug/';

/**
 * The pattern of addresses in an earlier text of `content/site.yaml`; undefined when that cannot be
 * read.
 */
export function parsePermalink(text: string): string | undefined {
  try {
    const data: unknown = parse(text, { logLevel: 'silent' });
    if (typeof data !== 'object' || data === null || !('sections' in data)) return undefined;
    const pattern = 'permalink' in data ? data.permalink : DEFAULT;
    return typeof pattern === 'string' && pattern.includes(':slug') ? pattern : undefined;
  } catch {
    return undefined;
  }
}
