import { slugify } from '../article/slugify.ts';

/** A part's address within its page, made of its words; a second one with the same words gets a number. The first word keeps it apart from addresses that the page itself has. */
export function anchorOf(words: string, taken: Set<string>): string {
  const plain = `bagian-${slugify(words.replace(/&[^;]*;/g, ' ')).slice(0, 60)}`.replace(/-+$/, '');
  let anchor = plain;
  for (let count = 2; taken.has(anchor); count++) anchor = `${plain}-${count}`;
  taken.add(anchor);
  return anchor;
}
