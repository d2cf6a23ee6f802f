/**
 * `node bin/warta.mjs run tests/bench/pictures/run-settings-curve.ts --format avif [--photos N |
 * --folder DIR] settings…`: what each encoder setting costs in time and bytes and how like the
 * photo its pictures are. See docs/picture-settings.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../seeded-random.ts';
import { parseCurveOptions, type CurveOptions } from './curve-options.ts';
import { describeCurve } from './describe-curve.ts';
import { grainyPhoto } from './grainy-photo.ts';
import { smoothPhoto } from './smooth-photo.ts';
import { traceCurve } from './trace-curve.ts';

async function photosByKind({
  photos,
  folder,
}: CurveOptions): Promise<[kind: string, photos: Buffer[]][]> {
  if (folder !== undefined)
    return [
      [
        folder,
        readdirSync(folder)
          .sort()
          .map((name) => readFileSync(join(folder, name))),
      ],
    ];
  const seeds = Array.from({ length: photos }, (_, index) => index + 1);
  const drawn = (draw: (random: SeededRandom) => Promise<Buffer>): Promise<Buffer[]> =>
    Promise.all(seeds.map((seed) => draw(new SeededRandom(seed))));
  return [
    ['grainy', await drawn(grainyPhoto)],
    ['smooth', await drawn(smoothPhoto)],
  ];
}

try {
  const options = parseCurveOptions(process.argv.slice(2));
  for (const [kind, photos] of await photosByKind(options)) {
    console.log(
      `\n${kind}, ${photos.length} photos, ${options.format}\n\n${describeCurve(await traceCurve(photos, options), options.settings)}`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
