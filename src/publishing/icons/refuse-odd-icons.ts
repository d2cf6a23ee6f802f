import { readFileSync } from 'node:fs';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import { pngSize } from '../../images/icons/png-size.ts';
import { ICON_FILES, SHARE_SIZE } from '../../wellknown/icon-files.ts';
import type { Asset } from '../assets/compiled-assets.ts';

const square = (side: number): { width: number; height: number } => ({ width: side, height: side });
/** What pages and the manifest say of these files, in pixels. */
const SIZES: ReadonlyMap<string, { width: number; height: number }> = new Map([
  [ICON_FILES.apple, square(180)],
  [ICON_FILES.small, square(192)],
  [ICON_FILES.large, square(512)],
  [ICON_FILES.maskable, square(512)],
  [ICON_FILES.share, SHARE_SIZE],
]);

/**
 * Throws `ProblemError` for icons in `public/`, put there instead of those that a build makes, that
 * are not what pages say they are.
 */
export function refuseOddIcons(assets: ReadonlyMap<string, Asset>): void {
  const odd = [...SIZES].flatMap(([file, { width, height }]) => {
    const asset = assets.get(file);
    if (asset === undefined || !('source' in asset)) return [];
    const is = pngSize(readFileSync(asset.source));
    if (is?.width === width && is.height === height) return [];
    return [
      {
        rule: 'public/icon-size',
        severity: 'error' as const,
        file: `public/${file}`,
        message:
          is === undefined
            ? 'this file is not PNG'
            : `it has ${is.width} × ${is.height} pixels, and pages say ${width} × ${height}`,
        hint: `Save it as PNG with ${width} × ${height} pixels, or delete it: the build makes one.`,
      },
    ];
  });
  if (odd.length > 0) throw new ProblemError(odd);
}
