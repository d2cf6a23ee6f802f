import { readdirSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import { FORMATS, WIDTHS, type PictureFormat } from './picture-set.ts';

export interface Derivative {
  /** The photo's file. */
  photo: string;
  file: string;
  format: PictureFormat;
  width: number;
  height: number;
  bytes: number;
}

/** The pictures that were made of photos. Throws when one is missing or made twice. */
export async function listDerivatives(photos: string, output: string): Promise<Derivative[]> {
  const names = readdirSync(photos).sort();
  const found: Derivative[] = [];
  for (const name of readdirSync(output).sort()) {
    const photo = names.find((candidate) => name.startsWith(parse(candidate).name));
    const format = FORMATS.find(
      (candidate) => candidate === parse(name).ext.slice(1).replace('jpg', 'jpeg'),
    );
    if (photo === undefined || format === undefined) continue;
    const file = join(output, name);
    const { width, height } = await sharp(file).metadata();
    found.push({
      photo: join(photos, photo),
      file,
      format,
      width,
      height,
      bytes: statSync(file).size,
    });
  }
  const kinds = new Set(found.map(({ photo, format, width }) => `${photo} ${format} ${width}`));
  const wanted = names.length * FORMATS.length * WIDTHS.length;
  if (found.length !== wanted || kinds.size !== wanted)
    throw new Error(
      `${output} holds ${found.length} pictures of ${kinds.size} kinds, not ${wanted} of as many`,
    );
  return found;
}
