import { slugify } from '../content/addresses/slugify.ts';

/**
 * A part's address within its page, made of its words; a second one with the same words gets a
 * number; `taken` holds how often each was asked for. The first word keeps it apart from addresses
 * that the page itself has.
 */
export function anchorOf(words: string, taken: Map<string, number>): string {
  const plain = `bagian-${slugify(words.replace(/&[^;]*;/g, ' ')).slice(0, 60)}`.replace(/-+$/, '');
  let count = taken.get(plain) ?? 0;
  let anchor: string;
  do anchor = ++count === 1 ? plain : `${plain}-${count}`;
  while (count > 1 && taken.has(anchor));
  taken.set(plain, count);
  if (anchor !== plain) taken.set(anchor, 1);
  return anchor;
}
