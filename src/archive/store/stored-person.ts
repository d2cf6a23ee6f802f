import type { Focus } from '../../content/story/article.ts';
import type { Person } from '../../content/paper/person-schema.ts';

/** A person as the archive keeps one: the portrait by its path. */
export interface StoredPerson extends Omit<Person, 'portrait'> {
  portrait?: StoredPortrait;
}

export interface StoredPortrait {
  /** Under `content/`. */
  path: string;
  alt?: string;
  /** Absent: the photo's own. */
  credit?: string;
  focus?: Focus;
  ai: boolean;
}
