import type { IconPixels } from './icon-ground.ts';

/**
 * Radius of the circle within which nothing of an icon is ever cut away, as a part of its side.
 * Source: W3C, Web Application Manifest, “maskable”.
 */
const SAFE_RADIUS = 0.4;
/** Of 255: what is fainter, or nearer to the ground, is a soft edge. */
const SEEN = 24;

/**
 * By how much an icon, on its ground (`#rrggbb`), must be made smaller so that all that is drawn on
 * it lies in the safe zone; at most 1.
 */
export function safeScale({ data, side }: IconPixels, ground: string): number {
  const base = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  let farthest = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = (y * side + x) * 4;
      const alpha = data[at + 3] ?? 0;
      if (
        alpha < SEEN ||
        base.every((part, channel) => Math.abs(part - (data[at + channel] ?? 0)) < SEEN)
      )
        continue;
      farthest = Math.max(farthest, (x + 0.5 - side / 2) ** 2 + (y + 0.5 - side / 2) ** 2);
    }
  }
  return farthest === 0 ? 1 : Math.min(1, (SAFE_RADIUS * side) / Math.sqrt(farthest));
}
