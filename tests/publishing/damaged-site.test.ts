import {
  appendFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Newspaper, storyFile } from '../newspaper.ts';
import { OTHER, picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh, folders } = smallNewspapers();
const PAGE = 'dist/2026/11/dua/index.html';
const PHOTO = 'content/articles/2026/11/foto.png';
/** A paper of two stories, one of them with a picture, and with a file of public/. */
let base: Newspaper;
let photo: Buffer;
beforeAll(async () => {
  photo = await picture('navy');
  base = write('dasar');
  expect(base.build()).toMatchObject({ status: 0 });
});

const write = (name: string): Newspaper =>
  fresh(name)
    .write(PHOTO, photo)
    .write(STORY, withPicture('foto.png'))
    .write(OTHER, storyFile({ title: 'Dua', date: '2026-11-26T08:00' }))
    .write('public/peta.txt', 'peta');
/** The same, published already. */
const published = (name: string): Newspaper => write(name).withSiteOf(base);
const dist = (made: Newspaper, path = ''): string => join(made.root, 'dist', path);
const pictureIn = (made: Newspaper): string =>
  Object.keys(made.site()).find((path) => path.endsWith('.avif') || path.endsWith('.webp')) ?? '';

describe('a dist/ that somebody damaged', () => {
  it.each<[string, (made: Newspaper) => void]>([
    [
      'was emptied',
      (made) => {
        for (const name of readdirSync(dist(made))) rmSync(dist(made, name), { recursive: true });
      },
    ],
    [
      'was deleted',
      (made) => {
        made.remove('dist');
      },
    ],
    [
      'was deleted and made again, empty',
      (made) => {
        made.remove('dist');
        mkdirSync(dist(made));
      },
    ],
    [
      'was deleted with its twin',
      (made) => {
        made.remove('dist').remove('.warta/next');
      },
    ],
    [
      'was emptied with its twin',
      (made) => {
        made.remove('dist').remove('.warta/next');
        mkdirSync(dist(made));
        mkdirSync(join(made.root, '.warta/next'));
      },
    ],
    [
      'lost a page',
      (made) => {
        made.remove(PAGE);
      },
    ],
    [
      'has a page with other words',
      (made) => {
        appendFileSync(dist(made, 'index.html'), 'Tambahan.');
      },
    ],
    [
      'has another page of the same length',
      (made) => {
        made.write('dist/index.html', 'x'.repeat(made.read('dist/index.html').length));
      },
    ],
    [
      'has a page that was replaced',
      (made) => {
        made.write('dist/baru.html', 'Baru.');
        renameSync(dist(made, 'baru.html'), dist(made, 'kota/index.html'));
      },
    ],
    [
      'has a folder in the place of a page',
      (made) => {
        made.remove(PAGE).write(`${PAGE}/x.txt`, 'x').remove(`${PAGE}/x.txt`);
      },
    ],
    [
      'has a file in the place of a folder',
      (made) => {
        made.remove('dist/kota').write('dist/kota', 'x');
      },
    ],
    [
      'has a link in the place of a page',
      (made) => {
        made.remove(PAGE);
        symlinkSync(join(made.root, 'package.json'), dist(made, '2026/11/dua/index.html'));
      },
    ],
    [
      'lost a picture, a file of public/, a stylesheet and a feed',
      (made) => {
        for (const path of [
          pictureIn(made),
          'peta.txt',
          ...Object.keys(made.site()).filter(
            (file) => file.endsWith('.css') || file === 'umpan.xml',
          ),
        ])
          made.remove(`dist/${path}`);
      },
    ],
    [
      'has a picture of other bytes',
      (made) => {
        appendFileSync(dist(made, pictureIn(made)), 'x');
      },
    ],
    [
      'was moved to another disk and back',
      (made) => {
        made.remove('dist');
        for (const [path] of Object.entries(base.site()))
          made.write(`dist/${path}`, base.bytes(`dist/${path}`));
      },
    ],
  ])('is put right by the next build, and stays so, when it %s', (_name, hurt) => {
    const made = published('rusak');
    hurt(made);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(base.site());
    for (const title of ['Tiga', 'Dua']) {
      expect(
        made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
      expect(Object.keys(made.site())).toEqual(Object.keys(base.site()));
    }
    expect(made.site()).toEqual(base.site());
    expect(made.build().output).toMatch(/^Nothing changed/);
  });

  it.each<[string, (made: Newspaper) => void]>([
    ['as it was left', () => undefined],
    [
      'of an edition that is not known',
      (made) => {
        made.remove('.warta').withBundleOf(base);
      },
    ],
    [
      'whose notes are of another edition',
      (made) => {
        made.write('dist/_astro/x.txt', 'x').remove('dist/_astro/x.txt');
      },
    ],
  ])('that has a link in the place of a folder loses the link alone, %s', (_name, change) => {
    const made = published('tautan-folder');
    const outside = mkdtempSync(join(tmpdir(), 'warta-di-luar-'));
    folders.push(outside);
    for (const path of [
      'index.html',
      '11/dua/index.html',
      '11/lain/index.html',
      'satu.txt',
      '.git/HEAD',
    ]) {
      mkdirSync(dirname(join(outside, path)), { recursive: true });
      writeFileSync(join(outside, path), 'milik orang lain');
    }
    const everything = (): string[] => readdirSync(outside, { recursive: true }).map(String).sort();
    const before = everything();
    for (const path of ['2026', 'kota', 'ekonomi', '_astro']) {
      made.remove(`dist/${path}`);
      symlinkSync(outside, dist(made, path));
    }
    symlinkSync(outside, dist(made, 'asing'));
    change(made);
    for (const title of ['Tiga', 'Dua', 'Tiga', 'Dua']) {
      expect(
        made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
      expect(everything()).toEqual(before);
      expect(readFileSync(join(outside, '11/dua/index.html'), 'utf8')).toBe('milik orang lain');
      expect(lstatSync(dist(made, '2026')).isDirectory()).toBe(true);
    }
    made.remove('dist/asing');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(base.site());
  });

  it('is told, with the files, which a deploy finds among those that changed', () => {
    const made = published('kabar').remove(PAGE);
    appendFileSync(dist(made, 'index.html'), 'x');
    expect(made.build().output).toContain(
      'dist/ is put right: 2 files were gone or not as published (2026/11/dua/index.html, index.html).',
    );
    expect(JSON.parse(made.read('.warta/changes.json'))).toMatchObject({
      added: [],
      changed: ['2026/11/dua/index.html', 'index.html'],
      removed: [],
    });
    expect(made.build().output).toMatch(/^Nothing changed/);
  });

  it('is read whole by --verify, where a file was changed by one who put its time and its size back', () => {
    const made = published('teliti');
    const file = dist(made, 'index.html');
    const { mtime, atime, size } = statSync(file);
    // Into the very file, as a disk that fails does.
    writeFileSync(file, 'x'.repeat(size), { flag: 'r+' });
    const { utimesSync } = process.getBuiltinModule('node:fs');
    utimesSync(file, atime, mtime);
    expect(made.build(['--verify']).output).toContain(
      '1 file was gone or not as published (index.html)',
    );
    expect(made.site()).toEqual(base.site());
  });

  it('comes from a twin that a cache brought, without a page being drawn; what is damaged there is drawn', () => {
    const made = published('tembolok').remove('dist');
    const twin = join(made.root, '.warta/next');
    cpSync(twin, `${twin}.salinan`, { recursive: true });
    made.remove('.warta/next');
    renameSync(`${twin}.salinan`, twin);
    appendFileSync(join(twin, 'kota/index.html'), 'Rusak.');
    rmSync(join(twin, 'index.html'));
    symlinkSync(join(made.root, 'package.json'), join(twin, 'index.html'));
    const { status, output } = made.build();
    expect(status).toBe(0);
    expect(output).toContain('Rendering 2 pages');
    expect(made.site()).toEqual(base.site());
    expect(made.build().output).toMatch(/^Nothing changed/);
  });

  it('does not become public through a twin that was damaged', () => {
    const made = published('kembar');
    made
      .remove('.warta/next/kota/index.html')
      .remove('.warta/next/peta.txt')
      .write('.warta/next/ekonomi/index.html', 'Palsu.');
    for (const title of ['Tiga', 'Dua'])
      expect(
        made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(base.site());
  });
});

describe('what others put into dist/', () => {
  const PLACED: Record<string, string> = {
    CNAME: 'koran.example\n',
    '.nojekyll': '',
    'google123.html': 'google-site-verification: google123.html',
    'kota/catatan.txt': 'catatan',
    '.git/HEAD': 'ref: refs/heads/situs\n',
    'arsip-lama/index.html': 'Arsip.',
  };
  const place = (made: Newspaper): Newspaper =>
    Object.entries(PLACED).reduce((paper, [path, text]) => paper.write(`dist/${path}`, text), made);
  const all = (made: Newspaper): string[] =>
    Object.keys(made.site()).filter((path) => path in PLACED);

  it('stays through every build, is told once, and goes when they take it away', () => {
    const made = place(published('titipan'));
    const told = made.build().output;
    expect(told).toContain(
      'dist/ holds what no build published, and it stays there: .git, .nojekyll, CNAME, arsip-lama, google123.html and 1 more.',
    );
    for (const title of ['Tiga', 'Empat', 'Lima']) {
      const { status, output } = made
        .write(OTHER, storyFile({ title, date: '2026-11-26T08:00' }))
        .build();
      expect(status).toBe(0);
      expect(output).not.toContain('no build published');
      expect(all(made).sort()).toEqual(Object.keys(PLACED).sort());
      for (const [path, text] of Object.entries(PLACED))
        expect(made.read(`dist/${path}`)).toBe(text);
    }
    made
      .write('dist/CNAME', 'lain.example\n')
      .write('dist/.git/HEAD', 'ref: refs/heads/lain\n')
      .remove('dist/google123.html')
      .remove('dist/arsip-lama');
    for (const title of ['Enam', 'Dua']) {
      expect(
        made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
      expect(all(made).sort()).toEqual(['.git/HEAD', '.nojekyll', 'CNAME', 'kota/catatan.txt']);
      expect([made.read('dist/CNAME'), made.read('dist/.git/HEAD')]).toEqual([
        'lain.example\n',
        'ref: refs/heads/lain\n',
      ]);
    }
    for (const path of all(made)) made.remove(`dist/${path}`);
    made.remove('dist/.git');
    for (const title of ['Tujuh', 'Dua'])
      expect(
        made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(base.site());
  });

  it.each<[string, (made: Newspaper) => void]>([
    [
      'is gone',
      (made) => {
        made.remove('.warta/foreign.json');
      },
    ],
    [
      'was cut',
      (made) => {
        made.write('.warta/foreign.json', '["CN');
      },
    ],
    [
      'is an older one',
      (made) => {
        made.write('.warta/foreign.json', '["CNAME"]\n');
      },
    ],
  ])('stays when the list of it %s', (_name, hurt) => {
    const made = place(published('daftar'));
    expect(made.build()).toMatchObject({ status: 0 });
    hurt(made);
    for (const title of ['Tiga', 'Empat']) {
      expect(
        made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
      expect(all(made).sort()).toEqual(Object.keys(PLACED).sort());
    }
  });

  it('gives way to what the paper publishes at its place', () => {
    const made = published('tempat').write('dist/iklan.txt', 'dari luar');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.write('public/iklan.txt', 'dari koran').build()).toMatchObject({ status: 0 });
    expect(made.read('dist/iklan.txt')).toBe('dari koran');
    expect(made.remove('public/iklan.txt').build()).toMatchObject({ status: 0 });
    expect(made.has('dist/iklan.txt')).toBe(false);
  });

  it.each([
    ['a folder that trades places', (made: Newspaper) => made],
    [
      'a folder that is written in place',
      (made: Newspaper) => {
        const outside = mkdtempSync(join(tmpdir(), 'warta-dist-'));
        folders.push(outside);
        made.remove('dist');
        symlinkSync(outside, dist(made));
        return made;
      },
    ],
  ])(
    'gives way to a folder that the paper publishes there, and what is behind a link is left alone: in %s',
    (_name, change) => {
      const made = change(published('beri-tempat'));
      expect(made.build()).toMatchObject({ status: 0 });
      const outside = mkdtempSync(join(tmpdir(), 'warta-di-luar-'));
      folders.push(outside);
      writeFileSync(join(outside, 'milik.txt'), 'milik orang lain');
      made
        .write('dist/peta-lama', 'berkas')
        .write('dist/iklan/index.html', 'Dari luar.')
        .write('dist/iklan/lain.txt', 'lain');
      symlinkSync(outside, dist(made, '2027'));
      symlinkSync(outside, dist(made, 'arsip'));
      // Known as what others put there, and then published.
      expect(
        made.write(OTHER, storyFile({ title: 'Tiga', date: '2026-11-26T08:00' })).build(),
      ).toMatchObject({ status: 0 });
      for (const path of ['peta-lama/a.txt', '2027/b.txt', 'arsip/2020/c.txt', 'iklan/index.html'])
        made.write(`public/${path}`, 'dari koran');
      for (const title of ['Dua', 'Tiga', 'Dua']) {
        expect(
          made.write(OTHER, storyFile({ title, date: '2026-11-26T08:00' })).build(),
        ).toMatchObject({ status: 0 });
        for (const path of [
          'peta-lama/a.txt',
          '2027/b.txt',
          'arsip/2020/c.txt',
          'iklan/index.html',
        ])
          expect(made.read(`dist/${path}`)).toBe('dari koran');
        expect(made.read('dist/iklan/lain.txt')).toBe('lain');
        expect(readdirSync(outside)).toEqual(['milik.txt']);
      }
      expect(made.build().output).toMatch(/^Nothing changed/);
    },
  );

  it('is known again when the archive was made anew; without .warta/ only names with a dot and CNAME stay, and no page of another time', () => {
    const made = place(published('lupa'));
    expect(made.build()).toMatchObject({ status: 0 });
    made
      .remove('.warta/archive.sqlite')
      .remove('.warta/archive.sqlite-wal')
      .remove('.warta/archive.sqlite-shm')
      .remove(OTHER);
    const { output } = made.build();
    expect(output).toContain('Published dist/: 0 files added');
    expect(all(made).sort()).toEqual(Object.keys(PLACED).sort());
    expect(made.has(PAGE)).toBe(false);

    made
      .write('dist/2025/lama/index.html', 'Berita yang sudah ditarik.')
      .remove('.warta')
      .withBundleOf(base);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(all(made).sort()).toEqual(['.git/HEAD', '.nojekyll', 'CNAME']);
    expect(made.has('dist/2025/lama/index.html')).toBe(false);
  });

  it('is no page of a later edition, when an older .warta/ comes back', () => {
    const made = published('mundur').write('dist/CNAME', 'koran.example\n');
    expect(made.build()).toMatchObject({ status: 0 });
    cpSync(join(made.root, '.warta'), join(made.root, 'simpanan'), {
      recursive: true,
      preserveTimestamps: true,
    });
    expect(
      made.write('content/articles/2026/11/ditarik.md', storyFile({ title: 'Ditarik' })).build(),
    ).toMatchObject({ status: 0 });
    made.remove('content/articles/2026/11/ditarik.md').remove('.warta');
    renameSync(join(made.root, 'simpanan'), join(made.root, '.warta'));
    const { status, output } = made.build();
    expect([status, output]).toEqual([
      0,
      expect.stringContaining(
        'dist/ held another edition of this paper: 1 file of it went (2026/11/ditarik/index.html).',
      ),
    ]);
    expect(made.site()).toEqual({ ...base.site(), CNAME: expect.any(String) as string });
    expect((JSON.parse(made.read('.warta/changes.json')) as { removed: string[] }).removed).toEqual(
      ['2026/11/ditarik/index.html'],
    );
    expect(made.build().output).toMatch(/^Nothing changed/);
  });

  it('is no reason to write the site again', () => {
    const made = published('tautan').write('dist/CNAME', 'koran.example\n');
    linkSync(dist(made, 'peta.txt'), dist(made, 'salinan.txt'));
    expect(made.build().output).toMatch(/Nothing changed/);
    expect(existsSync(dist(made, 'salinan.txt'))).toBe(true);
  });
});

describe('a site that is written from nothing over one that is there', () => {
  it('changes only what is different, and says only that', () => {
    const made = published('anew').remove('.warta').withBundleOf(base).remove(OTHER);
    const before = statSync(dist(made, 'peta.txt'));
    const { output } = made.build();
    expect(output).toMatch(/Published dist\/: 0 files added, \d+ changed, \d+ removed/);
    expect(
      (JSON.parse(made.read('.warta/changes.json')) as { removed: string[] }).removed,
    ).toContain('2026/11/dua/index.html');
    expect([
      statSync(dist(made, 'peta.txt')).ino,
      statSync(dist(made, 'peta.txt')).mtimeMs,
    ]).toEqual([before.ino, before.mtimeMs]);
  });
});
