import type { Focus, Role } from '../article/article.ts';
import type { Caption, PictureUse } from '../markdown/markdown-context.ts';

/** What lists show of a story. Kept as JSON; a change of it touches every list that the story is in. */
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
}

/** What only the story's own page shows, beside its card and its body. */
export interface StoredDetail {
  updated?: number;
  tags: { slug: string; name: string }[];
  authors: { person: string; role: Role }[];
  dateline?: { place: string; outlet?: string };
  /** The leading picture's words; absent ones are the photo's own. */
  image?: { caption?: Caption; credit?: string; ai: boolean };
  /** Pictures of the text in the order of their slots. */
  pictures?: StoredPicture[];
  source?: { name: string; url?: string };
  series?: string;
}

export type StoredPicture = Omit<PictureUse, 'line' | 'column'>;

/** One story as ingest hands it to the archive. */
export interface StoredStory {
  path: string;
  card: StoredCard;
  detail: StoredDetail;
  /** HTML with a slot for each picture. */
  body: string;
  bodyDigest: string;
  /** Names of the lists that it belongs to while it is visible. */
  lists: string[];
  /** Every picture that it shows, the leading one first. */
  pictures: (PictureUse & { leads: boolean })[];
  /** Milliseconds since the epoch; null for a draft. */
  shownFrom: number | null;
  shownUntil: number | null;
}
