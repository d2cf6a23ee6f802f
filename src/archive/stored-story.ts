import type { Role } from '../article/article.ts';

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
  image?: { path: string; alt: string };
}

/** What only the story's own page shows, beside its card and its body. */
export interface StoredDetail {
  updated?: number;
  tags: { slug: string; name: string }[];
  authors: { person: string; role: Role }[];
  dateline?: { place: string; outlet?: string };
  image?: { caption: string; credit: string };
  source?: { name: string; url?: string };
  series?: string;
}

/** One story as ingest hands it to the archive. */
export interface StoredStory {
  path: string;
  card: StoredCard;
  detail: StoredDetail;
  /** HTML; addresses of pictures stand as `picture:<path>`. */
  body: string;
  bodyDigest: string;
  /** Names of the lists that it belongs to while it is visible. */
  lists: string[];
  pictures: { path: string; line: number; column: number }[];
  /** Milliseconds since the epoch; null for a draft. */
  shownFrom: number | null;
  shownUntil: number | null;
}
