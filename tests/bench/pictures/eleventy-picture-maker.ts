/**
 * `eleventy-picture-maker.ts <project> <photos> <output>`: the same with the eleventy-img that is
 * installed in a project, on its own settings.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMATS, WIDTHS } from './picture-set.ts';

interface EleventyOptions {
  widths: readonly number[];
  formats: readonly string[];
  outputDir: string;
  filenameFormat: (id: string, source: string, width: number, format: string) => string;
}

interface EleventyImage {
  default: (file: string, options: EleventyOptions) => Promise<unknown>;
}

const [project = '', photos = '', output = ''] = process.argv.slice(2);
const entry = createRequire(join(project, 'package.json')).resolve('@11ty/eleventy-img');
const { default: makePictures } = (await import(pathToFileURL(entry).href)) as EleventyImage;
await Promise.all(
  readdirSync(photos).map((name) =>
    makePictures(join(photos, name), {
      widths: WIDTHS,
      formats: FORMATS,
      outputDir: output,
      filenameFormat: (_id, source, width, format) =>
        `${source.replace(/^.*\/|\.[^.]*$/g, '')}-${width}.${format}`,
    }),
  ),
);
