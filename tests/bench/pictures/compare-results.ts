import type { PictureResult } from './picture-bench-result.ts';
import { FORMATS } from './picture-set.ts';

/** Quotients of costs and bytes, differences of likeness. */
export function compareResults(own: PictureResult, peer: PictureResult): PictureResult {
  const formats = FORMATS.map((format) => {
    const [a, b] = [own.formats[format], peer.formats[format]];
    return [
      format,
      { bytes: a.bytes / b.bytes, ssim: a.ssim - b.ssim, chromaPsnr: a.chromaPsnr - b.chromaPsnr },
    ];
  });
  return {
    coldSeconds: own.coldSeconds / peer.coldSeconds,
    coldCpuSeconds: own.coldCpuSeconds / peer.coldCpuSeconds,
    warmSeconds: own.warmSeconds / peer.warmSeconds,
    warmCpuSeconds: own.warmCpuSeconds / peer.warmCpuSeconds,
    peakMB: own.peakMB / peer.peakMB,
    formats: Object.fromEntries(formats) as PictureResult['formats'],
  };
}
