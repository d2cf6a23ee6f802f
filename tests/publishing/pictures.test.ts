import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const STORY = 'content/articles/2026/11/satu.md';
const OTHER = 'content/articles/2026/11/dua.md';
const PHOTO = 'content/articles/2026/11/perahu.jpg';
const open: Newspaper[] = [];
let base: Newspaper;

beforeAll(() => {
  base = new Newspaper('base')
    .write('content/site.yaml', `${SETTINGS}outlets: [TAMBANGAN]\n`)
    .write(STORY, storyFile());
  open.push(base);
  expect(base.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const made of open) made.delete();
});

function fresh(name: string): Newspaper {
  const made = new Newspaper(name)
    .withBundleOf(base)
    .write('content/site.yaml', `${SETTINGS}outlets: [TAMBANGAN]\n`);
  open.push(made);
  return made;
}

const photo = (colour: string, width = 600, height = 400): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
/**
 * A smooth picture that lost so many bytes of its middle; for none, one with bytes behind its last
 * row.
 */
async function corrupt(lost: number): Promise<Buffer> {
  const jpeg = await sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#246"/><circle cx="300" cy="200" r="150" fill="#c84"/><path d="M0 0L600 400" stroke="#fff" stroke-width="9"/></svg>',
    ),
  )
    .removeAlpha()
    .jpeg()
    .toBuffer();
  const half = Math.floor(jpeg.length / 2);
  return lost === 0
    ? Buffer.concat([
        jpeg.subarray(0, -2),
        Buffer.from('Sisa data yang tidak dipakai baris mana pun.'),
        jpeg.subarray(-2),
      ])
    : Buffer.concat([jpeg.subarray(0, half), jpeg.subarray(half + lost)]);
}
const withPhoto = (words: string, body = 'Isi berita.'): string =>
  storyFile({ extra: `image: {src: perahu.jpg, alt: Perahu di kali${words}}\n`, body });
const WORDS = ', caption: Perahu pertama., credit: TAMBANGAN/Bagus Anggoro';
const pictures = (made: Newspaper): string[] =>
  Object.keys(made.site()).filter((file) => file.startsWith('foto/'));
const changes = (made: Newspaper): Record<'added' | 'changed' | 'removed', string[]> =>
  JSON.parse(made.read('.warta/changes.json')) as Record<'added' | 'changed' | 'removed', string[]>;

