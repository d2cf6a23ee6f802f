import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolders } from '../../src/publishing/staging/folders-note.ts';
import { inspectSite, type Inspection } from '../../src/publishing/staging/inspect-site.ts';
import { finishSite } from '../../src/publishing/staging/finish-site.ts';
import { PART } from '../../src/publishing/staging/share-file.ts';
import { restorePlaces, tradePlaces } from '../../src/publishing/staging/staging-folders.ts';
import {
  filesIn,
  hurt,
  prepare,
  publish,
  removeSite,
  settle,
  smallSite,
  write,
  type Files,
  type SmallSite,
} from './small-site.ts';

const OLD: Files = {
  '_astro/gaya.css': 'body {}',
  'index.html': 'Depan',
  'kota/banjir/index.html': 'Banjir',
  'kota/index.html': 'Kota',
};
/** One page is another, one came and one went. */
const NEW: Files = {
  '_astro/gaya.css': 'body {}',
  'index.html': 'Depan baru',
  'kota/banjir/index.html': 'Banjir',
  'opini/index.html': 'Opini',
};

let site: SmallSite;
let dist: (path: string) => string;
let staging: (path: string) => string;
beforeEach(() => {
  site = smallSite();
  dist = (path) => join(site.project.dist, path);
  staging = (path) => join(site.project.staging, path);
});
afterEach(() => {
  removeSite(site);
});
/** Gives a file other bytes without a word to its twin, as somebody does who saves it anew. */
const save = (file: string, text: string): void => {
  rmSync(file);
  writeFileSync(file, text);
};
const inspected = (): Inspection =>
  inspectSite(site.db, { cache: site.project.cache, dist: site.project.dist, verify: false });

describe('a site of which nothing is noted', () => {
  it('is written as a whole, into an empty twin; in its folder stays what hosts keep at the top', () => {
    for (const path of ['.git/config', 'CNAME', 'index.html', '.well-known/x', '.nojekyll'])
      write(site.project.dist, path, 'theirs');
    write(site.project.staging, 'rest.html', 'rest');
    site.db.exec(`INSERT INTO pending_sync VALUES ('rest.html')`);
    expect(settle(site)).toMatchObject({
      fullBuild: true,
      corrupt: new Set(),
      mended: [],
      foreign: ['.git', '.nojekyll', 'CNAME'],
    });
    expect(filesIn(site.project.staging)).toEqual({});
    expect(site.db.prepare('SELECT path FROM pending_sync').all()).toEqual([]);
  });
});

describe('a site that was published', () => {
  beforeEach(() => {
    publish(site, OLD);
  });

  it('is as it was when nobody touched it, and nothing is left to look at', () => {
    expect(settle(site)).toMatchObject({
      fullBuild: false,
      corrupt: new Set(),
      mended: [],
      foreign: [],
      cleared: [],
    });
    expect(inspected()).toEqual({
      corrupt: [],
      moved: new Map(),
      alone: [],
      foreign: [],
      isLast: true,
      blocked: [],
      disturbed: [],
    });
    expect(filesIn(site.project.staging)).toEqual(OLD);
  });

  it.each<[string, () => void]>([
    [
      'is gone',
      () => {
        rmSync(dist('index.html'));
      },
    ],
    [
      'has other bytes',
      () => {
        save(dist('index.html'), 'Lain');
      },
    ],
    [
      'is a folder',
      () => {
        rmSync(dist('index.html'));
        write(site.project.dist, 'index.html/x', 'x');
      },
    ],
    [
      'is a link',
      () => {
        rmSync(dist('index.html'));
        symlinkSync('/etc/hostname', dist('index.html'));
      },
    ],
  ])('gets a file that %s from its twin', (_name, damage) => {
    damage();
    expect(settle(site)).toMatchObject({ corrupt: new Set(), mended: ['index.html'], foreign: [] });
    expect(filesIn(site.project.dist)).toEqual(OLD);
    expect(inspected()).toMatchObject({ corrupt: [], moved: new Map(), alone: [], disturbed: [] });
  });

  it('has a file drawn again that its twin has not either', () => {
    save(dist('kota/index.html'), 'Lain');
    save(staging('kota/index.html'), 'Kota!');
    // Written into both at once, since they share their bytes.
    writeFileSync(dist('index.html'), 'Lain');
    expect(settle(site)).toMatchObject({
      corrupt: hurt('index.html', 'kota/index.html'),
      mended: [],
    });
    expect(filesIn(site.project.staging)).toEqual(filesIn(site.project.dist));
  });

  it('is read whole where that is asked for, though size and time are the same', () => {
    utimesSync(dist('index.html'), 1_000, 1_000);
    settle(site);
    writeFileSync(dist('index.html'), 'Lain!');
    utimesSync(dist('index.html'), 1_000, 1_000);
    expect(settle(site).corrupt).toEqual(new Set());
    expect(settle(site, { verify: true }).corrupt).toEqual(hurt('index.html'));
  });

  it('is known by its bytes after a copy, and at a look from then on', () => {
    cpSync(site.project.dist, `${site.project.dist}2`, { recursive: true });
    rmSync(site.project.dist, { recursive: true });
    renameSync(`${site.project.dist}2`, site.project.dist);
    expect(settle(site)).toMatchObject({ fullBuild: false, corrupt: new Set(), mended: [] });
    expect(inspected()).toMatchObject({ corrupt: [], moved: new Map() });
  });

  it('lets nothing through a link at the place of a folder', () => {
    const elsewhere = join(site.project.root, 'elsewhere');
    renameSync(dist('kota'), elsewhere);
    symlinkSync(elsewhere, dist('kota'));
    expect(inspected().blocked).toEqual(['kota']);
    expect(settle(site).mended).toEqual(['kota/banjir/index.html', 'kota/index.html']);
    expect(filesIn(site.project.dist)).toEqual(OLD);
    expect(filesIn(elsewhere)).toEqual({ 'banjir/index.html': 'Banjir', 'index.html': 'Kota' });
  });

  it('gets another twin when that is gone, and equal bytes where the twin lost a file', () => {
    rmSync(staging('index.html'));
    settle(site);
    expect(filesIn(site.project.staging)).toEqual(OLD);
    rmSync(site.project.staging, { recursive: true });
    settle(site);
    expect(filesIn(site.project.staging)).toEqual(OLD);
    expect(statSync(staging('index.html')).ino).toBe(statSync(dist('index.html')).ino);
  });

  describe('keeps what others put there', () => {
    it('and tells of files, and of folders as such', () => {
      write(site.project.dist, 'kota/catatan.txt', 'theirs');
      write(site.project.dist, 'lain/a/b.txt', 'theirs');
      expect(settle(site).foreign).toEqual(['kota/catatan.txt', 'lain']);
      expect(readFileSync(dist('lain/a/b.txt'), 'utf8')).toBe('theirs');
      expect(existsSync(staging('kota/catatan.txt'))).toBe(false);
    });

    it('through the next site as well, unless that has a file there', () => {
      write(site.project.dist, 'opini/index.html', 'theirs');
      write(site.project.dist, 'opini/catatan.txt', 'theirs');
      publish(site, NEW, OLD);
      expect(filesIn(site.project.dist)).toEqual({ ...NEW, 'opini/catatan.txt': 'theirs' });
      expect(settle(site).foreign).toEqual(['opini/catatan.txt']);
    });

    it('but not what a build that was killed left of itself', () => {
      write(site.project.dist, `kota/${PART}index.html`, 'half');
      expect(settle(site)).toMatchObject({ foreign: [], cleared: [] });
      expect(filesIn(site.project.dist)).toEqual(OLD);
    });

    it('but, in a site of another edition, nothing that may have been taken back since', () => {
      write(site.project.dist, 'rahasia/index.html', 'taken back');
      write(site.project.dist, 'CNAME', 'theirs');
      utimesSync(dist('_astro'), 1_000, 1_000);
      expect(settle(site)).toMatchObject({ foreign: ['CNAME'], cleared: ['rahasia/index.html'] });
      expect(filesIn(site.project.dist)).toEqual({ ...OLD, CNAME: 'theirs' });
      expect(inspected().isLast).toBe(true);
    });
  });
});

