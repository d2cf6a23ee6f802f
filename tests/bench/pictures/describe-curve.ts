import type { CurveOptions } from './curve-options.ts';
import { WIDTHS } from './picture-set.ts';
import type { Encoded } from './trace-curve.ts';

/** A Markdown table, a row for each setting. Differences are to the first row. */
export function describeCurve(
  curve: readonly Encoded[][],
  settings: CurveOptions['settings'],
): string {
  const [base = []] = curve;
  const head =
    '| settings | CPU s a photo | CPU | bytes | SSIM | SSIM by width | chroma, dB |\n|---|---|---|---|---|---|---|';
  const photos = base.filter(({ width }) => width === WIDTHS[0]).length;
  const rows = curve.map((row, index) => {
    const cells = [
      settings[index]?.text ?? '',
      (sum(row, 'cpuSeconds') / photos).toFixed(2),
      `× ${(sum(row, 'cpuSeconds') / sum(base, 'cpuSeconds')).toFixed(3)}`,
      `× ${(sum(row, 'bytes') / sum(base, 'bytes')).toFixed(3)}`,
      index === 0
        ? mean(row, 'ssim').toFixed(4)
        : signed(mean(row, 'ssim') - mean(base, 'ssim'), 4),
      perWidth(row, index === 0 ? undefined : base),
      index === 0
        ? mean(row, 'chromaPsnr').toFixed(1)
        : signed(mean(row, 'chromaPsnr') - mean(base, 'chromaPsnr'), 1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, ...rows].join('\n');
}

function perWidth(row: readonly Encoded[], base: readonly Encoded[] | undefined): string {
  const widths = WIDTHS.filter((width) => row.some((one) => one.width === width));
  const at = (list: readonly Encoded[], width: number): number =>
    mean(
      list.filter((one) => one.width === width),
      'ssim',
    );
  return widths
    .map((width) =>
      base === undefined ? at(row, width).toFixed(4) : signed(at(row, width) - at(base, width), 4),
    )
    .join(' ');
}

function sum(list: readonly Encoded[], key: keyof Encoded): number {
  return list.reduce((total, one) => total + one[key], 0);
}

function mean(list: readonly Encoded[], key: keyof Encoded): number {
  return sum(list, key) / list.length;
}

function signed(number: number, digits: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(digits)}`;
}