function exiftool(...args: string[]): string {
  try {
    return execFileSync('exiftool', args, { encoding: 'utf8' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new Error(
          'There is no exiftool, and these tests read pictures’ words with it. Install it: apt-get install libimage-exiftool-perl',
        )
      : error;
  }
}

describe('a picture', () => {
  it('has its words in every published form, as exiftool reads them, and nothing else of the camera', async () => {
    const made = fresh('words')
      .write(PHOTO, await photo('teal'))
      .write(
        STORY,
        withPhoto(', caption: "Perahu “pertama” & *Rini*.", credit: TAMBANGAN/Bagus Anggoro'),
      );
    exiftool(
      '-overwrite_original',
      '-GPSLatitude=7.25',
      '-GPSLatitudeRef=S',
      '-GPSLongitude=112.75',
      '-GPSLongitudeRef=E',
      '-SerialNumber=RAHASIA123',
      '-OwnerName=RAHASIA456',
      '-XMP:Label=RAHASIA789',
      join(made.root, PHOTO),
    );
    expect(exiftool('-GPSLatitude', join(made.root, PHOTO))).toContain('7 deg');
    expect(made.build()).toMatchObject({ status: 0 });
    const files = pictures(made);
    expect(new Set(files.map((file) => file.split('.').at(-1)))).toEqual(
      new Set(['avif', 'webp', 'jpg']),
    );
    for (const file of files) {
      const [read] = JSON.parse(
        exiftool('-json', '-G1', '-a', join(made.root, 'dist', file)),
      ) as Record<string, unknown>[];
      expect(read).toMatchObject({
        'XMP-dc:Creator': 'Bagus Anggoro',
        'XMP-photoshop:Credit': 'TAMBANGAN/Bagus Anggoro',
        'XMP-dc:Rights': '© Koran Contoh',
        'XMP-dc:Description': 'Perahu “pertama” & Rini.',
      });
      expect(
        Object.keys(read ?? {}).filter((key) =>
          /GPS|Serial|Owner|Thumbnail|IFD|ExifIFD/i.test(key),
        ),
      ).toEqual([]);
    }
    for (const file of Object.keys(made.site()))
      expect(made.read(`dist/${file}`)).not.toMatch(/RAHASIA/);
  });

  it('says the words of its own XMP as they were meant, whatever XML escapes in them, and takes nobody’s right', async () => {
    const told = {
      creator: "O'Neil & Sons",
      credit: 'AT&T/Reuters',
      caption: 'Tom & Jerry said "hi" <now> – it’s',
    };
    const made = fresh('entities')
      .write(PHOTO, await photo('olive', 300, 200))
      .write(STORY, withPhoto(''))
      .write(
        OTHER,
        storyFile({ extra: 'image: {src: satu.jpg, alt: a, caption: b, credit: Rini Rekaan}\n' }),
      )
      .write('content/articles/2026/11/satu.jpg', await photo('navy', 300, 200));
    exiftool(
      '-overwrite_original',
      `-XMP-dc:Creator=${told.creator}`,
      `-XMP-photoshop:Credit=${told.credit}`,
      `-XMP-dc:Description=${told.caption.replace(' –', '\n–')}`,
      join(made.root, PHOTO),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const line = `${told.credit}/${told.creator}`;
    for (const file of pictures(made).filter((path) => path.includes('perahu'))) {
      const [read] = JSON.parse(
        exiftool('-json', '-G1', '-a', join(made.root, 'dist', file)),
      ) as Record<string, unknown>[];
      expect(read).toMatchObject({
        'XMP-dc:Creator': told.creator,
        'XMP-photoshop:Credit': line,
        'XMP-dc:Description': told.caption,
      });
      expect(read).not.toHaveProperty('XMP-dc:Rights');
    }
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toContain('Tom &amp; Jerry said &quot;hi&quot; &lt;now&gt; – it’s');
    expect(page).toContain(`${line.replaceAll('&', '&amp;')}</span>`);
    const [, graph = ''] =
      /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page) ?? [];
    const images = (text: string): Record<string, unknown>[] =>
      (JSON.parse(text) as { '@graph': { image?: Record<string, unknown>[] }[] })['@graph'][0]
        ?.image ?? [];
    expect(images(graph)[0]).toMatchObject({
      caption: told.caption,
      creditText: line,
      creator: { name: told.creator },
    });
    // A name alone says whose work it is, and not whose right.
    const [, other = ''] =
      /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(
        made.read('dist/2026/11/dua/index.html'),
      ) ?? [];
    for (const image of [...images(graph), ...images(other)])
      expect(image).not.toHaveProperty('copyrightNotice');
    expect(images(other)[0]).toMatchObject({
      creditText: 'Rini Rekaan',
      creator: { name: 'Rini Rekaan' },
    });
    for (const file of pictures(made))
      expect(made.read(`dist/${file}`)).not.toContain('© Koran Contoh');
  });

  it('is not looked at again when the archive is made anew', async () => {
    const made = fresh('facts')
      .write(PHOTO, await photo('#004488'))
      .write(STORY, withPhoto(WORDS));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(/class="r0 g4 b8[ "]/);
    const cache = join(made.root, '.warta/pictures');
    const [facts = ''] = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes('facts-'),
    );
    writeFileSync(
      join(cache, facts),
      readFileSync(join(cache, facts), 'utf8').replace(/#\w{6}/, '#ff0000'),
    );
    made.remove('.warta/archive.sqlite');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(/class="rf g0 b0[ "]/);
  });

  it('says that a machine made it, on the page, in its files and to search engines', async () => {
    const made = fresh('machine')
      .write(PHOTO, await photo('teal'))
      .write(STORY, withPhoto(`${WORDS}, ai: true`));
    expect(made.build()).toMatchObject({ status: 0 });
    const html = made.read('dist/2026/11/satu/index.html');
    expect(html).toContain(
      'TAMBANGAN/Bagus Anggoro</span> <span class="ai">Gambar buatan AI</span></figcaption>',
    );
    expect(html).toContain(
      '"digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource"',
    );
    for (const file of pictures(made))
      expect(
        exiftool(
          '-s3',
          '-n',
          '-XMP-iptcExt:DigitalSourceType',
          join(made.root, 'dist', file),
        ).trim(),
        file,
      ).toBe('http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia');
  });

  it('has creator, credit and copyright in the page’s JSON-LD, in the three shapes that search engines ask for', async () => {
    const made = fresh('json-ld')
      .write(PHOTO, await photo('teal', 1600, 1000))
      .write(STORY, withPhoto(WORDS));
    expect(made.build()).toMatchObject({ status: 0 });
    const {
      '@graph': [article],
    } = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        made.read('dist/2026/11/satu/index.html'),
      )?.[1] ?? '',
    ) as { '@graph': [{ image: { url: string; width: number; height: number }[] }] };
    expect(article.image.map(({ width, height }) => `${width}x${height}`)).toEqual([
      '1200x675',
      '1200x900',
      '1000x1000',
    ]);
    for (const image of article.image) {
      expect(image).toMatchObject({
        '@type': 'ImageObject',
        caption: 'Perahu pertama.',
        creditText: 'TAMBANGAN/Bagus Anggoro',
        creator: { '@type': 'Person', name: 'Bagus Anggoro' },
        copyrightNotice: '© Koran Contoh',
      });
      expect(
        await sharp(join(made.root, 'dist', new URL(image.url).pathname)).metadata(),
      ).toMatchObject({ width: image.width, height: image.height, format: 'jpeg' });
    }
    const share =
      /<meta property="og:image" content="https:\/\/contoh\.example(\/foto\/[^"]+)">/.exec(
        made.read('dist/2026/11/satu/index.html'),
      )?.[1] ?? '';
    expect(await sharp(join(made.root, 'dist', share)).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
    expect(made.bytes(`dist${share}`).length).toBeLessThanOrEqual(300_000);
  });

  it('says itself what the story does not: IPTC in UTF-8 and in Latin-1', async () => {
    for (const [charset, coded] of [
      ['UTF8', ['-CodedCharacterSet=UTF8']],
      ['Latin', []],
    ] as const) {
      const made = fresh('iptc')
        .write(PHOTO, await photo('navy'))
        .write(STORY, withPhoto(''));
      exiftool(
        '-overwrite_original',
        '-charset',
        `iptc=${charset}`,
        ...coded,
        '-IPTC:By-line=René Sœur'.replace('œ', 'oe'),
        '-IPTC:Credit=ANTARA FOTO',
        '-IPTC:Caption-Abstract=Café di tepi kali.',
        join(made.root, PHOTO),
      );
      expect(made.build()).toMatchObject({ status: 0 });
      expect(made.read('dist/2026/11/satu/index.html')).toMatch(
        /<figcaption>.*Café di tepi kali\. .*ANTARA FOTO\/René Soeur<\/span><\/figcaption>/,
      );
    }
  });

  it('is made once: a second build makes nothing, a new photo makes its own forms, a moved story none', async () => {
    const made = fresh('once')
      .write(PHOTO, await photo('red'))
      .write(STORY, withPhoto(WORDS));
    expect(made.build().output).toContain('of 1 picture');
    expect(made.build().output).toContain('Nothing changed');
    made.write('content/media/lain.jpg', await photo('blue')).write(
      OTHER,
      storyFile({
        title: 'Dua',
        extra: 'image: {src: /media/lain.jpg, alt: Air, caption: Air., credit: TAMBANGAN/X}\n',
      }),
    );
    expect(made.build().output).toMatch(/Made \d+ files of 1 picture\.\n/);
    made
      .remove(STORY)
      .remove(PHOTO)
      .write('content/articles/2026/11/tiga/index.md', withPhoto(WORDS))
      .write('content/articles/2026/11/tiga/perahu.jpg', await photo('red'));
    expect(made.build().output).not.toContain('Made');
    expect(changes(made).removed.filter((file) => file.startsWith('foto/'))).toHaveLength(
      changes(made).added.filter((file) => file.startsWith('foto/')).length,
    );
  });

  it('is made once for two stories that show it, whose words are those of the older', async () => {
    const made = fresh('twice').write('content/media/bersama.jpg', await photo('olive'));
    const story = (title: string, date: string): string =>
      storyFile({
        title,
        date,
        extra: `image: {src: /media/bersama.jpg, alt: Air, caption: "${title}.", credit: TAMBANGAN/X}\n`,
      });
    made
      .write(STORY, story('Satu', '2026-11-26T08:00'))
      .write(OTHER, story('Dua', '2026-11-27T08:00'));
    expect(made.build()).toMatchObject({ status: 0 });
    const files = pictures(made);
    for (const file of files)
      expect(exiftool('-s3', '-XMP-dc:Description', join(made.root, 'dist', file)).trim()).toBe(
        'Satu.',
      );
    made.remove(STORY);
    expect(made.build().output).not.toContain('Made');
    expect(pictures(made)).toEqual(files);
    for (const file of files)
      expect(exiftool('-s3', '-XMP-dc:Description', join(made.root, 'dist', file)).trim()).toBe(
        'Dua.',
      );
  });

  it('keeps its pixels and its address when its caption changes; only the words in its files do', async () => {
    const made = fresh('caption')
      .write(PHOTO, await photo('purple'))
      .write(STORY, withPhoto(WORDS));
    made.build();
    const files = pictures(made);
    made.write(STORY, withPhoto(WORDS.replace('Perahu pertama', 'Perahu kedua')));
    const { status, output } = made.build();
    expect(status).toBe(0);
    expect(output).not.toContain('Made');
    expect(pictures(made)).toEqual(files);
    expect(changes(made).changed.filter((file) => file.startsWith('foto/'))).toEqual(files);
    const clean = fresh('caption-clean')
      .write(PHOTO, await photo('purple'))
      .write(STORY, withPhoto(WORDS.replace('Perahu pertama', 'Perahu kedua')));
    clean.build();
    expect(made.site()).toEqual(clean.site());
  });

  it('has another address when its bytes change, and the old files are gone', async () => {
    const made = fresh('bytes')
      .write(PHOTO, await photo('gold'))
      .write(STORY, withPhoto(WORDS));
    made.build();
    const before = pictures(made);
    made.write(PHOTO, await photo('coral'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(pictures(made).filter((file) => before.includes(file))).toEqual([]);
    expect(changes(made).removed).toEqual(before);
  });

  it('never lies in the site as it came, and is upright', async () => {
    const source = await sharp({
      create: { width: 300, height: 200, channels: 3, background: 'brown' },
    })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const made = fresh('upright').write(PHOTO, source).write(STORY, withPhoto(WORDS));
    expect(made.build()).toMatchObject({ status: 0 });
    const [whole] = pictures(made).filter((file) => /perahu-200\.\w+\.avif$/.test(file));
    expect(await sharp(join(made.root, 'dist', whole ?? '')).metadata()).toMatchObject({
      width: 200,
      height: 300,
    });
    expect(made.read('dist/2026/11/satu/index.html')).toContain('width="200" height="300"');
    expect(Object.values(made.site())).not.toContain(
      fresh('digest').write('dist/x', source).site()['x'],
    );
  });
});

