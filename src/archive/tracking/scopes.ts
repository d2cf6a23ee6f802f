import { numberOf } from '../../files/digest.ts';

/**
 * The archive's parts as numbers: a read notes which scopes, and which span of dates within them,
 * its answer came from; a change notes where it happened. Two names with one number would only
 * cause a read to be checked without need.
 */
const known = new Map<string, number>();

function scope(name: string): number {
  let number = known.get(name);
  if (number === undefined) {
    number = numberOf(name);
    if (known.size < 50_000) known.set(name, number);
  }
  return number;
}

/** Which stories are in a list, by date. */
export const membersScope = (list: string): number => scope(`members ${list}`);
/** What the cards of a list's stories say, by date. */
export const cardsScope = (list: string): number => scope(`cards ${list}`);
/** How many lists of a kind there are, and which: `tag`, `day`… */
export const namesScope = (kind: string): number => scope(`names ${kind}`);
export const storyScope = (id: string): number => numberOf(`story ${id}`);
export const addressScope = (address: string): number => numberOf(`address ${address}`);
export const personScope = (id: string): number => scope(`person ${id}`);
export const seriesScope = (id: string): number => scope(`series ${id}`);
/** Every correction, right of reply and withdrawal that is published. */
export const CORRECTIONS_SCOPE = numberOf('corrections');
/** A standing page: `tentang`. */
export const pageScope = (name: string): number => scope(`page ${name}`);
export const MASTHEAD_SCOPE = numberOf('masthead');
/** Which standing pages there are, and what they are called. */
export const STANDING_SCOPE = numberOf('standing');
/** The paper's own advertisements. */
export const ADS_SCOPE = numberOf('ads');
/** What was counted of reactions to a story, in the snapshot. */
export const countsScope = (id: string): number => numberOf(`counts ${id}`);
/** Which stories have most reactions in the snapshot. */
export const POPULAR_SCOPE = numberOf('popular');
/** What the sitemap of a month (`2026-11`) says. */
export const sitemapScope = (month: string): number => scope(`sitemap ${month}`);
/** Which months have a sitemap, and how new they are. */
export const SITEMAPS_SCOPE = numberOf('sitemaps');
/** Partners' feeds and the hubs that are told of feeds. */
export const FEEDS_SCOPE = numberOf('feeds');
export const SITE_SCOPE = numberOf('site');
/** How the editors order the home page. */
export const HOME_SCOPE = numberOf('home');
/** What the editors' index says of stories, published or not; no page reads it. */
export const INDEX_SCOPE = numberOf('index');
export const CLOCK_SCOPE = numberOf('clock');
