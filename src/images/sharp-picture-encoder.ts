import sharp from 'sharp';
import { PICTURE_WIDTH } from './picture-name.ts';

sharp.cache(false);
sharp.concurrency(1);

/** The published form of a picture: a JPEG in sRGB, upright, without any of the camera's metadata. */
export async function encodePicture(source: Uint8Array): Promise<Buffer> {
  return sharp(source).rotate().resize({ width: PICTURE_WIDTH, withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}
