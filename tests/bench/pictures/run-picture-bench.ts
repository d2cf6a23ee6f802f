/**
 * `npm run bench:pictures -- --photos N [--peers] [--judged M] [--seed S] [--json]`: what four
 * widths in three formats of N grainy photos cost, and how like the photos they are. Progress goes
 * to standard error, the result to standard output.
 */
import { join } from 'node:path';
import { scratchFolder } from '../scratch-folder.ts';
import { compareResults } from './compare-results.ts';
import { describePictureResults } from './describe-picture-results.ts';
import { parsePictureBenchOptions, type PictureBenchOptions } from './picture-bench-options.ts';
import type { PictureBenchResult, PictureResult } from './picture-bench-result.ts';
import { astroMaker, eleventyMaker, wartaMaker } from './picture-makers.ts';
import { resultOf } from './result-of.ts';
import { runCold, runWarm } from './run-maker.ts';
import { writeBenchPhotos } from './write-bench-photos.ts';

async function runPictureBench({
  photos: count,
  seed,
  judged,
  peers,
}: PictureBenchOptions): Promise<PictureBenchResult> {
  const folder = scratchFolder();
  const photos = join(folder, 'photos');
  console.error(`Writing ${count} photos to ${photos} …`);
  await writeBenchPhotos(photos, { photos: count, seed });
  const makers = [wartaMaker, ...(peers ? [eleventyMaker, astroMaker] : [])].map((maker) =>
    maker({ folder, photos }),
  );
  const results: Record<string, PictureResult> = {};
  // The runs follow at once upon each other, so that all meet the same machine; looking at the
  // pictures comes after.
  const runs = [];
  for (const maker of makers) {
    const cold = await runCold(maker);
    const warm = await runWarm(maker);
    console.error(
      `${maker.name}: cold ${cold.seconds.toFixed(1)} s (${cold.cpuSeconds.toFixed(1)} s CPU, ${cold.peakMB.toFixed(0)} MB), warm ${warm.seconds.toFixed(2)} s`,
    );
    runs.push({ maker, cold, warm });
  }
  for (const { maker, ...costs } of runs)
    results[maker.name] = await resultOf(maker, costs, { photos, judged });
  const { warta, ...others } = results;
  const wartaAgainst =
    warta === undefined
      ? {}
      : Object.fromEntries(
          Object.entries(others).map(([name, peer]) => [name, compareResults(warta, peer)]),
        );
  return { photos: count, judgedPhotos: Math.min(count, judged), makers: results, wartaAgainst };
}

try {
  const options = parsePictureBenchOptions(process.argv.slice(2));
  const result = await runPictureBench(options);
  console.log(options.json ? JSON.stringify(result) : describePictureResults(result));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
