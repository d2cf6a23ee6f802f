import type { PictureBenchResult, PictureResult } from './picture-bench-result.ts';
import { FORMATS } from './picture-set.ts';

/** A table for people: a column for each maker, and one for each comparison. */
export function describePictureResults({
  photos,
  judgedPhotos,
  makers,
  wartaAgainst,
}: PictureBenchResult): string {
  const columns = [
    ...Object.entries(makers).map(([name, result]) => ({ title: name, cells: absolute(result) })),
    ...Object.entries(wartaAgainst).map(([name, result]) => ({
      title: `warta : ${name}`,
      cells: relative(result),
    })),
  ];
  const labels = [
    'cold, s',
    'cold, CPU s',
    'warm, s',
    'warm, CPU s',
    'peak, MB',
    ...FORMATS.flatMap((format) => [`${format}, KB`, `${format}, SSIM`, `${format}, chroma dB`]),
  ];
  const line = (label: string, cells: readonly string[]): string =>
    label.padEnd(18) + cells.map((cell) => cell.padStart(22)).join('');
  return [
    `${photos} photos; likeness over ${judgedPhotos}; comparisons are quotients, of likeness differences`,
    line(
      '',
      columns.map(({ title }) => title),
    ),
    ...labels.map((label, row) =>
      line(
        label,
        columns.map(({ cells }) => cells[row] ?? ''),
      ),
    ),
  ].join('\n');
}

function absolute(result: PictureResult): string[] {
  const costs = [
    result.coldSeconds,
    result.coldCpuSeconds,
    result.warmSeconds,
    result.warmCpuSeconds,
    result.peakMB,
  ];
  return [
    ...costs.map((cost) => cost.toFixed(2)),
    ...FORMATS.flatMap((format) => [
      (result.formats[format].bytes / 1000).toFixed(0),
      result.formats[format].ssim.toFixed(4),
      result.formats[format].chromaPsnr.toFixed(1),
    ]),
  ];
}

function relative(result: PictureResult): string[] {
  const costs = [
    result.coldSeconds,
    result.coldCpuSeconds,
    result.warmSeconds,
    result.warmCpuSeconds,
    result.peakMB,
  ];
  const plus = (number: number, digits: number): string =>
    `${number < 0 ? '' : '+'}${number.toFixed(digits)}`;
  return [
    ...costs.map((cost) => cost.toFixed(3)),
    ...FORMATS.flatMap((format) => [
      result.formats[format].bytes.toFixed(3),
      plus(result.formats[format].ssim, 4),
      plus(result.formats[format].chromaPsnr, 1),
    ]),
  ];
}
