/**
 * `warta-picture-maker.ts <photos> <output>`: makes each JPEG of one folder into
 * `<name>-<width>.<format>` in the other, with Warta's own encoder. A file that is there already is
 * not made again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, parse } from 'node:path';
import { encodings, type PictureForm } from '../../../src/images/encode/sharp-picture-encoder.ts';
import { xmpPacket } from '../../../src/images/metadata/xmp-packet.ts';
import { derivativeOf } from '../../../src/images/encode/plan-derivatives.ts';
import { WIDTHS } from './picture-set.ts';
import { PHOTO_SIZE } from './photo-size.ts';

interface Work extends PictureForm {
  file: string;
}

const [photos = '', output = ''] = process.argv.slice(2);
mkdirSync(output, { recursive: true });

async function* work(): AsyncGenerator<{ form: Work; encode: () => Promise<Buffer> }> {
  for (const name of readdirSync(photos).sort()) {
    const all = WIDTHS.flatMap((width) =>
      (['avif', 'webp', 'jpg'] as const).map((format): Work => ({
        form: derivativeOf('whole', format, width, PHOTO_SIZE),
        focus: { x: 50, y: 50 },
        file: join(output, `${parse(name).name}-${width}.${format === 'jpg' ? 'jpeg' : format}`),
      })),
    );
    const forms = all.filter(({ file }) => !existsSync(file));
    if (forms.length > 0)
      yield* encodings({
        source: readFileSync(join(photos, name)),
        size: PHOTO_SIZE,
        flat: false,
        forms,
        packet: xmpPacket({}, 1536),
      });
  }
}

const queue = work();
await Promise.all(
  Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
    for await (const { form, encode } of queue) writeFileSync(form.file, await encode());
  }),
);
