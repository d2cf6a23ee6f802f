import type { PictureFormat } from './picture-set.ts';

interface FormatResult {
  bytes: number;
  /** Mean over all widths of the judged photos. */
  ssim: number;
  /** Decibels. */
  chromaPsnr: number;
}

/**
 * Of one generator, or one generator's numbers divided by another's. Likeness is then a difference.
 */
export interface PictureResult {
  coldSeconds: number;
  coldCpuSeconds: number;
  warmSeconds: number;
  warmCpuSeconds: number;
  /** Millions of bytes, of the cold run. */
  peakMB: number;
  formats: Record<PictureFormat, FormatResult>;
}

export interface PictureBenchResult {
  photos: number;
  judgedPhotos: number;
  makers: Record<string, PictureResult>;
  /** Warta compared with each of the others. */
  wartaAgainst: Record<string, PictureResult>;
}
