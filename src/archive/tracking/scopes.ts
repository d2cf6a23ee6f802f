import { numberOf } from '../../files/digest.ts';

/**
 * The archive's parts as numbers: a read notes which spaces, and which span of dates within them, its answer came from;
 * a change notes where it happened. Two names with one number would only cause a read to be checked without need.
 */
const known = new Map<string, number>();

function space(name: string): number {
  let number = known.get(name);
  if (number === undefined) {
    number = numberOf(name);
    if (known.size < 50_000) known.set(name, number);
  }
  return number;
}

/** Which stories are in a list, by date. */
export const membersSpace = (list: string): number => space(`members ${list}`);
/** What the cards of a list's stories say, by date. */
export const cardsSpace = (list: string): number => space(`cards ${list}`);
/** How many lists of a kind there are, and which: `tag`, `day`… */
export const namesSpace = (kind: string): number => space(`names ${kind}`);
export const storySpace = (id: string): number => numberOf(`story ${id}`);
export const addressSpace = (address: string): number => numberOf(`address ${address}`);
export const personSpace = (id: string): number => space(`person ${id}`);
export const seriesSpace = (id: string): number => space(`series ${id}`);
/** Every correction, right of reply and withdrawal that is published. */
export const CORRECTIONS_SPACE = numberOf('corrections');
/** A standing page: `tentang`. */
export const pageSpace = (name: string): number => space(`page ${name}`);
export const MASTHEAD_SPACE = numberOf('masthead');
/** Which standing pages there are, and what they are called. */
export const STANDING_SPACE = numberOf('standing');
/** The paper's own advertisements. */
export const ADS_SPACE = numberOf('ads');
/** What was counted of reactions to a story, in the snapshot. */
export const countsSpace = (id: string): number => numberOf(`counts ${id}`);
/** Which stories have most reactions in the snapshot. */
export const POPULAR_SPACE = numberOf('popular');
/** What the sitemap of a month (`2026-11`) says. */
export const sitemapSpace = (month: string): number => space(`sitemap ${month}`);
/** Which months have a sitemap, and how new they are. */
export const SITEMAPS_SPACE = numberOf('sitemaps');
/** Partners' feeds and the hubs that are told of feeds. */
export const FEEDS_SPACE = numberOf('feeds');
export const SITE_SPACE = numberOf('site');
/** How the editors order the home page. */
export const HOME_SPACE = numberOf('home');
/** What the editors' index says of stories, published or not; no page reads it. */
export const INDEX_SPACE = numberOf('index');
export const CLOCK_SPACE = numberOf('clock');
