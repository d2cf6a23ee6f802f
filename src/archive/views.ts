/** What pages get from the archive. Dates are milliseconds since the epoch. */
import type { Role } from '../article/article.ts';
import type { DrawnPicture } from '../images/picture-html.ts';
import type { Caption } from '../markdown/markdown-context.ts';

export interface SiteView {
  name: string;
  tagline: string;
  /** With a slash at its end. */
  address: string;
  language: string;
  zone: string;
  sections: { id: string; title: string; description: string }[];
  outlets: string[];
}

/** The day of the edition, `2026-11-28`, with its noon (milliseconds since the epoch, UTC) for formatting. */
export interface EditionView {
  day: string;
  noon: number;
}

/** What `pictureHtml` needs to draw a picture. */
export interface PictureView extends DrawnPicture {
  alt: string;
}

/** A story's leading picture with its words. */
export interface LeadingPictureView extends PictureView {
  /** HTML within a line, and the same as plain words. */
  caption?: Caption;
  credit?: string;
  creator?: string;
  copyright?: string;
  ai: boolean;
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
}

export interface StoryView extends Omit<CardView, 'image'> {
  updated?: number;
  tags: { slug: string; name: string }[];
  authors: { id: string; name: string; role: Role }[];
  dateline?: { place: string; outlet?: string };
  image?: LeadingPictureView;
  source?: { name: string; url?: string };
  series?: string;
  html: string;
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
