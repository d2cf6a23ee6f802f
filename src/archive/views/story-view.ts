import type {
  Correction,
  CorrectionKind,
  Role,
  WithdrawalGround,
} from '../../content/story/article.ts';
import type { DrawnPortrait } from '../../images/html/portrait-html.ts';
import type { ContentsEntry } from '../../markdown/heading-anchors.ts';
import type { LiveEntry } from '../../markdown/live-text.ts';
import type { Reaction } from '../../reactions/reaction.ts';
import type { Caption } from '../../markdown/markdown-context.ts';
import type { CardView, PictureView } from './views.ts';

/** A story's leading picture with its words. */
export interface LeadingPictureView extends PictureView {
  /** HTML within a line, and the same as plain words. */
  caption?: Caption;
  credit?: string;
  creator?: string;
  copyright?: string;
  ai: boolean;
}

/** Another story, as one names it. */
export interface LinkView {
  address: string;
  title: string;
  language: string;
  date: number;
}

export interface StoryView extends Omit<CardView, 'image'> {
  updated?: number;
  tags: { slug: string; name: string }[];
  authors: {
    id: string;
    name: string;
    role: Role;
    portrait?: DrawnPortrait;
    email?: string;
    whatsapp?: string;
  }[];
  dateline?: { place: string; outlet?: string };
  image?: LeadingPictureView;
  source?: { name: string; url?: string };
  series?: string;
  html: string;
  live?: { ended?: number; entries: LiveEntry[] };
  /** `player` is there when it may play within the page. */
  video?: { url: string; title?: string; ai: boolean; player?: string };
  audio?: { address: string; type: string; bytes: number; title: string; ai: boolean };
  /** Not verified yet. */
  pending?: true;
  /** Newest first. */
  corrections: Correction[];
  /** The stories that are corrections of, or a right of reply to this one. */
  correctedBy: (LinkView & { kind: CorrectionKind })[];
  corrects?: LinkView & { kind: CorrectionKind };
  /** What it carries on, and what carries it on. */
  follows?: LinkView;
  followedBy: LinkView[];
  /** The same story in other languages. */
  translations: LinkView[];
  withdrawn?: { at?: number; ground: WithdrawalGround; reason: string };
  sponsor?: string;
  contents?: ContentsEntry[];
  /** What readers are offered; absent when nothing is. */
  reactions?: { offered: readonly Reaction[]; closed: boolean };
  /** Minutes that reading takes. */
  minutes: number;
  /** It is older than a year. */
  old: boolean;
}

/** A series and its parts in their order. */
export interface SeriesView {
  id: string;
  title: string;
  description: string;
  parts: CardView[];
}

/**
 * One entry of the list of corrections: a correction within a story, a story that corrects another,
 * or a withdrawal.
 */
export interface CorrectionView {
  /** Its name in feeds: `urn:uuid:…`. */
  guid: string;
  kind: CorrectionKind | 'pencabutan';
  at: number;
  /** A withdrawal of which no time is known; `at` is that of its story. */
  undated?: true;
  text?: string;
  /** The story that is corrected; of a withdrawal its address alone may be said. */
  story: LinkView;
  /** The story that corrects it. */
  by?: LinkView;
}
