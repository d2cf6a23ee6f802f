import type { Derivative } from './list-derivatives.ts';
import { PictureLikeness, type Likeness } from './picture-likeness.ts';
import { FORMATS, type PictureFormat } from './picture-set.ts';
import { readColourPlanes } from './read-colour-planes.ts';

/** Mean likeness to the photos, scaled to each picture's size, over all pictures of a format. */
export async function judgeDerivatives(
  derivatives: readonly Derivative[],
): Promise<Record<PictureFormat, Likeness>> {
  const judged: { format: PictureFormat; likeness: Likeness }[] = [];
  for (const sameSize of Map.groupBy(
    derivatives,
    ({ photo, width, height }) => `${photo} ${width} ${height}`,
  ).values()) {
    const [first] = sameSize;
    if (first === undefined) continue;
    const original = new PictureLikeness(
      await readColourPlanes(first.photo, { width: first.width, height: first.height }),
    );
    for (const { file, format } of sameSize)
      judged.push({ format, likeness: original.of(await readColourPlanes(file)) });
  }
  return Object.fromEntries(
    FORMATS.map((format) => [
      format,
      meanLikeness(judged.filter((one) => one.format === format).map(({ likeness }) => likeness)),
    ]),
  ) as Record<PictureFormat, Likeness>;
}

function meanLikeness(list: readonly Likeness[]): Likeness {
  const mean = (value: (one: Likeness) => number): number =>
    list.reduce((sum, one) => sum + value(one), 0) / list.length;
  return { ssim: mean(({ ssim }) => ssim), chromaPsnr: mean(({ chromaPsnr }) => chromaPsnr) };
}
