import type { LighthouseResult } from './load-lighthouse.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

export interface ResultRow {
  page: string;
  performance: number;
  accessibility: number;
  'best practices': number;
  SEO: number;
  CLS: string;
  'LCP, s': string;
  'TBT, ms': number;
  'LCP element': string;
}

/** A page's result as a row of the table, and a line for each audit that counts and is not full. */
export function describeResult(
  page: string,
  { audits, categories }: LighthouseResult,
): { row: ResultRow; notFull: string[] } {
  const [performance = 0, accessibility = 0, practices = 0, seo = 0] = CATEGORIES.map((id) =>
    Math.round((categories[id]?.score ?? 0) * 100),
  );
  const value = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  const row: ResultRow = {
    page,
    performance,
    accessibility,
    'best practices': practices,
    SEO: seo,
    CLS: value('cumulative-layout-shift').toFixed(3),
    'LCP, s': (value('largest-contentful-paint') / 1000).toFixed(2),
    'TBT, ms': Math.round(value('total-blocking-time')),
    'LCP element': lcpElement(audits),
  };
  const notFull = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => {
        const audit = audits[id];
        return audit === undefined || (audit.score ?? 1) >= 1
          ? []
          : [`${page}  ${category}/${id} ${(audit.score ?? 0).toFixed(2)}  ${audit.title}`];
      }),
  );
  return { row, notFull };
}

/** Its selector: the picture or the headline, if all is well. */
function lcpElement(audits: LighthouseResult['audits']): string {
  const found = /"selector":"((?:[^"\\]|\\.)*)"/.exec(
    JSON.stringify(
      (audits['lcp-breakdown-insight'] ?? audits['largest-contentful-paint-element'])?.details
        ?.items ?? [],
    ),
  );
  return found?.[1] ?? 'unknown';
}
