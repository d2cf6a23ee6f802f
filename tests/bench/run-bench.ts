/**
 * `npm run bench -- --articles N [--json] [--peers] [--own-photos] [--search] [--dev] [--runs K]
 * [--seed S]`: how long the whole command takes on a generated newspaper of N stories, and how much
 * memory. Progress goes to standard error, the result to standard output.
 */
import { join } from 'node:path';
import { parseBenchOptions, type BenchOptions } from './bench-options.ts';
import { benchRounds } from './bench-rounds.ts';
import { describeRound, describeSummary } from './describe-results.ts';
import { devLatency } from './dev-latency.ts';
import { HugoRunner } from './hugo-runner.ts';
import { prepareCheckout } from './prepare-checkout.ts';
import { scratchFolder } from './scratch-folder.ts';
import { summarizeRounds, type BenchSummary } from './summarize-rounds.ts';
import { WartaRunner } from './warta-runner.ts';
import { writeHugoCorpus } from './write-hugo-corpus.ts';

async function runBench({
  articles,
  seed,
  runs,
  peers,
  ownPhotos,
  search,
  dev,
}: BenchOptions): Promise<BenchSummary> {
  if (peers && !HugoRunner.isInstalled())
    throw new Error('--peers needs Hugo, and there is none here. On Debian: apt-get install hugo');
  const folder = scratchFolder();
  const hugoRoot = join(folder, 'hugo');
  console.error(`Writing ${articles} stories to ${folder} …`);
  const checkout = await prepareCheckout(join(folder, 'warta'), {
    articles,
    seed,
    ownPhotos,
    search,
  });
  const warta = new WartaRunner(checkout);
  if (peers) await writeHugoCorpus(hugoRoot, { articles, seed });
  const rounds = await benchRounds({
    warta,
    hugo: peers ? new HugoRunner(hugoRoot) : undefined,
    runs,
    onRound: (round, number) => {
      console.error(`${number}/${runs}: ${describeRound(round)}`);
    },
  });
  const summary = summarizeRounds({ articles, pages: warta.countPages(), rounds });
  return dev ? { ...summary, devSavedStorySeconds: await devLatency(checkout) } : summary;
}

try {
  const options = parseBenchOptions(process.argv.slice(2));
  const summary = await runBench(options);
  console.log(options.json ? JSON.stringify(summary) : describeSummary(summary));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
