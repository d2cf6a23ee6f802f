import type {
  Article,
  Correction,
  CorrectionKind,
  Focus,
  OldAddress,
  Role,
  StoryKind,
  Withdrawal,
} from '../../content/story/article.ts';
import type { LiveEntry } from '../../markdown/live-text.ts';
import type { ContentsEntry } from '../../markdown/heading-anchors.ts';
import type { Reaction } from '../../reactions/reaction.ts';
import type { Caption, PictureUse } from '../../markdown/markdown-context.ts';

/**
 * What lists show of a story. Kept as JSON; a change of it touches every list that the story is in.
 */
export interface StoredCard {
  id: string;
  address: string;
  title: string;
  kicker?: string;
  summary?: string;
  date: number;
  section: string;
  language: string;
  image?: { path: string; alt: string; focus?: Focus };
  /** Absent for plain news. */
  kind?: Exclude<StoryKind, 'news'>;
  /** A live report that goes on. */
  running?: true;
  /** Paid content. */
  paid?: true;
}

/** What only the story's own page shows, beside its card and its body. */
export interface StoredDetail {
  updated?: number;
  tags: { slug: string; name: string }[];
  authors: { person: string; role: Role }[];
  dateline?: { place: string; outlet?: string };
  /** The leading picture's words; absent ones are the photo's own. */
  image?: { caption?: Caption; credit?: string; ai: boolean; distribute?: false };
  /** Pictures of the text in the order of their slots. */
  pictures?: StoredPicture[];
  source?: { name: string; url?: string };
  series?: string;
  live?: { ended?: number; entries: LiveEntry[] };
  video?: NonNullable<Article['video']>;
  audio?: NonNullable<Article['audio']>;
  /** Not verified yet. */
  pending?: true;
  corrections?: Correction[];
  corrects?: { story: string; kind: CorrectionKind };
  follows?: string;
  translationOf?: string;
  withdrawn?: Withdrawal;
  sponsor?: string;
  contents?: ContentsEntry[];
  /** What readers are offered; absent when nothing is. */
  reactions?: Reaction[];
  /** Minutes that reading takes. */
  minutes: number;
}

/**
 * How a story names another: as what it carries on, corrects, or is a translation of; as one to
 * read as well; or by a plain link in its text.
 */
export interface StoryLink {
  relation: 'follows' | 'corrects' | 'translates' | 'reads' | 'links';
  /**
   * Id of the other story; of a plain link the address of its page or the path of its file, whether
   * there is one or not.
   */
  target: string;
}

export type StoredPicture = Omit<PictureUse, 'line' | 'column'>;

/** One story as ingest hands it to the archive. */
export interface StoredStory {
  path: string;
  /**
   * Its id is the front matter's own; otherwise it is decided when all stories and their past are
   * known.
   */
  named: boolean;
  /** The places where it lay before, as its front matter tells: `2026/10/x`. */
  claims: string[];
  card: StoredCard;
  detail: StoredDetail;
  /** HTML with a slot for each picture. */
  body: string;
  bodyDigest: string;
  /** Names of the lists that it belongs to while it is visible. */
  lists: string[];
  /** Every picture that it shows, the leading one first. */
  pictures: (PictureUse & { leads: boolean })[];
  /** Every picture of a text of which a part is still to come: looked at, and not shown. */
  later?: PictureUse[];
  links: StoryLink[];
  oldAddresses: OldAddress[];
  /** What readers are offered, and until when (milliseconds since the epoch). */
  reactions?: { offered: Reaction[]; closes: number | null };
  /** Milliseconds since the epoch: until when a pending story is to be verified. */
  verifyBy: number | null;
  /**
   * Milliseconds since the epoch: since when, and until when, its file says what stands here; null
   * where no moment changes it.
   */
  turned: number | null;
  turns: number | null;
  seriesPart?: { series: string; part: number | null };
  /** Milliseconds since the epoch; null for a draft. */
  shownFrom: number | null;
  shownUntil: number | null;
}
