import { parseArgs } from 'node:util';
import { wholeNumber } from '../whole-number.ts';

export interface PictureBenchOptions {
  photos: number;
  seed: number;
  /** Likeness is computed for so many photos at most; it takes longer than the encoding. */
  judged: number;
  /** eleventy-img and Astro make the same pictures in turn. */
  peers: boolean;
  json: boolean;
}

/** Reads the command line. Throws an error that says which number is wrong. */
export function parsePictureBenchOptions(args: readonly string[]): PictureBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      photos: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      judged: { type: 'string', default: '6' },
      peers: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { peers, json } = values;
  return {
    photos: wholeNumber('photos', values.photos, 1),
    seed: wholeNumber('seed', values.seed, 0),
    judged: wholeNumber('judged', values.judged, 1),
    peers,
    json,
  };
}