describe('a picture of an unusual kind is published all the same:', () => {
  const twoFrames = (): Promise<Buffer> =>
    sharp(Buffer.concat([Buffer.alloc(60 * 40 * 3, 200), Buffer.alloc(60 * 40 * 3, 30)]), {
      raw: { width: 60, height: 80, channels: 3, pageHeight: 40 },
    })
      .gif({ delay: [100, 100] })
      .toBuffer();
  const red = {
    create: { width: 60, height: 40, channels: 3, background: { r: 220, g: 30, b: 30 } },
  } as const;
  it.each<[string, string, () => Promise<Buffer> | Buffer, RegExp | undefined]>([
    ['CMYK', 'perahu.jpg', () => sharp(red).toColourspace('cmyk').jpeg().toBuffer(), undefined],
    ['16 bits', 'perahu.png', () => sharp(red).toColourspace('rgb16').png().toBuffer(), undefined],
    [
      'grey',
      'perahu.png',
      () =>
        sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
          .toColourspace('b-w')
          .png()
          .toBuffer(),
      undefined,
    ],
    [
      'transparent',
      'perahu.webp',
      () =>
        sharp({
          create: {
            width: 60,
            height: 40,
            channels: 4,
            background: { r: 0, g: 0, b: 0, alpha: 0 },
          },
        })
          .webp()
          .toBuffer(),
      undefined,
    ],
    ['TIFF', 'perahu.tiff', () => sharp(red).tiff().toBuffer(), undefined],
    [
      'an SVG with a script and a reference elsewhere, as an illustration',
      'perahu.svg',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40"><script>alert(1)</script><image xlink:href="file:///etc/passwd" width="9" height="9"/><rect width="60" height="40" fill="#c00"/></svg>',
        ),
      undefined,
    ],
    [
      'a GIF that moves, as a still',
      'perahu.gif',
      twoFrames,
      /perahu\.gif moves; only its first frame is published/,
    ],
  ])('%s', async (_name, file, bytes, warning) => {
    const made = fresh('kind')
      .write(`content/articles/2026/11/${file}`, await bytes())
      .write(
        STORY,
        withPhoto(
          WORDS.replace('TAMBANGAN/B', 'Ilustrasi: TAMBANGAN/B')
            .replace('credit: I', 'credit: "I')
            .replace('Anggoro', 'Anggoro"'),
        ).replace('perahu.jpg', file),
      );
    const { status, output } = made.build();
    expect(output).toMatch(warning ?? /Published/);
    expect(status).toBe(0);
    const whole = pictures(made).filter((name) => /^foto\/perahu-60\./.test(name));
    expect(whole.map((name) => name.split('.').at(-1))).toEqual(['avif', 'jpg', 'webp']);
    for (const name of whole) {
      const {
        width,
        height,
        space,
        channels,
        pages = 1,
      } = await sharp(join(made.root, 'dist', name)).metadata();
      expect({ width, height, space, channels, pages }, name).toEqual({
        width: 60,
        height: 40,
        space: 'srgb',
        channels: 3,
        pages: 1,
      });
    }
    for (const name of Object.keys(made.site()))
      expect(made.read(`dist/${name}`)).not.toMatch(/alert\(1\)|root:x:/);
  });

  it('two photos of one name in two folders do not meet', async () => {
    const made = fresh('namesakes')
      .write('content/articles/2026/11/a/index.md', withPhoto(WORDS))
      .write('content/articles/2026/11/a/perahu.jpg', await photo('red'))
      .write('content/articles/2026/11/b/index.md', withPhoto(WORDS))
      .write('content/articles/2026/11/b/perahu.jpg', await photo('blue'));
    expect(made.build()).toMatchObject({ status: 0 });
    const shown = ['a', 'b'].map(
      (name) =>
        /src="(\/foto\/[^"]+)"/.exec(made.read(`dist/2026/11/${name}/index.html`))?.[1] ?? '',
    );
    const [red, blue] = await Promise.all(
      shown.map(
        async (address) => (await sharp(join(made.root, 'dist', address)).stats()).dominant,
      ),
    );
    expect(red?.r).toBeGreaterThan(200);
    expect(blue?.b).toBeGreaterThan(200);
  });
});

