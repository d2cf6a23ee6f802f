import { judgeDerivatives } from './judge-derivatives.ts';
import { listDerivatives } from './list-derivatives.ts';
import type { PictureResult } from './picture-bench-result.ts';
import type { PictureMaker } from './picture-maker.ts';
import { FORMATS } from './picture-set.ts';
import type { Cost } from './run-maker.ts';

interface Runs {
  cold: Cost;
  warm: Cost;
}

/** What two runs of a maker came to. The first `judged` photos are looked at. */
export async function resultOf(
  maker: PictureMaker,
  { cold, warm }: Runs,
  { photos, judged }: { photos: string; judged: number },
): Promise<PictureResult> {
  const derivatives = await listDerivatives(photos, maker.output);
  const looked = new Set([...new Set(derivatives.map(({ photo }) => photo))].slice(0, judged));
  const likeness = await judgeDerivatives(derivatives.filter(({ photo }) => looked.has(photo)));
  const bytesOf = (wanted: string): number =>
    derivatives
      .filter(({ format }) => format === wanted)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    coldSeconds: cold.seconds,
    coldCpuSeconds: cold.cpuSeconds,
    warmSeconds: warm.seconds,
    warmCpuSeconds: warm.cpuSeconds,
    peakMB: cold.peakMB,
    formats: Object.fromEntries(
      FORMATS.map((format) => [format, { bytes: bytesOf(format), ...likeness[format] }]),
    ) as PictureResult['formats'],
  };
}
