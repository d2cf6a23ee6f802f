import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const STORIES = Number(process.env['WARTA_KILL_STORIES'] ?? 150);
const KILLS = Number(process.env['WARTA_KILLS'] ?? 8);
const photo = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 700, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();
/** Another one in each edition, so that builds are killed while pictures are made as well. */
const PHOTOS: Record<string, Buffer> = { Pagi: await photo('gold'), Sore: await photo('navy') };
const open: Newspaper[] = [];
afterAll(() => {
  for (const made of open) made.delete();
});

function write(made: Newspaper, edition: string): Newspaper {
  made.write('content/media/foto.jpg', PHOTOS[edition] ?? '').write(
    'content/articles/2026/11/berfoto.md',
    storyFile({
      extra: 'image: {src: /media/foto.jpg, alt: Air, caption: Kali., credit: Koran}\n',
    }),
  );
  made.write('content/site.yaml', SETTINGS.replace('Koran Contoh', `Koran ${edition}`));
  for (let i = 0; i < STORIES; i++)
    made.write(
      `content/articles/2026/11/b${i}.md`,
      storyFile({
        title: `${edition} ${i}`,
        date: `2026-11-${String(1 + (i % 27)).padStart(2, '0')}T08:00`,
        extra: `tags: [t${i % 7}]\n`,
      }),
    );
  return made;
}

describe('a killed build', () => {
  it('leaves one whole site, and the next build ends with a clean build’s bytes', async () => {
    const made = write(new Newspaper('killed'), 'Pagi');
    open.push(made);
    // The command itself, which leaves its compiled code to those that are killed, and whose length
    // is theirs.
    expect(made.command()).toMatchObject({ status: 0 });
    const morning = made.site();
    const started = performance.now();
    const evening = write(new Newspaper('evening').withBundleOf(made), 'Sore');
    open.push(evening);
    expect(evening.command()).toMatchObject({ status: 0 });
    const length = performance.now() - started;
    const whole = [JSON.stringify(morning), JSON.stringify(evening.site())];
    for (let i = 0; i < KILLS; i++) {
      write(made, i % 2 === 0 ? 'Sore' : 'Pagi');
      // Spread over the whole length of a build, so that every stage is met.
      await made.buildAndKill(60 + (length * i) / KILLS);
      expect(whole).toContain(JSON.stringify(made.site()));
    }
    write(made, 'Sore');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(evening.site());
  });
});
