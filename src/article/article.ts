/** A story as its file states it: checked, with defaults filled in, free of presentation. */
export interface Article {
  /** Permanent name: the front matter's `id`, else the path under `articles/` without `.md`. */
  id: string;
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
  series?: string;
  language: string;
  draft: boolean;
  /** Milliseconds since the epoch; from this moment on the story is not published. */
  expires?: number;
  /** Path of the page, such as `/2026/11/banjir-surut/`. */
  address: string;
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
}

/** The point of a picture that no crop may lose, in percent from its left and upper edges. */
export interface Focus {
  x: number;
  y: number;
}
