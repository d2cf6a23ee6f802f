import type { Reaction } from '../../reactions/reaction.ts';

/** A story as its file states it: checked, with defaults filled in, free of presentation. */
export interface Article {
  /**
   * Permanent name: the front matter's `id`, else the path under `articles/` without `.md`, until
   * its past is looked at.
   */
  id: string;
  /** The id is the front matter's. */
  named: boolean;
  title: string;
  kicker?: string;
  summary?: string;
  /** Milliseconds since the epoch. */
  date: number;
  updated?: number;
  section: string;
  tags: Tag[];
  authors: Contribution[];
  dateline?: { place: string; outlet?: string };
  image?: StoryImage;
  source?: { name: string; url?: string };
  kind: StoryKind;
  live?: { ended?: number; order: 'newest' | 'oldest' };
  video?: { url: string; title?: string; ai: boolean };
  /** Path under `content/`. */
  audio?: { path: string; title: string; ai: boolean };
  series?: { id: string; part?: number };
  follows?: string;
  translationOf?: string;
  verification?: Verification;
  corrections: Correction[];
  corrects?: { story: string; kind: Exclude<CorrectionKind, 'ralat'> };
  withdrawn?: Withdrawal;
  advertorial?: { sponsor: string };
  /** What readers are offered, in order; none where reactions are off. */
  reactions: Reaction[];
  /** Milliseconds since the epoch; from then on it takes none. */
  reactionsClose?: number;
  language: string;
  draft: boolean;
  /** Milliseconds since the epoch; from this moment on the story is not published. */
  expires?: number;
  /** Path of the page, such as `/2026/11/banjir-surut/`. */
  address: string;
  /** Addresses that lead to it, in their one form. */
  oldAddresses: OldAddress[];
  /**
   * Every moment, in milliseconds since the epoch, from which on it says something that it does not
   * say before.
   */
  moments: number[];
  /** The places where its file lay: `2026/10/x`. */
  claims: string[];
}

/** An address of the past, as a story's front matter names it. */
export interface OldAddress {
  /** `/nama-lama/`, `/?p=123`. */
  address: string;
  field: 'formerly' | 'aliases';
  /** Its place in that list, from 0. */
  place: number;
  /** It follows from where the file lay, so what stands there today goes before it. */
  givesWay: boolean;
}

export type StoryKind = 'news' | 'opinion' | 'live' | 'essay' | 'explainer';
/** Pedoman Pemberitaan Media Siber 4. */
export type CorrectionKind = 'ralat' | 'koreksi' | 'hak-jawab';
/** The grounds on which a story may be withdrawn, Pedoman Pemberitaan Media Siber 5.b. */
export type WithdrawalGround =
  'sara' | 'kesusilaan' | 'masa-depan-anak' | 'trauma-korban' | 'dewan-pers';

export interface Correction {
  kind: CorrectionKind;
  /** Milliseconds since the epoch. */
  at: number;
  text: string;
}

export interface Withdrawal {
  /**
   * Milliseconds since the epoch; absent where the front matter does not say, or that moment is to
   * come and the text is gone already.
   */
  at?: number;
  ground: WithdrawalGround;
  reason: string;
}

/** Pedoman Pemberitaan Media Siber 2.c: on what conditions a story runs before it is verified. */
export interface Verification {
  state: 'pending' | 'confirmed';
  interest: string;
  source: string;
  sought: string;
  /** Milliseconds since the epoch. */
  due: number;
}

export interface Tag {
  slug: string;
  name: string;
}

export type Role = 'penulis' | 'editor' | 'kontributor';

export interface Contribution {
  person: string;
  role: Role;
}

export interface StoryImage {
  /** Path under `content/`, with forward slashes. */
  path: string;
  alt: string;
  /** Markdown within a line. Absent: the photo's own. */
  caption?: string;
  /** Absent: the photo's own. */
  credit?: string;
  focus?: Focus;
  /** Made by a machine. */
  ai: boolean;
  /** It may not be passed on to partners. */
  distribute?: false;
}

/** The point of a picture that no crop may lose, in percent from its left and upper edges. */
export interface Focus {
  x: number;
  y: number;
}