describe('a picture is refused', () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer, string[]]>([
    [
      'that is a text file',
      'perahu.jpg',
      () => Buffer.from('bukan gambar'),
      ['perahu.jpg: this file is not a picture', 'JPEG, PNG or WebP'],
    ],
    ['of zero bytes', 'perahu.jpg', () => Buffer.alloc(0), ['the file is empty']],
    [
      'that breaks off',
      'perahu.jpg',
      async () =>
        (
          await sharp({
            create: {
              width: 900,
              height: 600,
              channels: 3,
              background: 'red',
              noise: { type: 'gaussian', mean: 128, sigma: 40 },
            },
          })
            .jpeg()
            .toBuffer()
        ).subarray(0, 20_000),
      ['breaks off before its end'],
    ],
    [
      'that lost a part of its middle',
      'perahu.jpg',
      async () => corrupt(512),
      [
        'perahu.jpg: the picture is damaged, and part of it would be grey or shifted',
        'Copy it again',
      ],
    ],
    [
      'with a wrong extension',
      'perahu.jpg',
      () =>
        sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
      ['the name ends in .jpg, but the file is PNG', 'ends in .png'],
    ],
    [
      'of 900 million pixels',
      'perahu.png',
      () => hugePng(30_000, 30_000),
      ['30000 × 30000 pixels; the limit is 120 million'],
    ],
    [
      'that is HEIC',
      'perahu.heic',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      ['HEIC pictures cannot be read here', 'Save it as JPEG'],
    ],
    [
      'that is SVG and no illustration',
      'perahu.svg',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
        ),
      ['published as illustrations only', 'credit: "Ilustrasi: TAMBANGAN/Bagus Anggoro"'],
    ],
  ])('%s', async (_name, file, bytes, lines) => {
    // What was published is what the newspaper of all tests is.
    const made = fresh('refused').write(STORY, storyFile()).withSiteOf(base);
    const before = made.site();
    made
      .write(`content/articles/2026/11/${file}`, await bytes())
      .write(OTHER, withPhoto(WORDS).replace('perahu.jpg', file));
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain(`${OTHER}:5:9  error: `);
    for (const line of lines) expect(output).toContain(line);
    expect(output).not.toMatch(/^\s+at .*:\d+/m);
    expect(made.site()).toEqual(before);
  });

  it.each<[string, string, string, string[]]>([
    [
      'without a credit',
      withPhoto(', caption: Perahu.'),
      '5:9',
      ['nobody is credited for perahu.jpg', 'credit: TAMBANGAN/Bagus Anggoro'],
    ],
    [
      'without a caption, when it leads',
      withPhoto(', credit: TAMBANGAN/X'),
      '5:9',
      ['perahu.jpg has no caption'],
    ],
    [
      'without alternative text in the text',
      storyFile({ body: 'A.\n\n![](perahu.jpg "k | s")' }),
      '9:1',
      ['has no alternative text'],
    ],
    [
      'without a credit in the text',
      storyFile({ body: 'A.\n\n![Air](perahu.jpg "Keterangan")' }),
      '9:1',
      ['nobody is credited', '![Air](perahu.jpg "Keterangan | TAMBANGAN/Bagus Anggoro")'],
    ],
    [
      'in a directive that is mistyped',
      storyFile({ body: 'A.\n\n:::fotoo{src="perahu.jpg"}\nX\n:::' }),
      '9:1',
      ['did you mean :::foto?'],
    ],
    ['with a focus that is none', withPhoto(`${WORDS}, focus: kiri`), '5:', ['focus']],
  ])('%s', async (_name, story, place, lines) => {
    const made = fresh('unsaid')
      .write(PHOTO, await photo('red'))
      .write(STORY, story);
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain(`${STORY}:${place}`);
    for (const line of lines) expect(output).toContain(line);
  });

  it('never for data that are only odd: that is told, and the picture is shown', async () => {
    const made = fresh('odd')
      .write(PHOTO, await corrupt(0))
      .write(STORY, withPhoto(WORDS));
    expect(made.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining(
        `${STORY}:5:9  warning: perahu.jpg has other data than its rows need`,
      ) as string,
    });
  });

  it('never for what is only doubtful: that gets a warning', async () => {
    const made = fresh('doubt')
      .write(PHOTO, await photo('red'))
      .write(STORY, withPhoto(', caption: Perahu di kali, credit: IST'));
    const { status, output } = made.build();
    expect(status).toBe(0);
    expect(output).toMatch(
      /satu\.md:5:9 {2}warning: the alternative text of perahu\.jpg repeats its caption/,
    );
    expect(output).toMatch(
      /satu\.md:5:9 {2}warning: perahu\.jpg comes from somebody who is not named \(“IST”\)/,
    );
  });
});

