import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const PACKAGES = resolve(import.meta.dirname, '../../node_modules');
const NOTE = 'node_modules/.package-lock.json';
let made: Newspaper;
let photo: Buffer;
/** What was done to the engine so far. */
const done: ((paper: Newspaper) => void)[] = [];

/** A newspaper whose packages are the project's, with a note of its own of what they are. */
function start(name: string): Newspaper {
  const paper = fresh(name);
  paper.remove('node_modules');
  mkdirSync(join(paper.root, 'node_modules'));
  for (const entry of readdirSync(PACKAGES))
    if (entry !== '.package-lock.json')
      symlinkSync(join(PACKAGES, entry), join(paper.root, 'node_modules', entry));
  return paper
    .write(NOTE, paper.read('package-lock.json'))
    .write('content/site.yaml', `${SETTINGS}search: {}\n`)
    .write('content/media/satu.jpg', photo)
    .write(
      STORY,
      storyFile({
        extra: 'image: {src: /media/satu.jpg, alt: a, caption: b, credit: c}\n',
        body: 'Roti &amp; mentega.',
      }),
    );
}

/** Edits the engine of the newspaper, builds it, and says what its files are before and after. */
function after(edit: (paper: Newspaper) => void): {
  before: Record<string, string>;
  now: Record<string, string>;
  output: string;
} {
  const before = made.site();
  edit(made);
  done.push(edit);
  const { status, output } = made.build();
  expect([status, output]).toEqual([0, output]);
  return { before, now: made.site(), output };
}
const replace =
  (file: string, old: string, text: string) =>
  (paper: Newspaper): void => {
    expect(paper.read(file)).toContain(old);
    paper.write(file, paper.read(file).replace(old, text));
  };
const pictures = (site: Record<string, string>): string[] =>
  Object.keys(site).filter((file) => file.startsWith('foto/'));
/** Another version of a package, as npm would note it. */
const update =
  (place: string) =>
  (paper: Newspaper): void => {
    const note = JSON.parse(paper.read(NOTE)) as {
      packages: Record<string, { version: string; integrity: string }>;
    };
    const [entry] = Object.entries(note.packages).filter(([path]) => path === place);
    expect(entry, place).toBeDefined();
    if (entry !== undefined) entry[1].integrity = `sha512-${entry[1].version}-lain`;
    paper.write(NOTE, JSON.stringify(note));
  };

beforeAll(async () => {
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  made = start('mesin');
  expect(made.build()).toMatchObject({ status: 0 });
});

describe('a build after the engine was changed', () => {
  it('indexes stories again when what decodes their text is another one', () => {
    const { now } = after(
      replace('src/html/decode-entities.ts', 'return String.', `return 'dan ' + String.`),
    );
    const texts = Object.keys(now)
      .filter((file) => file.startsWith('cari/indeks/') && !/\.(?:json|pf_\w+|wasm)$/.test(file))
      .map((file) => made.read(`dist/${file}`));
    expect(texts).toEqual(['Roti dan & mentega.']);
  });

  it('draws icons again when what draws them is another one', () => {
    const { before, now } = after(
      replace(
        'src/publishing/pictures/draw-icons.ts',
        '      ink,\n      paper,\n    });',
        `      ink: '#000000',\n      paper,\n    });`,
      ),
    );
    expect(now['bagikan.png']).not.toBe(before['bagikan.png']);
  });

  it('looks at pictures again when what looks at them is another one', () => {
    const { output } = after(
      replace(
        'src/images/probe/jpeg-data.ts',
        'bytes: Uint8Array): boolean {\n',
        'bytes: Uint8Array): boolean {\n  return bytes.length > 0;\n',
      ),
    );
    expect(output).toContain('picture/odd-data');
  });

  it.each([
    [
      'the code that encodes them',
      replace(
        'src/images/encode/sharp-picture-encoder.ts',
        `background: '#fff'`,
        `background: '#eee'`,
      ),
    ],
    [
      'the packet for their words',
      replace('src/images/metadata/xmp-packet.ts', 'const LEAST = 1536', 'const LEAST = 2048'),
    ],
    ['a library of sharp’s', update('node_modules/@img/sharp-libvips-linux-x64')],
  ])(
    'gives pictures other names when another one is %s, and leaves none of the old',
    (_what, edit) => {
      const { before, now } = after(edit);
      expect(pictures(now).length).toBe(pictures(before).length);
      expect(pictures(now).filter((file) => pictures(before).includes(file))).toEqual([]);
    },
  );

  it('leaves the names and the bytes of pictures alone when others are what plans their forms, what watches over them, and a package for tests', () => {
    const { before, now, output } = after((paper) => {
      replace(
        'src/images/encode/plan-derivatives.ts',
        'WORTH_A_STEP = 1.1',
        'WORTH_A_STEP = 1.10',
      )(paper);
      replace('src/publishing/pictures/picture-protocol.ts', 'seconds: 120', 'seconds: 121')(paper);
      update('node_modules/vitest')(paper);
    });
    expect(pictures(now).map((file) => [file, now[file]])).toEqual(
      pictures(before).map((file) => [file, before[file]]),
    );
    expect(output).not.toMatch(/^Made \d+ files of/m);
  });

  it('ends with the bytes of a clean build, and keeps pictures of one encoder alone', () => {
    const clean = start('bersih');
    for (const edit of done) edit(clean);
    expect(clean.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(clean.site());
    const [source = ''] = readdirSync(join(made.root, '.warta/pictures'));
    const kept = readdirSync(join(made.root, '.warta/pictures', source));
    expect(kept.filter((name) => !name.startsWith('facts-'))).toHaveLength(1);
  });
});
