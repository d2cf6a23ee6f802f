import type { Person, Section } from './newsroom-vocabulary.ts';

/** One made-up story, before it takes the shape of any generator's source files. */
export interface Story {
  title: string;
  /** Last part of the address and name of the file; unique in its corpus. */
  slug: string;
  /** `2024-05-31T07:30:00+07:00`. */
  date: string;
  summary: string;
  section: Section;
  /** Three to six, none twice. */
  tags: readonly string[];
  author: Person;
  place: string;
  image: { src: string; alt: string; caption: string; credit: string };
  /** Markdown. */
  body: string;
}

/** `/2024/05/slug/`: where both generators put the story. */
export function storyAddress({ date, slug }: Pick<Story, 'date' | 'slug'>): string {
  return `/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/`;
}
