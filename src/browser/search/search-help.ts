import type { SearchIndex } from './search-index.ts';
import type { SearchQuestion } from './search-question.ts';
import type { SearchRun } from './search-run.ts';
import type { Messages } from '../../i18n/id.ts';
import type { SearchManifest } from '../../search/search-protocol.ts';
import { nearest } from '../../values/nearest.ts';

/**
 * The question with its mistyped words set right by those of headlines: `jembattan baru` →
 * `jembatan baru`; undefined when no word is near another. Pure.
 */
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

export interface HelpOptions {
  run: SearchRun;
  question: SearchQuestion;
  index: SearchIndex;
  manifest: SearchManifest;
  say: Messages['search'];
  /** Path of the home page, with a slash at its end. */
  base: string;
}

/** Shards whose headlines a mistyped word is compared with. */
const NEWEST = 4;

/** What stands before the stories that were found, or in their place, a paragraph each. */
export async function searchHelp({
  run,
  question,
  index,
  manifest: { shards, people },
  say,
  base,
}: HelpOptions): Promise<HTMLElement[]> {
  const words = question.text.toLowerCase().split(/\s+/);
  const named = Object.entries(people)
    .filter(([, name]) =>
      words.every((word) => word.length > 2 && name.toLowerCase().includes(word)),
    )
    .slice(0, 3)
    .map(([id, name]) => paragraph(`${say.person}: `, link(name, `${base}penulis/${id}/`)));
  if (run.found.length > 0) return named;
  if (run.narrowed) return [paragraph(link(say.narrowed, question.address(question.text)), '.')];
  const titles = (await Promise.all(shards.slice(0, NEWEST).map((shard) => index.list(shard))))
    .flat()
    .map((row) => row[2]);
  const better = suggestQuestion(question.text, [...titles, ...Object.values(people)]);
  return [
    ...named,
    ...(better === undefined
      ? []
      : [paragraph(`${say.meant} `, link(better, question.address(better)), '?')]),
    paragraph(say.tips),
  ];
}

function paragraph(...content: (Node | string)[]): HTMLElement {
  const made = document.createElement('p');
  made.append(...content);
  return made;
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
