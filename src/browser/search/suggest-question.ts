import { nearest } from '../../values/nearest.ts';

/** The question with its mistyped words set right by those of headlines: `jembattan baru` → `jembatan baru`; undefined when no word is near another. Pure. */
export function suggestQuestion(question: string, titles: readonly string[]): string | undefined {
  const known = new Set(
    titles.flatMap((title) => title.toLowerCase().match(/[\p{L}\p{N}-]{4,}/gu) ?? []),
  );
  const words = question.trim().toLowerCase().split(/\s+/);
  const better = words.map((word) =>
    known.has(word) || word.length < 4 ? word : (nearest(word, known) ?? word),
  );
  return better.every((word, index) => word === words[index]) ? undefined : better.join(' ');
}
