import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { editEngine, ENGINE_EDITS } from './engine-edits.ts';
import { OTHER, picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
let photo: Buffer;
/** Published by this engine, on this machine, from this content. */
let sound: Newspaper;
let bytes: Record<string, string>;

/**
 * A newspaper with everything that builds keep: pages, pictures, icons, shards of search, files of
 * `public/`.
 */
function start(name: string): Newspaper {
  return fresh(name)
    .write('content/site.yaml', `${SETTINGS}search: {}\n`)
    .write('content/media/satu.png', photo)
    .write(
      STORY,
      storyFile({
        extra: 'image: {src: /media/satu.png, alt: a, caption: b, credit: c}\n',
        body: 'Roti &amp; mentega.\n\n## Satu\n\nIsi.',
      }),
    )
    .write('public/catatan.txt', 'satu');
}
const build = (made: Newspaper, env?: Record<string, string>): string => {
  const { status, output } = made.build([], env);
  expect([status, output]).toEqual([0, output]);
  return output;
};
/**
 * Copies the cache and the site, as a service does that keeps them between two runs: files have
 * other numbers on the disk.
 */
function bring(from: Newspaper, to: Newspaper): Newspaper {
  for (const name of ['.warta', 'dist']) {
    to.remove(name);
    execFileSync('cp', ['-r', '--preserve=timestamps', join(from.root, name), to.root]);
  }
  return to;
}

beforeAll(async () => {
  photo = await picture('teal');
  sound = start('utuh');
  build(sound);
  bytes = sound.site();
});

describe('a build that begins with a cache and a site', () => {
  it('of other engines ends with what this engine makes, whichever part of it was another one', () => {
    const other = start('mesin-lain');
    for (const edit of ENGINE_EDITS) editEngine(other, edit, true);
    build(other);
    expect(other.site()).not.toEqual(bytes);
    const made = bring(other, start('mesin-ini'));
    expect(build(made)).toContain('made anew: it was made by another version of Warta');
    expect(made.site()).toEqual(bytes);
    expect(build(made)).toMatch(/^Nothing changed/m);
  });

  it('of a machine with another Node, and with other data of languages and of time zones, makes all anew but pictures', () => {
    const pretend = `Object.defineProperties(process, { version: { value: 'v24.0.1' }, versions: { value: { ...process.versions, icu: '70.1', tz: '2019a' } } });`;
    const made = bring(sound, start('mesin-jauh'));
    const output = build(made, {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(pretend)}`,
    });
    expect(output).toContain('made anew: it was made by another version of Warta');
    expect(output).toContain('Compiling the pages');
    expect(output).toContain('Indexed 1 shard of search');
    // Pictures are sharp's work, and their names say so.
    expect(output).not.toMatch(/^Made \d+ files of/m);
    expect(made.site()).toEqual(bytes);
  });

  it('of another folder, with other numbers of files, has nothing to do', () => {
    const made = bring(sound, start('map-lain-dengan-nama-yang-panjang'));
    expect(build(made)).toMatch(/^Nothing changed/m);
    expect(made.site()).toEqual(bytes);
  });

  it('of another branch follows this one, in what is written, in pictures and in public/', async () => {
    const other = start('cabang')
      .write(OTHER, storyFile({ title: 'Cabang' }))
      .write('content/media/satu.png', await picture('red'))
      .write('content/media/dua.png', photo)
      .write('public/cabang.txt', 'x')
      .write('public/catatan.txt', 'dua');
    build(other);
    const made = bring(other, start('pokok'));
    build(made);
    expect(made.site()).toEqual(bytes);
  });

  const runs = Number(process.env['WARTA_HALVES'] ?? 3);
  it(`of which any half is lost ends with the same bytes (${runs} times)`, () => {
    const files = readdirSync(join(sound.root, '.warta'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(sound.root.length + 1))
      .sort();
    const seed = Number(process.env['WARTA_SEED'] ?? 20261130);
    console.log(`halves: ${runs}, seed: ${seed}`);
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: files.length, maxLength: files.length }),
        fc.boolean(),
        (lost, isSiteLost) => {
          const made = bring(sound, start('separuh'));
          try {
            for (const [place, file] of files.entries()) if (lost[place]) made.remove(file);
            if (isSiteLost) made.remove('dist');
            build(made);
            expect(made.site()).toEqual(bytes);
            expect(build(made)).toMatch(/^Nothing changed/m);
          } finally {
            made.delete();
          }
        },
      ),
      { numRuns: runs, seed },
    );
  });
});

describe('a file of public/', () => {
  it('that becomes a folder, and a folder that becomes a file, are published as they are now', () => {
    const made = bring(sound, start('berganti'));
    made.remove('public/catatan.txt').write('public/catatan.txt/dalam.txt', 'dalam');
    build(made);
    const clean = start('berganti-bersih');
    clean.remove('public/catatan.txt').write('public/catatan.txt/dalam.txt', 'dalam');
    build(clean);
    expect(made.site()).toEqual(clean.site());
    build(made.remove('public/catatan.txt').write('public/catatan.txt', 'satu'));
    expect(made.site()).toEqual(bytes);
  });

  it('that becomes a link to what lies outside is refused, says what to do, and leaves no trace once it is gone', () => {
    const outside = start('luar').write('rahasia/isi.txt', 'BURUNGKENARI');
    const made = bring(sound, start('tautan'));
    for (const target of ['rahasia', 'rahasia/isi.txt']) {
      rmSync(join(made.root, 'public/catatan.txt'), { force: true });
      symlinkSync(join(outside.root, target), join(made.root, 'public/catatan.txt'));
      const { status, output } = made.build();
      expect([status, output]).toEqual([
        1,
        expect.stringMatching(
          /public\/catatan\.txt {2}error: symbolic links are not followed[^]*Put the file itself here/,
        ),
      ]);
      expect(made.site()).toEqual(bytes);
    }
    rmSync(join(made.root, 'public/catatan.txt'));
    build(made);
    expect({ ...made.site(), 'catatan.txt': bytes['catatan.txt'] }).toEqual(bytes);
    expect(made.has('dist/catatan.txt')).toBe(false);
    expect(outside.read('rahasia/isi.txt')).toBe('BURUNGKENARI');
  });

  it('that gets the name of a page is refused, says what to do, and the page stays', () => {
    const made = bring(sound, start('bentrok'));
    made.remove('public/catatan.txt').write('public/2026/11/satu/index.html', 'x');
    expect(made.build()).toEqual({
      status: 1,
      output: expect.stringMatching(
        /the address \/2026\/11\/satu\/ belongs to a page of the newspaper[^]*Rename or delete the file in public\//,
      ) as string,
    });
    expect(made.site()).toEqual(bytes);
    // A folder with the name of a page's file, and a file with that of its folder.
    made.remove('public/2026').write('public/2026/11/satu/index.html/a.txt', 'x');
    expect(made.build()).toMatchObject({ status: 1 });
    expect(made.site()).toEqual(bytes);
    made.remove('public/2026').write('public/2026', 'x');
    expect(made.build()).toMatchObject({ status: 1 });
    expect(made.site()).toEqual(bytes);
    made.remove('public/2026').write('public/catatan.txt', 'satu');
    build(made);
    expect(made.site()).toEqual(bytes);
  });

  it('never comes back once it was deleted, from no cache: not from that of compiled pages, which services keep, nor from an older site', () => {
    const before = start('lama').write('public/lama.txt', 'x').write('public/kota/lama.txt', 'y');
    mkdirSync(join(before.root, 'public/_astro'));
    before.write('public/_astro/lama.txt', 'z');
    build(before);
    const isOld = (file: string): boolean => file.endsWith('lama.txt');
    expect(Object.keys(before.site()).filter(isOld)).toHaveLength(3);
    expect(
      readdirSync(join(before.root, '.warta/out'), { recursive: true, encoding: 'utf8' }).filter(
        isOld,
      ),
    ).toEqual([]);
    // Everything of then; and what CI keeps of it.
    for (const lost of [[], ['next', 'sources.json', 'foreign.json']]) {
      const made = bring(before, start('sekarang'));
      for (const name of lost) made.remove(join('.warta', name));
      build(made);
      expect(made.site(), lost.join()).toEqual(bytes);
      for (const damage of ['dist', '.warta/archive.sqlite']) {
        build(made.remove(damage));
        expect(made.site(), `${lost.join()} ${damage}`).toEqual(bytes);
      }
    }
  });
});
