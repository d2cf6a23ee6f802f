import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { cardOf, cardTroubles } from './card-troubles.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const HOSTILE = '"><script>alert(1)</script> & <b>\'';
const card = (made: Newspaper, file: string): Record<string, string[]> =>
  cardOf(made.read(`dist/${file}`));
const troubles = async (made: Newspaper): Promise<string[]> => {
  const dist = join(made.root, 'dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('ruang-iklan/'),
  );
  expect(pages.length).toBeGreaterThan(8);
  return (
    await Promise.all(pages.map((file) => cardTroubles(dist, file, 'https://contoh.example/')))
  ).flat();
};

describe('what other sites show beside a link', () => {
  it('is never empty, whatever a page has and lacks, and every picture is there', async () => {
    const made = fresh('cards')
      .write('content/media/satu.png', await picture('teal'))
      .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n')
      .write('content/pages/tentang.md', '---\ntitle: Tentang\n---\nIsi.\n');
    made.write(
      STORY,
      storyFile({
        extra:
          'tags: [Sungai]\nauthors: [endang]\ncorrections: [{kind: ralat, at: 2026-11-28T06:15, text: Salah hitung.}]\n',
        body: '![Muka air](/media/satu.png "Papan duga | KORAN")\n\nAir surut. Warga kembali ke rumah *tadi pagi* & membersihkan lumpur di halaman.\n\nLain.',
      }),
    );
    made.write(
      'content/articles/2026/11/foto.md',
      storyFile({
        extra:
          'summary: Ringkas.\nlanguage: en\nimage: {src: /media/satu.png, alt: Boat, caption: b, credit: c}\n',
      }),
    );
    made.write(
      'content/articles/2026/11/dicabut.md',
      storyFile({
        title: 'Judul rahasia',
        body: 'Isi rahasia.',
        extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
      }),
    );
    made.write(
      'content/articles/2026/11/daftar.md',
      storyFile({ section: 'ekonomi', body: '- satu\n- dua' }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(await troubles(made)).toEqual([]);

    const plain = card(made, '2026/11/satu/index.html');
    expect(plain).toMatchObject({
      'og:title': ['Judul'],
      'og:description': [
        'Air surut. Warga kembali ke rumah tadi pagi & membersihkan lumpur di halaman.',
      ],
      'og:type': ['article'],
      'og:locale': ['id_ID'],
      'og:image': ['https://contoh.example/bagikan.png'],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'og:image:alt': ['Koran Contoh'],
      'twitter:card': ['summary_large_image'],
      'article:published_time': ['2026-11-27T08:00:00+07:00'],
      'article:modified_time': ['2026-11-28T06:15:00+07:00'],
      'article:section': ['Kota'],
    });
    expect(plain['description']).toEqual(plain['og:description']);
    expect(card(made, '2026/11/foto/index.html')).toMatchObject({
      'og:description': ['Ringkas.'],
      'og:locale': ['en_US'],
      'og:image:alt': ['Boat'],
      'og:image:type': ['image/jpeg'],
    });
    expect(card(made, '2026/11/daftar/index.html')['og:description']).toEqual([
      'Judul – Koran Contoh',
    ]);
    expect(card(made, 'index.html')['og:description']).toEqual(['Koran Contoh']);
    expect(card(made, 'ekonomi/index.html')['og:description']).toEqual(['Ekonomi – Koran Contoh']);
    expect(card(made, 'tag/sungai/index.html')['og:description']).toEqual([
      'Sungai – Koran Contoh',
    ]);
    // What was withdrawn is not told to those who link to it either.
    expect(made.read('dist/2026/11/dicabut/index.html')).not.toContain('rahasia');
  });

  it('stays what it is, in HTML that no name or text breaks out of', async () => {
    const settings = `${SETTINGS.replace('name: Koran Contoh', `name: ${JSON.stringify(HOSTILE)}`).replace('title: Ekonomi', `title: ${JSON.stringify(HOSTILE)}`)}tagline: ${JSON.stringify(HOSTILE)}\n`;
    const made = fresh('hostile')
      .write('content/site.yaml', settings)
      .write(
        STORY,
        storyFile({
          title: JSON.stringify(HOSTILE),
          section: 'ekonomi',
          body: 'Kata "kutip" \\<script> & \\&amp; dan seterusnya sampai kalimat ini cukup panjang.',
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(await troubles(made)).toEqual([]);
    expect(card(made, '2026/11/satu/index.html')).toMatchObject({
      'og:title': [HOSTILE],
      'og:site_name': [HOSTILE],
      'og:image:alt': [HOSTILE],
      'article:section': [HOSTILE],
      'og:description': [
        'Kata "kutip" <script> & &amp; dan seterusnya sampai kalimat ini cukup panjang.',
      ],
    });
    // Nothing of it stands outside of a quoted value as a tag.
    expect(made.read('dist/2026/11/satu/index.html').replace(/="[^"]*"/g, '')).not.toMatch(
      /<script>|<b>/,
    );
    expect(JSON.parse(made.read('dist/site.webmanifest'))).toMatchObject({
      name: HOSTILE,
      description: HOSTILE,
    });
  });

  it('follows the text: after a change it is as if built anew', () => {
    const made = fresh('changed');
    expect(made.build()).toMatchObject({ status: 0 });
    made.write(
      STORY,
      storyFile({ body: 'Isi yang lain sama sekali dari yang pertama tadi, dan cukup panjang.' }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(card(made, '2026/11/satu/index.html')['og:description']).toEqual([
      'Isi yang lain sama sekali dari yang pertama tadi, dan cukup panjang.',
    ]);
    const anew = fresh('anew').write(STORY, made.read(STORY));
    expect(anew.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(anew.site());
  });
});
