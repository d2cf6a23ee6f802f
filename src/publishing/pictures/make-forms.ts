import { readFileSync } from 'node:fs';
import { encodings } from '../../images/encode/sharp-picture-encoder.ts';
import { xmpPacket } from '../../images/metadata/xmp-packet.ts';
import type { PictureTask } from './picture-protocol.ts';

/**
 * Makes forms of a picture, several side by side, and gives each with its place among those asked
 * for. All that decides their bytes is here, in what is imported here and in the task: names of
 * pictures follow from it, so whatever else a build does with pictures belongs elsewhere.
 */
export async function makeForms(
  { file, lanes, forms, packet, ...job }: Extract<PictureTask, { kind: 'make' }>,
  give: (place: number, bytes: Buffer) => void,
): Promise<void> {
  const queue = encodings({
    ...job,
    source: readFileSync(file),
    packet: packet === undefined ? '' : xmpPacket({}, packet),
    forms: forms.map((form, place) => ({ ...form, place })),
  });
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for await (const { form, encode } of queue) give(form.place, await encode());
    }),
  );
}
