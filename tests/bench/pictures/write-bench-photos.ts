import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SeededRandom } from '../seeded-random.ts';
import { grainyPhoto } from './grainy-photo.ts';

/** Writes grainy photos, `foto-001.jpg` and so on; the same seed gives the same photos. */
export async function writeBenchPhotos(
  folder: string,
  { photos, seed }: { photos: number; seed: number },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = new SeededRandom(seed);
  for (let number = 1; number <= photos; number++)
    await writeFile(
      join(folder, `foto-${String(number).padStart(3, '0')}.jpg`),
      await grainyPhoto(random),
    );
}
