import type { ProseWriter } from './prose-writer.ts';
import type { SeededRandom } from './seeded-random.ts';
import { zipfSampler } from './zipf-sampler.ts';
import { NEWSROOM_VOCABULARY } from './newsroom-vocabulary.ts';

interface Sources {
  random: SeededRandom;
  prose: ProseWriter;
  /** An earlier story to link to; undefined when there is none yet. */
  earlier: () => { title: string; address: string } | undefined;
}

/** Writes one block of about `length` words. */
type Block = (sources: Sources, length: number) => string;

const plain: Block = ({ prose }, length) => prose.paragraph(length);

const underHeading: Block = ({ random, prose }, length) =>
  `## ${prose.heading(random.between(3, 6))}\n\n${prose.paragraph(length)}`;

const list: Block = ({ prose }, length) =>
  Array.from({ length: 4 }, () => `- ${prose.sentence(Math.max(4, Math.round(length / 4)))}`).join(
    '\n',
  );

const blockQuote: Block = ({ random, prose }, length) =>
  `> ${prose.paragraph(length)}\n>\n> — *${random.pick(NEWSROOM_VOCABULARY.people).name}*`;

/** Words; people do not speak in longer sentences. */
const LONGEST_QUOTE = 24;

const spoken: Block = ({ random, prose }, length) => {
  const quote = `“${prose.sentence(Math.min(length, LONGEST_QUOTE)).slice(0, -1)},” kata **${random.pick(NEWSROOM_VOCABULARY.people).name}** dari ${random.pick(NEWSROOM_VOCABULARY.places)}.`;
  return length > LONGEST_QUOTE ? `${quote} ${prose.paragraph(length - LONGEST_QUOTE)}` : quote;
};

const withLink: Block = ({ prose, earlier }, length) => {
  const other = earlier();
  const text = prose.paragraph(length);
  return other === undefined ? text : `${text} Baca juga [${other.title}](${other.address}).`;
};

/** Blocks by how many in a hundred they are. */
const SHARES: readonly [Block, number][] = [
  [plain, 48],
  [spoken, 21],
  [withLink, 12],
  [underHeading, 8],
  [blockQuote, 6],
  [list, 5],
];

const drawBlock = zipfSampler(
  SHARES.flatMap(([block, share]) => Array.from({ length: share }, () => block)),
  0,
);

/**
 * A story's Markdown: 6 to 20 blocks, 400 to 860 words, about 4.7 KB on average. The first block is
 * always plain.
 */
export function composeBody(sources: Sources): string {
  const { random } = sources;
  const wanted = random.between(6, 20);
  const share = random.between(400, 860) / wanted;
  const blocks: string[] = [];
  while (blocks.length < wanted) {
    const length = Math.max(10, Math.round(share * (0.6 + 0.8 * random.next())));
    blocks.push((blocks.length === 0 ? plain : drawBlock(random))(sources, length));
  }
  return `${blocks.join('\n\n')}\n`;
}
