import { composeBody } from './compose-body.ts';
import { NEWSROOM_VOCABULARY } from './newsroom-vocabulary.ts';
import { photoName, PHOTO_COUNT } from './photo-name.ts';
import { ProseWriter } from './prose-writer.ts';
import { SeededRandom } from './seeded-random.ts';
import { storyAddress, type Story } from './story.ts';
import { zipfSampler } from './zipf-sampler.ts';

export interface CorpusOptions {
  /** Number of stories. */
  articles: number;
  seed: number;
  /**
   * Every story has its own photo beside it, a very small one, instead of one of a few that all
   * share.
   */
  ownPhotos?: boolean;
  /** The paper has search. */
  search?: boolean;
}

/** Eight years, both ends as wall clock in WIB; the edition's clock stands at the second. */
const FROM = Date.UTC(2018, 6, 1);
const UNTIL = Date.UTC(2026, 6, 1);
/** Links lead to one of so many stories before. */
const LINK_REACH = 300;

const { sections, tags, people, places } = NEWSROOM_VOCABULARY;
const drawSection = zipfSampler(sections, 0.6);
const drawTag = zipfSampler(tags, 1);
const drawAuthor = zipfSampler(people, 0.5);

/**
 * The stories from the oldest to the newest, evenly over eight years. The same options give the
 * same stories on any machine.
 */
export function* composeStories({ articles, seed }: CorpusOptions): Generator<Story> {
  const random = new SeededRandom(seed);
  const prose = new ProseWriter(random);
  const recent: { title: string; address: string }[] = [];
  const earlier = (): { title: string; address: string } | undefined =>
    recent.length === 0 ? undefined : random.pick(recent);
  for (let index = 0; index < articles; index++) {
    const wallClock = new Date(
      FROM + ((index + random.next()) / articles) * (UNTIL - FROM - 60_000),
    )
      .toISOString()
      .slice(0, 19);
    const title = prose.heading(random.between(6, 11));
    const chosen = new Set<string>();
    for (const wanted = random.between(3, 6); chosen.size < wanted;) chosen.add(drawTag(random));
    const story: Story = {
      title,
      slug: `${title.toLowerCase().replaceAll(' ', '-')}-${index.toString(36).padStart(4, '0')}`,
      date: `${wallClock}+07:00`,
      summary: prose.sentence(random.between(14, 24)),
      section: drawSection(random),
      tags: [...chosen],
      author: drawAuthor(random),
      place: random.pick(places),
      image: {
        src: `/media/${photoName(random.between(1, PHOTO_COUNT))}`,
        alt: prose.sentence(random.between(6, 10)),
        caption: prose.sentence(random.between(8, 16)),
        credit: `KORAN/${random.pick(people).name}`,
      },
      body: composeBody({ random, prose, earlier }),
    };
    yield story;
    recent.push({ title, address: storyAddress(story) });
    if (recent.length > LINK_REACH) recent.shift();
  }
}
