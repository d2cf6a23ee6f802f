import sharp from 'sharp';
import { cutByHand } from './cut-by-hand.ts';
import { toFewColours } from './few-colours.ts';
import { trim } from './print.ts';

/** The sheet as a PNG of few colours, trimmed to the picture. */
export async function pullPrint(
  svg: string,
  name: string,
  width: number,
  height: number,
): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const cut = cutByHand(data, info.width, info.height, name);
  toFewColours(cut);
  const sheet = await sharp(cut, { raw: { width: info.width, height: info.height, channels: 3 } })
    .extract({ left: trim, top: trim, width, height })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(sheet).png({ palette: true, colours: 16, effort: 10, dither: 0 }).toBuffer();
}
