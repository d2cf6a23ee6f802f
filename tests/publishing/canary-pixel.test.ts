import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile } from '../newspaper.ts';
import { picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh } = smallNewspapers();

describe('a canary pixel', () => {
  const CANARY = { r: 255, g: 0, b: 255 };
  const at = (clock: string): string => SETTINGS.replace('2026-11-28T09:00', clock);

  it('of a draft, a future or an expired story is nowhere in the site, and appears when the time comes', async () => {
    const bytes = await picture('rgb(255, 0, 255)');
    const made = fresh('pixel')
      .write('content/articles/2026/11/biasa.png', await picture('rgb(0, 128, 0)'))
      .write(STORY, withPicture('biasa.png'));
    const shown = (extra: string, date?: string): string =>
      storyFile({
        title: 'Nanti',
        ...(date === undefined ? {} : { date }),
        extra: `image: {src: foto-kenari.png, alt: a, caption: b, credit: c}\n${extra}`,
        body: 'Isi.\n\n![lagi](/media/kenari-kedua.png "k | s")',
      });
    made.write('content/media/kenari-kedua.png', bytes);
    for (const [name, text] of Object.entries({
      draf: shown('draft: true\n'),
      besok: shown('', '2026-11-28T10:15'),
      lewat: shown('expires: 2026-11-28T08:00\n'),
    }))
      made
        .write(`content/articles/2026/11/${name}/index.md`, text)
        .write(`content/articles/2026/11/${name}/foto-kenari.png`, bytes);
    const canaries = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const file of Object.keys(made.site())) {
        const content = readFileSync(join(made.root, 'dist', file));
        if (/kenari/.test(file) || content.includes('kenari') || content.equals(bytes))
          found.push(file);
        else if (/\.(?:jpe?g|png|webp|avif)$/.test(file) && (await isCanary(content)))
          found.push(file);
      }
      return found.sort();
    };
    expect(made.build()).toMatchObject({ status: 0 });
    expect(await canaries()).toEqual([]);
    expect(made.read('.warta/changes.json')).not.toContain('kenari');
    expect(
      Object.keys(made.site()).filter(
        (file) => file.startsWith('foto/') && !file.startsWith('foto/biasa-'),
      ),
    ).toEqual([]);

    expect(made.write('content/site.yaml', at('2026-11-28T10:15')).build()).toMatchObject({
      status: 0,
    });
    const pictures = (await canaries()).filter((file) => file.startsWith('foto/'));
    for (const form of [
      'foto-kenari-40',
      'foto-kenari-4x3-40',
      'foto-kenari-16x9-40',
      'foto-kenari-1x1-30',
      'foto-kenari-share-40',
      'kenari-kedua-40',
    ])
      expect(pictures).toContainEqual(
        expect.stringMatching(new RegExp(`^foto/${form}\\.[0-9a-f]{10}\\.jpg$`)),
      );
    expect(pictures).not.toContainEqual(expect.stringContaining('kenari-kedua-4x3'));
    for (const file of pictures)
      expect(await isCanary(readFileSync(join(made.root, 'dist', file)))).toBe(true);
    expect((JSON.parse(made.read('.warta/changes.json')) as { added: string[] }).added).toEqual(
      expect.arrayContaining(pictures),
    );

    made.write(
      'content/articles/2026/11/besok/index.md',
      shown('expires: 2026-11-28T11:00\n', '2026-11-28T10:15'),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(JSON.parse(made.read('.warta/changes.json'))).toMatchObject({
      nextBuildAt: '2026-11-28T04:00:00.000Z',
    });
    expect(made.write('content/site.yaml', at('2026-11-28T11:00')).build()).toMatchObject({
      status: 0,
    });
    expect(await canaries()).toEqual([]);
    expect((JSON.parse(made.read('.warta/changes.json')) as { removed: string[] }).removed).toEqual(
      expect.arrayContaining([...pictures, '2026/11/besok/index.html']),
    );
  });

  async function isCanary(bytes: Uint8Array): Promise<boolean> {
    const { dominant } = await sharp(bytes).stats();
    return (
      Math.abs(dominant.r - CANARY.r) < 24 &&
      Math.abs(dominant.g - CANARY.g) < 24 &&
      Math.abs(dominant.b - CANARY.b) < 24
    );
  }
});
