/** What pages get from the archive. Dates are milliseconds since the epoch. */
import type { AdPlace } from '../../content/paper/ad-schema.ts';
import type { StoryKind } from '../../content/story/article.ts';
import type { DrawnPicture } from '../../images/html/picture-html.ts';
import type { DrawnPortrait } from '../../images/html/portrait-html.ts';

export interface SiteView {
  name: string;
  tagline: string;
  /** With a slash at its end. */
  address: string;
  language: string;
  zone: string;
  sections: { id: string; title: string; description: string }[];
  /** Whose videos may play within the page. */
  embeds: ('youtube' | 'vimeo')[];
  outlets: string[];
  /** What stands in the boxes for advertisements: the paper's own, or the address of a frame. */
  ads: { [place in AdPlace]?: string | undefined };
  follow: {
    whatsapp?: string | undefined;
    googleNews?: string | undefined;
    newsletter?: { action: string; field: string } | undefined;
  };
  analytics?: { script: string; domain?: string | undefined };
  /**
   * Readers may search the paper; and the address of an engine to which a question can be added.
   */
  search?: { engine?: string | undefined };
  /** The Content-Security-Policy of every page. */
  policy: string;
  /** `#7a1f2b`. */
  ink?: string;
  /** Path under `public/` of the drawing of the paper's name. */
  logo?: string;
  /** Path under `public/` of the paper's sign; absent for `favicon.svg`. */
  icon?: string;
  /** Where reactions are kept: `/` beside the pages, or another host's address. Absent: nowhere. */
  reactionService?: { address: string };
}

/**
 * The day of the edition, `2026-11-28`, with its noon (milliseconds since the epoch, UTC) for
 * formatting.
 */
export interface EditionView {
  day: string;
  noon: number;
}

/** What `pictureHtml` needs to draw a picture. */
export interface PictureView extends DrawnPicture {
  alt: string;
}

export interface CardView {
  id: string;
  address: string;
  title: string;
  kicker?: string;
  summary?: string;
  date: number;
  section: string;
  language: string;
  image?: PictureView;
  /** Absent for plain news. */
  kind?: Exclude<StoryKind, 'news'>;
  /** A live report that goes on. */
  running?: true;
  /** Paid content, which every list labels. */
  paid?: true;
}

/** What stands beside a story. */
export interface RelatedView {
  related: { address: string; title: string; language: string; paid?: true }[];
  /** The story before it in its section. */
  before?: { address: string; title: string; language: string; paid?: true };
}

/** A list's newest page: the newest stories, and how many full archive pages lie behind it. */
export interface FrontView {
  cards: CardView[];
  archivePages: number;
}

/** An archive page; the greater the number, the newer. */
export interface ArchivePageView {
  cards: CardView[];
  number: number;
  /** The next newer archive page; undefined when the front is newer. */
  newer?: number;
  older?: number;
}

export interface HomeView {
  lead?: CardView;
  /** The stories under the leading one. */
  second: CardView[];
  newest: CardView[];
  /** Those with most reactions. */
  popular: CardView[];
  opinion?: { section: string; cards: ColumnView[] };
  /** A photo essay, shown large. */
  essay?: CardView;
  strips: { section: string; cards: CardView[] }[];
}

/** An opinion and whose it is. */
export interface ColumnView extends CardView {
  authors: { id: string; name: string }[];
}

export interface BannerView {
  text: string;
  /** Where it leads; absent while its story is not published. */
  address?: string;
}

export interface PersonView {
  id: string;
  name: string;
  role: string;
  bio: string;
  email?: string | undefined;
  /** Digits with the country's code. */
  whatsapp?: string | undefined;
  portrait?: PortraitView;
}

/** A person's portrait with its words. */
export interface PortraitView extends DrawnPortrait {
  alt: string;
  credit?: string;
  ai: boolean;
}

/** The box redaksi. */
export interface MastheadView extends ContactView {
  company: string;
  address: string;
  responsible: MemberView;
  groups: { role: string; people: MemberView[] }[];
  codeOfEthics?: string | undefined;
  verified?: string | undefined;
}

/** Somebody in the box redaksi; who belongs to the staff has an id, and a page. */
export interface MemberView {
  name: string;
  id?: string;
  portrait?: DrawnPortrait;
}

/** How readers reach the paper. */
export interface ContactView {
  phone?: string | undefined;
  email?: string | undefined;
  /** Digits with the country's code. */
  whatsapp?: string | undefined;
  /** Where hak jawab and corrections are asked for. */
  complaints?: string | undefined;
}

/** A link at the foot of every page; without a title it has the site's own. */
export interface StandingLink {
  address: string;
  title?: string;
}

/** A page that is no news: about the paper, its guidelines. */
export interface StandingPageView {
  title: string;
  description?: string;
  html: string;
}

/** A month, `2026-11`, and how many stories it has. */
export interface MonthView {
  month: string;
  stories: number;
}

/** A day, `2026-11-28`, and how many stories it has. */
export interface DayView {
  day: string;
  stories: number;
}