describe('after a build that was killed', () => {
  const isRestored = (): boolean => restorePlaces(site.project, readFolders(site.db));
  beforeEach(() => {
    publish(site, OLD);
  });
  /** The site and its twin are those of the last build that ended, and nothing is due. */
  const expectOld = (): void => {
    expect(settle(site)).toMatchObject({ fullBuild: false, corrupt: new Set(), foreign: [] });
    expect(filesIn(site.project.dist)).toEqual(OLD);
    expect(filesIn(site.project.staging)).toEqual(OLD);
    expect(site.db.prepare('SELECT path FROM pending_sync').all()).toEqual([]);
  };

  it('while it prepared the twin, the twin gives back what it owes', () => {
    prepare(site, OLD, NEW);
    expect(isRestored()).toBe(false);
    expectOld();
  });

  it('after the folders had changed places and before that was noted, they change back', () => {
    prepare(site, OLD, NEW);
    tradePlaces(site.project);
    expect(filesIn(site.project.dist)).toEqual(NEW);
    expect(isRestored()).toBe(true);
    expectOld();
  });

  it('between the two halves of that, the site is where readers look for it', () => {
    prepare(site, OLD, NEW);
    renameSync(site.project.dist, join(site.project.cache, 'leaving'));
    expect(isRestored()).toBe(true);
    expectOld();
  });

  it('with one half done, they change back as well', () => {
    prepare(site, OLD, NEW);
    renameSync(site.project.dist, join(site.project.cache, 'leaving'));
    renameSync(site.project.staging, site.project.dist);
    expect(isRestored()).toBe(true);
    expectOld();
  });

  it('once the site was noted and before the twin was equal, the new site stays', () => {
    const settled = settle(site);
    const changes = prepare(site, OLD, NEW);
    finishSite(site.db, site.project, settled, { written: changes, changes });
    expect(isRestored()).toBe(false);
    expect(settle(site)).toMatchObject({ fullBuild: false, corrupt: new Set(), foreign: [] });
    expect(filesIn(site.project.dist)).toEqual(NEW);
    expect(filesIn(site.project.staging)).toEqual(NEW);
  });

  it('while it replaced files one by one, what it brought goes, and what it replaced is drawn', () => {
    site.way = 'in-place';
    prepare(site, OLD, NEW);
    for (const path of ['index.html', 'opini/index.html']) {
      rmSync(dist(path), { force: true });
      mkdirSync(join(dist(path), '..'), { recursive: true });
      linkSync(staging(path), dist(path));
    }
    expect(settle(site)).toMatchObject({
      corrupt: hurt('index.html'),
      mended: [],
      foreign: [],
    });
    expect(Object.keys(filesIn(site.project.dist))).toEqual(Object.keys(OLD));
  });

  it('has the foreign files of the site where the site is', () => {
    write(site.project.dist, '.git/config', 'theirs');
    publish(site, NEW, OLD);
    prepare(site, NEW, OLD);
    tradePlaces(site.project);
    renameSync(staging('.git'), dist('.git'));
    expect(isRestored()).toBe(true);
    expect(settle(site).foreign).toEqual(['.git']);
    expect(filesIn(site.project.dist)).toEqual({ ...NEW, '.git/config': 'theirs' });
  });
});
