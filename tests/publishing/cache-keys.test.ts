import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyLines, MAKERS } from '../../src/publishing/compile/code-fingerprint.ts';
import { sourceReader } from '../../src/publishing/compile/source-files.ts';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import type { Load } from './note-loads.ts';
import { smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
let made: Newspaper;

beforeAll(async () => {
  made = fresh('kunci')
    .write('content/site.yaml', `${SETTINGS}search: {}\n`)
    .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n')
    .write(STORY, withPicture('/media/satu.jpg'))
    .write(
      'content/articles/2026/11/tiga.md',
      storyFile({
        extra: 'tags: [a]\nauthors: [endang]\n',
        body: '| a |\n|---|\n| b |\n\nc[^1]\n\n[^1]: d',
      }),
    )
    .write(
      'content/media/satu.jpg',
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
        .jpeg()
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
        .toBuffer(),
    );
});

/**
 * Makes a product in a process of its own; what this, its threads and its child processes loaded of
 * the newspaper's code, read of its files, and of which packages.
 */
function loadsOf(product: string): { files: string[]; packages: string[] } {
  const log = join(made.root, `${product}.log`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'note-loads.ts'),
      join(import.meta.dirname, 'make-product.ts'),
      product,
    ],
    {
      cwd: made.root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TZ: 'UTC', WARTA_LOADS: log },
    },
  );
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  const loads = readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Load)
    // Who asks for pages to be compiled has no part in what comes of it.
    .filter(({ program }) => product !== 'pages' || !program.endsWith('make-product.ts'));
  const packages = realpathSync(join(made.root, 'node_modules')) + sep;
  return {
    files: [
      ...new Set(
        loads.flatMap(({ path }) => {
          const own = path.startsWith(made.root + sep) ? path.slice(made.root.length + 1) : '';
          return /^(?:src|bin)\//.test(own) ? [own] : [];
        }),
      ),
    ].sort(),
    packages: [
      ...new Set(
        loads.flatMap(({ path }) =>
          // The compiler reads what every package says of itself.
          path.startsWith(packages) && !path.endsWith('/package.json')
            ? [
                /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
                  `node_modules/${path.slice(packages.length)}`,
                )?.[0] ?? '',
              ]
            : [],
        ),
      ),
    ]
      .filter((place) => place !== '' && !place.endsWith('/.vite'))
      .sort(),
  };
}

/**
 * What the key of a product is made of: paths of files and places of packages; a line of the key
 * stands for all of these.
 */
function inputsOf(product: keyof typeof MAKERS): string[] {
  const routes =
    product === 'pages'
      ? (JSON.parse(made.read('.warta/route-inputs.json')) as Record<string, string[]>)
      : {};
  const maker = MAKERS[product];
  const also = [...('also' in maker ? maker.also : []), ...Object.values(routes).flat()];
  const { packages } = JSON.parse(made.read('node_modules/.package-lock.json')) as {
    packages: Record<string, unknown>;
  };
  return keyLines(made.root, { ...maker, also }, sourceReader(made.root).read).flatMap((line) =>
    line.startsWith('all packages ') ? Object.keys(packages) : [line.split(' ')[0] ?? ''],
  );
}

/**
 * In the process for pictures, around each kind of work: none of them touches a pixel, and a change
 * of them is no reason to give all pictures other names.
 */
const CARRIERS = [
  'src/publishing/pictures/picture-process.ts',
  'src/publishing/pictures/picture-protocol.ts',
  'src/publishing/pictures/picture-watch.ts',
  'src/diagnostics/problem-error.ts',
  'src/images/encode/sharp-loaders.ts',
];

describe('what a product is kept by has all engine code that was loaded, all engine files that were read and all packages that were used while it was made', () => {
  it.each([
    [
      'archive',
      'in a whole build without its command (main thread, threads that read, draw and inspect, processes for pictures), but for the packages in compiled pages',
      [],
      'src/publishing/render/render-worker.ts',
    ],
    [
      'facts',
      'of a picture, in the real process for pictures, but for what carries its tasks',
      CARRIERS,
      'src/images/metadata/picture-words.ts',
    ],
    [
      'forms',
      'of a picture, in the real process for pictures, but for what carries its tasks',
      CARRIERS,
      'src/images/encode/encoding.ts',
    ],
    [
      'icons',
      'in the real process for pictures, but for what carries its tasks',
      CARRIERS,
      'src/images/icons/share-card.ts',
    ],
    [
      'shards',
      'of search, from the archive to the file that is kept, without the rest of a build',
      [],
      'src/html/decode-entities.ts',
    ],
    [
      'pages',
      'in the compiling process, with what the compiler says that pages are made of',
      [],
      'src/publishing/compile/vite-route-inputs.ts',
    ],
  ] as const)('%s %s', (product, _where, carriers: readonly string[], witness) => {
    const { files, packages } = loadsOf(product);
    const inputs = new Set(inputsOf(product));
    // The measure itself works: what is known to have a part was seen.
    expect(files).toContain(witness);
    expect(packages.length).toBeGreaterThan(0);
    expect(files.filter((file) => !inputs.has(file) && !carriers.includes(file))).toEqual([]);
    const ofPages = new Set(product === 'archive' ? inputsOf('pages') : []);
    expect(packages.filter((place) => !inputs.has(place) && !ofPages.has(place))).toEqual([]);
  });
});
