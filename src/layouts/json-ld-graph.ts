import { PATHS } from '../values/site-paths.ts';
import type { SiteView } from '../archive/views/views.ts';
import { ICON_FILES } from '../wellknown/icon-files.ts';

/** A node of the graph; a property that is undefined is left out. */
export interface Node {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** What a paper says of itself on every page: the site, and the addresses of its standing pages. */
export interface GraphPaper {
  site: SiteView;
  standing: readonly string[];
}

/**
 * A page's nodes as one graph in JSON that no text in it can break out of. Source: W3C, JSON-LD
 * 1.1; schema.org.
 */
export function jsonLdGraph(nodes: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
    '<',
    '\\u003c',
  );
}

export const absolute = (site: SiteView, path: string): string => site.address + path.slice(1);
export const organizationId = (site: SiteView): { '@id': string } => ({
  '@id': `${site.address}#organization`,
});
export const websiteId = (site: SiteView): { '@id': string } => ({
  '@id': `${site.address}#website`,
});

/** The paper, with the policies that have a page. */
export function organizationNode({ site, standing }: GraphPaper): Node {
  const page = (address: string): string | undefined =>
    standing.includes(address) ? absolute(site, address) : undefined;
  const follow = [site.follow.whatsapp, site.follow.googleNews].filter(
    (address) => address !== undefined,
  );
  return {
    '@type': 'NewsMediaOrganization',
    ...organizationId(site),
    name: site.name,
    url: site.address,
    // Search engines draw no SVG.
    logo: {
      '@type': 'ImageObject',
      url: absolute(site, `/${ICON_FILES.large}`),
      width: 512,
      height: 512,
    },
    description: site.tagline === '' ? undefined : site.tagline,
    masthead: page(PATHS.masthead),
    publishingPrinciples: page(PATHS.guidelines),
    ethicsPolicy: page(PATHS.ethics) ?? page(PATHS.guidelines),
    // The guidelines' second clause is about verification.
    verificationFactCheckingPolicy: page(PATHS.guidelines),
    correctionsPolicy: absolute(site, PATHS.corrections),
    sameAs: follow.length === 0 ? undefined : follow,
  };
}

export function websiteNode(site: SiteView): Node {
  return {
    '@type': 'WebSite',
    ...websiteId(site),
    name: site.name,
    url: site.address,
    inLanguage: site.language,
    publisher: organizationId(site),
  };
}

/** The way from the home page to a page, whose own address comes last. */
export function breadcrumbNode(
  site: SiteView,
  trail: readonly { name: string; address: string }[],
): Node {
  const page = trail.at(-1)?.address ?? '/';
  return {
    '@type': 'BreadcrumbList',
    '@id': `${absolute(site, page)}#breadcrumb`,
    itemListElement: [{ name: site.name, address: '/' }, ...trail].map(
      ({ name, address }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absolute(site, address),
      }),
    ),
  };
}

/** A page that is no article, as part of the site. */
export function pageNode(
  site: SiteView,
  {
    type,
    address,
    name,
    description,
    ...more
  }: {
    type: string;
    address: string;
    name: string;
    description?: string | undefined;
    [property: string]: unknown;
  },
): Node {
  return {
    '@type': type,
    '@id': `${absolute(site, address)}#page`,
    url: absolute(site, address),
    name,
    description: description === '' ? undefined : description,
    inLanguage: site.language,
    isPartOf: websiteId(site),
    ...more,
  };
}
