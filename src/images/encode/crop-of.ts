/**
 * Which part of the picture is shown. `whole` keeps its shape; `share` is what other sites show
 * beside a link.
 */
export type Shape = 'whole' | '4x3' | '16x9' | '1x1' | 'share';

export interface PictureSize {
  width: number;
  height: number;
}

export const RATIOS: Record<Exclude<Shape, 'whole'>, number> = {
  '4x3': 4 / 3,
  '16x9': 16 / 9,
  '1x1': 1,
  share: 1200 / 630,
};

/** The largest part of a picture that has a shape, in the picture's own pixels. */
export function cropOf(
  shape: Exclude<Shape, 'whole'>,
  { width, height }: PictureSize,
): PictureSize {
  const ratio = RATIOS[shape];
  return width / height > ratio
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) };
}
