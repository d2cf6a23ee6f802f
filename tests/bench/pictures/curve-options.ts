import { parseArgs } from 'node:util';
import { wholeNumber } from '../whole-number.ts';
import { FORMATS, type PictureFormat } from './picture-set.ts';

/** As sharp's encoders take them. */
export type EncoderSettings = Readonly<Record<string, string | number | boolean>>;

export interface CurveOptions {
  format: PictureFormat;
  /** Generated photos of each kind. */
  photos: number;
  /** A folder of photos to take instead. */
  folder: string | undefined;
  /** The first is what the others are compared with. */
  settings: readonly { text: string; settings: EncoderSettings }[];
}

const EXAMPLE =
  'Example: --format avif --photos 2 quality=50 quality=50,effort=3,chromaSubsampling=4:2:0';

/** Reads the command line. Throws an error that says what is wrong. */
export function parseCurveOptions(args: readonly string[]): CurveOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      photos: { type: 'string', default: '2' },
      folder: { type: 'string' },
    },
  });
  const format = FORMATS.find((candidate) => candidate === values.format);
  if (format === undefined) throw new Error(`--format is one of ${FORMATS.join(', ')}. ${EXAMPLE}`);
  if (positionals.length === 0) throw new Error(`which settings? ${EXAMPLE}`);
  return {
    format,
    photos: wholeNumber('photos', values.photos, 1),
    folder: values.folder,
    settings: positionals.map((text) => ({ text, settings: parseSettings(text) })),
  };
}

function parseSettings(text: string): EncoderSettings {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (name === '' || value === '') throw new Error(`“${pair}” is not a setting. ${EXAMPLE}`);
      return [
        name,
        value === 'true'
          ? true
          : value === 'false'
            ? false
            : /^\d+$/.test(value)
              ? Number(value)
              : value,
      ];
    }),
  );
}
