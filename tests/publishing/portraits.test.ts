import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { storyFile, type Newspaper } from '../newspaper.ts';
import { OTHER, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const PERSON = 'content/people/endang.yaml';
const person = (portrait: string, name = 'Endang Lestari'): string =>
  `name: ${name}\nrole: Wartawan\n${portrait === '' ? '' : `portrait: {${portrait}}\n`}`;
const SHOWN = 'src: /media/endang.jpg, credit: TAMBANGAN/Bagus Anggoro';
const square = (background: string, size = 600): Promise<Buffer> =>
  sharp({ create: { width: size, height: size, channels: 3, background } })
    .jpeg()
    .toBuffer();
const pictures = (made: Newspaper): string[] =>
  Object.keys(made.site()).filter((file) => file.startsWith('foto/'));
const changes = (made: Newspaper): Record<'added' | 'changed' | 'removed', string[]> =>
  JSON.parse(made.read('.warta/changes.json')) as Record<'added' | 'changed' | 'removed', string[]>;
const byEndang = storyFile({ extra: 'authors: [endang]\n' });

async function withPortrait(name: string): Promise<Newspaper> {
  return fresh(name)
    .write('content/media/endang.jpg', await square('teal'))
    .write(PERSON, person(SHOWN))
    .write(STORY, byEndang);
}

describe('a portrait', () => {
  it('is made as squares alone, with its words in each, and stands in the byline and on the person’s page', async () => {
    const made = await withPortrait('portrait');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(pictures(made).map((file) => file.replace(/\.[0-9a-f]{10}/, ''))).toEqual(
      [96, 144, 224, 352, 480]
        .flatMap((width) => [`foto/endang-1x1-${width}.avif`, `foto/endang-1x1-${width}.jpg`])
        .sort(),
    );
    const [words] = JSON.parse(
      execFileSync('exiftool', ['-json', '-G1', join(made.root, 'dist', pictures(made)[0] ?? '')], {
        encoding: 'utf8',
      }),
    ) as object[];
    expect(words).toMatchObject({
      'XMP-dc:Creator': 'Bagus Anggoro',
      'XMP-photoshop:Credit': 'TAMBANGAN/Bagus Anggoro',
      'XMP-dc:Description': 'Endang Lestari',
    });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /<div class="faces"><span class="portrait"><picture>.*width="64" height="64" alt=""/,
    );
    const page = made.read('dist/penulis/endang/index.html');
    expect(page).toMatch(/width="160" height="160" alt="Endang Lestari"/);
    expect(page).toMatch(/<span class="credit">.*TAMBANGAN\/Bagus Anggoro<\/span>/);
  });

  it('says that a machine made it', async () => {
    const made = (await withPortrait('machine')).write(PERSON, person(`${SHOWN}, ai: true`));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/penulis/endang/index.html')).toContain(
      '<span class="ai">Gambar buatan AI</span>',
    );
  });

  it('is made once, anew for other bytes, and gone when nobody shows it', async () => {
    const made = await withPortrait('once');
    expect(made.build().output).toContain('Made 10 files of 1 picture.');
    expect(made.build().output).toContain('Nothing changed');
    const before = pictures(made);
    expect(made.write('content/media/endang.jpg', await square('coral')).build()).toMatchObject({
      status: 0,
    });
    expect(changes(made).removed).toEqual(before);
    expect(changes(made).changed).toEqual(['2026/11/satu/index.html', 'penulis/endang/index.html']);
    expect(pictures(made)).toHaveLength(10);
    expect(made.write(PERSON, person('')).build()).toMatchObject({ status: 0 });
    expect(pictures(made)).toEqual([]);
    expect(made.write(PERSON, person(SHOWN)).build()).toMatchObject({ status: 0 });
    expect(pictures(made)).toHaveLength(10);
    expect(made.write(STORY, storyFile()).build()).toMatchObject({ status: 0 });
    expect(pictures(made)).toEqual([]);
    expect(made.has('dist/penulis/endang/index.html')).toBe(false);
  });

  it('is not there before its person’s first story is, and comes with it', async () => {
    const made = (await withPortrait('early'))
      .write(STORY, storyFile())
      .write(
        OTHER,
        storyFile({ title: 'Dua', date: '2026-11-28T10:00', extra: 'authors: [endang]\n' }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(pictures(made)).toEqual([]);
    expect(
      made
        .write('content/site.yaml', made.read('content/site.yaml').replace('T09:00', 'T10:00'))
        .build(),
    ).toMatchObject({ status: 0 });
    expect(pictures(made)).toHaveLength(10);
  });

  it('keeps its forms and changes their words with the person’s name or credit', async () => {
    const made = await withPortrait('words');
    made.build();
    const files = pictures(made);
    const { output } = made
      .write(PERSON, person(SHOWN.replace('Bagus', 'Budi'), 'Endang L.'))
      .build();
    expect(output).not.toContain('Made');
    expect(pictures(made)).toEqual(files);
    expect(changes(made).changed.filter((file) => file.startsWith('foto/'))).toEqual(files);
  });

  it('has only its own squares beside the forms of a story that shows the same picture', async () => {
    const made = (await withPortrait('both')).write(
      OTHER,
      storyFile({
        title: 'Dua',
        extra:
          'image: {src: /media/endang.jpg, alt: Endang di pasar, caption: Endang., credit: TAMBANGAN/X, focus: 10% 10%}\n',
      }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(
      pictures(made).filter((file) => /-1x1-(?:96|144|224|352|480)\./.test(file)),
    ).toHaveLength(10);
    const { removed } = (made.remove(OTHER).build(), changes(made));
    expect(
      removed.filter(
        (file) => file.startsWith('foto/') && /-1x1-(?:96|144|224|352|480)\./.test(file),
      ),
    ).toEqual([]);
    expect(pictures(made)).toHaveLength(10);
    const clean = await withPortrait('both-clean');
    clean.build();
    expect(made.site()).toEqual(clean.site());
  });

  it('may lie beside the person’s file, and a small one is not scaled up', async () => {
    const made = fresh('beside')
      .write(
        'content/people/endang.png',
        await sharp(await square('teal', 120))
          .png()
          .toBuffer(),
      )
      .write(PERSON, person('src: endang.png, credit: TAMBANGAN/X'))
      .write(STORY, byEndang);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(pictures(made).map((file) => file.replace(/\.[0-9a-f]{10}/, ''))).toEqual([
      'foto/endang-1x1-120.avif',
      'foto/endang-1x1-120.jpg',
      'foto/endang-1x1-96.avif',
      'foto/endang-1x1-96.jpg',
    ]);
    expect(made.read('dist/penulis/endang/index.html')).toMatch(
      /srcset="\/foto\/endang-1x1-120\.\w+\.jpg 1x" width="160"/,
    );
  });

  it('stands once for each of two writers, and for the first alone of three', async () => {
    const made = await withPortrait('writers');
    for (const id of ['rini', 'siti']) made.write(`content/people/${id}.yaml`, person(SHOWN, id));
    const faces = (authors: string): number => {
      expect(
        made.write(STORY, storyFile({ extra: `authors: [${authors}]\n` })).build(),
      ).toMatchObject({ status: 0 });
      return made.read('dist/2026/11/satu/index.html').split('class="portrait"').length - 1;
    };
    expect(faces('endang, rini')).toBe(2);
    expect(faces('endang, rini, siti')).toBe(1);
    expect(faces('{person: endang, role: editor}')).toBe(0);
  });
});

describe('a portrait is refused, at its line of the person’s file,', () => {
  it.each<[string, string, string[]]>([
    [
      'when it is not there',
      person('src: /media/endng.jpg, credit: TAMBANGAN/X'),
      ['there is no picture content/media/endng.jpg', 'src: endang.jpg'],
    ],
    [
      'without a credit',
      person('src: /media/endang.jpg'),
      ['nobody is credited for endang.jpg', 'credit: TAMBANGAN/Bagus Anggoro'],
    ],
    [
      'when it is no picture',
      person('src: /media/teks.jpg, credit: TAMBANGAN/X'),
      ['content/media/teks.jpg: this file is not a picture'],
    ],
    [
      'when its path leads elsewhere',
      person('src: ../media/endang.jpg, credit: TAMBANGAN/X'),
      ['the path leaves content/people/', 'src: endang.jpg'],
    ],
    [
      'when it is a web address',
      person('src: "https://contoh.example/a.jpg", credit: TAMBANGAN/X'),
      ['nothing is fetched from elsewhere'],
    ],
    [
      'with a mistyped key',
      person('scr: /media/endang.jpg, credit: TAMBANGAN/X'),
      ['did you mean “src”?'],
    ],
    [
      'without a path',
      person('credit: TAMBANGAN/X'),
      ['“portrait.src” is missing', 'src: /media/staf/endang-lestari.png'],
    ],
    [
      'with a focus that is none',
      person(`${SHOWN}, focus: kiri`),
      ['“portrait.focus” is not right', 'focus: 50% 30%'],
    ],
  ])('%s', async (_name, text, lines) => {
    const made = (await withPortrait('refused')).write('content/media/teks.jpg', 'bukan gambar');
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    const { status, output } = made.write(PERSON, text).build();
    for (const line of lines) expect(output).toContain(line);
    expect(output).toMatch(/content\/people\/endang\.yaml:3:\d+ {2}error: /);
    expect(output).toContain('1 problem;');
    expect(status).toBe(1);
    expect(made.site()).toEqual(before);
  });

  it('when it goes, as long as it is gone, and is well again when it is back', async () => {
    const made = await withPortrait('gone');
    made.build();
    for (const _ of [1, 2])
      expect(made.remove('content/media/endang.jpg').build()).toMatchObject({
        status: 1,
        output: expect.stringContaining(
          'content/people/endang.yaml:3:12  error: there is no picture content/media/endang.jpg',
        ) as string,
      });
    expect(made.write('content/media/endang.jpg', await square('teal')).build().output).toContain(
      'Nothing changed',
    );
  });

  it('when its bytes become unreadable, together with a story that shows it, and alone when the story no longer does', async () => {
    const shows = storyFile({
      title: 'Dua',
      extra: 'image: {src: /media/endang.jpg, alt: Alt, caption: Teks, credit: Kredit}\n',
    });
    const made = (await withPortrait('unreadable')).write(OTHER, shows);
    made.build();
    const { output } = made
      .write('content/media/endang.jpg', 'rusak')
      .write(OTHER, shows.replace('Teks', 'Lain'))
      .build();
    expect(output).toContain(`${OTHER}:5:9  error: `);
    expect(output).toContain('content/people/endang.yaml:3:12  error: ');
    expect(made.remove(OTHER).build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('1 problem;') as string,
    });
  });

  it('when it is a symbolic link, once', async () => {
    const made = await withPortrait('link');
    made.build();
    made.remove('content/media/endang.jpg');
    symlinkSync('/etc/passwd', join(made.root, 'content/media/endang.jpg'));
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('symbolic links are not followed') as string,
    });
  });
});
