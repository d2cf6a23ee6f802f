import { Newspaper, storyFile } from '../newspaper.ts';
import { commitAt } from './git-paper.ts';

const STORIES = 200;
const ROUNDS = 12;
const DAYS = ['2026-09-03', '2026-10-04', '2026-11-05'];

interface Told {
  /** Name of its file. */
  slug: string;
  day: string;
  state: 'draft' | 'expired' | 'published' | 'scheduled';
}

export interface LongHistory {
  renames: number;
  /**
   * Every address that a published story ever had, with the one that it leads to; to itself where
   * it is a story's today.
   */
  leads: Map<string, string>;
  /** Addresses that no published story ever had. */
  canaries: string[];
}

const file = ({ slug }: Told): string => `content/articles/2026/11/${slug}.md`;
const address = ({ slug, day }: Told): string => `/${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}/`;
const body = (number: number, round: number): string =>
  Array.from(
    { length: 12 },
    (_, line) => `Kalimat ${number}-${line} tentang hal nomor ${number * 31 + line * 7}.`,
  )
    .concat(`Disunting kali ke-${round}.`)
    .join('\n\n');
const write = (made: Newspaper, story: Told, number: number, round: number): void => {
  const extra = {
    draft: 'draft: true\n',
    expired: 'expires: 2026-11-20T00:00\n',
    published: '',
    scheduled: '',
  }[story.state];
  made.write(
    file(story),
    storyFile({
      title: `Berita ke-${number}`,
      date: `${story.state === 'scheduled' ? '2026-12-30' : story.day}T08:00`,
      extra,
      body: body(number, round),
    }),
  );
};

/**
 * Two hundred stories that are renamed, moved to other dates, named back, and given names that
 * others left; every tenth is not to be seen. What must lead where is reckoned here, beside the
 * renaming, and not from the history.
 */
export function makeLongHistory(made: Newspaper): LongHistory {
  const stories = Array.from({ length: STORIES }, (_, number): Told => ({
    slug: `b${number}`,
    day: DAYS[number % 3] ?? '',
    state:
      number % 40 === 9
        ? 'draft'
        : number % 40 === 19
          ? 'scheduled'
          : number % 40 === 29
            ? 'expired'
            : 'published',
  }));
  const lastAt = new Map<string, number>();
  const hidden = new Set<string>();
  let renames = 0;
  stories.forEach((story, number) => {
    write(made, story, number, 0);
  });
  commitAt(made, '2026-11-06T00:00:00Z');
  for (let round = 1; round <= ROUNDS; round++) {
    const before = new Set(stories.map(file));
    stories.forEach((story, number) => {
      if (story.state === 'published') lastAt.set(address(story), number);
      else
        hidden.add(address(story.state === 'scheduled' ? { ...story, day: '2026-12-30' } : story));
      if ((number + round) % 2 === 1 && number % 5 !== 0) return;
      const moved = nextOf(story, number, round);
      if (before.has(file(moved))) return;
      before.add(file(moved));
      made.remove(file(story));
      stories[number] = moved;
      write(made, moved, number, round);
      renames += 1;
    });
    commitAt(made, `2026-11-${String(7 + round).padStart(2, '0')}T00:00:00Z`);
  }
  const today = new Map(
    stories.flatMap((story, number) =>
      story.state === 'published' ? [[address(story), number] as const] : [],
    ),
  );
  const leads = new Map(
    [...lastAt]
      .filter(([from]) => !today.has(from))
      .map(([from, number]) => [from, address(stories[number] as Told)]),
  );
  for (const [own] of today) leads.set(own, own);
  return {
    renames,
    leads,
    canaries: [
      ...hidden,
      ...stories
        .filter(({ state }) => state !== 'published')
        .map((story) =>
          address(story.state === 'scheduled' ? { ...story, day: '2026-12-30' } : story),
        ),
    ].filter((path) => !leads.has(path)),
  };
}

/**
 * Some go on to ever new names, some come back to their first, some take another's old name, and
 * some change their month only.
 */
function nextOf(story: Told, number: number, round: number): Told {
  if (number % 4 === 0) return { ...story, slug: `b${number}-${round}` };
  if (number % 4 === 1)
    return { ...story, slug: story.slug === `b${number}` ? `b${number}-lain` : `b${number}` };
  if (number % 4 === 2) return { ...story, slug: `b${(number + round * 4) % STORIES}` };
  return { ...story, slug: `b${number}-${round % 3}`, day: DAYS[(number + round) % 3] ?? '' };
}