describe('a directive', () => {
  it('shows a picture with a caption in Markdown, a focus and the label of a machine’s work', async () => {
    const made = fresh('directive')
      .write(PHOTO, await photo('red'))
      .write(
        STORY,
        storyFile({
          body: 'Satu.\n\n:::foto{src="perahu.jpg" alt="Perahu" credit="Ilustrasi: TAMBANGAN/Mira" focus="70% 40%" ai}\nPerahu *Rini* di [Kali Mas](/kota/).\n:::\n\nDua.',
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    const html = made.read('dist/2026/11/satu/index.html');
    expect(html).toMatch(
      /<p>Satu\.<\/p>\n<figure id="foto-1"><picture>.*<\/picture><figcaption>.*Perahu <em>Rini<\/em> di <a href="\/kota\/">Kali Mas<\/a>\. <span class="credit">.*Ilustrasi: TAMBANGAN\/Mira<\/span> <span class="ai">Gambar buatan AI<\/span><\/figcaption><\/figure>\n<p>Dua\.<\/p>/,
    );
    expect(html).toMatch(/class="[^"]* x70 y40"/);
  });

  it('gathers pictures in a gallery, each with its own caption, credit and address', async () => {
    const made = fresh('gallery')
      .write(PHOTO, await photo('red'))
      .write('content/media/lain.jpg', await photo('blue'))
      .write(
        STORY,
        withPhoto(
          WORDS,
          ':::galeri\n![Satu](/media/lain.jpg "Pertama | TAMBANGAN/A")\n\n![Dua](perahu.jpg "Kedua | TAMBANGAN/B")\n:::',
        ),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /<section class="gallery" aria-label="Galeri"[^>]*><figure id="foto-2"><a class="large" href="\/foto\/lain-600\.[0-9a-f]{10}\.jpg">.*Pertama.*TAMBANGAN\/A.*<\/figure>\s*<figure id="foto-3">.*Kedua.*TAMBANGAN\/B.*<\/figure><\/section>/s,
    );
  });
});

/** A PNG that claims a size and has no pixels. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(0)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
