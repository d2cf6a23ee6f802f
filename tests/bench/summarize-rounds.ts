import type { Round } from './bench-rounds.ts';
import { median } from './median.ts';

/**
 * The benchmark's result. Medians over the rounds, memory excepted, which is the highest of all.
 */
export interface BenchSummary {
  articles: number;
  /** HTML files. */
  pages: number;
  fullBuildSeconds: number;
  noChangeSeconds: number;
  npxNoChangeSeconds: number;
  oneStorySeconds: number;
  oneStoryFilesWritten: number;
  /** Millions of bytes, all processes and threads together. */
  peakMemoryMB: number;
  hugoSeconds?: number;
  /** Median of the rounds' own ratios, not the ratio of the medians; likewise below. */
  fullOverHugo?: number;
  oneStoryOverHugo?: number;
  /** From the save of a story until the dev server shows it. */
  devSavedStorySeconds?: number;
}

export function summarizeRounds({
  articles,
  pages,
  rounds,
}: {
  articles: number;
  pages: number;
  rounds: readonly Round[];
}): BenchSummary {
  const middle = (value: (round: Round) => number): number => rounded(median(rounds.map(value)));
  const pairs = rounds.flatMap(({ full, oneStory, hugo }) =>
    hugo === undefined ? [] : [{ full, oneStory, hugo: hugo.full }],
  );
  return {
    articles,
    pages,
    fullBuildSeconds: middle(({ full }) => full),
    noChangeSeconds: middle(({ noChange }) => noChange),
    npxNoChangeSeconds: middle(({ npxNoChange }) => npxNoChange),
    oneStorySeconds: middle(({ oneStory }) => oneStory),
    oneStoryFilesWritten: middle(({ oneStoryFilesWritten }) => oneStoryFilesWritten),
    peakMemoryMB: rounded(Math.max(...rounds.map(({ peakMemory }) => peakMemory))),
    ...(pairs.length === 0
      ? {}
      : {
          hugoSeconds: rounded(median(pairs.map(({ hugo }) => hugo))),
          fullOverHugo: rounded(median(pairs.map(({ full, hugo }) => full / hugo))),
          oneStoryOverHugo: rounded(median(pairs.map(({ oneStory, hugo }) => oneStory / hugo))),
        }),
  };
}

/** To thousandths. */
function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
