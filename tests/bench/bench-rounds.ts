import type { HugoRunner } from './hugo-runner.ts';
import type { WartaRunner } from './warta-runner.ts';

/** What one round measured. Times in seconds, memory in millions of bytes. */
export interface Round {
  full: number;
  noChange: number;
  npxNoChange: number;
  oneStory: number;
  oneStoryFilesWritten: number;
  /** Of Warta's builds in this round, all processes together. */
  peakMemory: number;
  hugo?: { full: number; peakMemory: number };
}

interface RoundOptions {
  warta: WartaRunner;
  /** Undefined when Warta is measured alone. */
  hugo: HugoRunner | undefined;
  runs: number;
  /** Told after each round. */
  onRound: (round: Round, number: number) => void;
}

/**
 * The rounds one after another. In each, Hugo's clean build follows at once upon Warta's, so that
 * both meet the same machine.
 */
export async function benchRounds({ warta, hugo, runs, onRound }: RoundOptions): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let run = 0; run < runs; run++) {
    const full = await warta.buildClean();
    const peer = await hugo?.buildClean();
    const noChange = await warta.buildAgain();
    const npx = await warta.buildAgainThroughNpx();
    const oneStory = await warta.buildOneStory(run);
    const round: Round = {
      full: full.seconds,
      noChange: noChange.seconds,
      npxNoChange: npx.seconds,
      oneStory: oneStory.seconds,
      oneStoryFilesWritten: oneStory.filesWritten,
      peakMemory: Math.max(...[full, noChange, npx, oneStory].map(({ peakPssMB }) => peakPssMB)),
      ...(peer === undefined ? {} : { hugo: { full: peer.seconds, peakMemory: peer.peakPssMB } }),
    };
    rounds.push(round);
    onRound(round, run + 1);
  }
  return rounds;
}
