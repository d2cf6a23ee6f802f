import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newspaper, storyFile } from '../newspaper.ts';
import { OTHER, picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh, folders } = smallNewspapers();
const ONE_BY_ONE = 'its files were replaced one by one.';
const mounts: string[] = [];
let photo: Buffer;
/** The site of each edition. */
const sites: Record<string, Record<string, string>> = {};

const write = (made: Newspaper, title: string): Newspaper =>
  made
    .write('content/articles/2026/11/foto.png', photo)
    .write(STORY, withPicture('foto.png'))
    .write(
      OTHER,
      storyFile({ title, date: '2026-11-26T08:00', extra: `tags: [${title.toLowerCase()}]\n` }),
    );
const outside = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-di-luar-'));
  folders.push(folder);
  return folder;
};
const linked = (made: Newspaper, name: string, target: string): Newspaper => {
  made.remove(name);
  symlinkSync(target, join(made.root, name));
  return made;
};
const mount = (...args: string[]): boolean => {
  const done = spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
  if (done) mounts.push(args.at(-1) ?? '');
  return done;
};
const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-mount-'));
  const done =
    spawnSync('mount', ['-t', 'tmpfs', 'none', folder], { stdio: 'ignore' }).status === 0 &&
    spawnSync('umount', [folder]).status === 0;
  rmSync(folder, { recursive: true });
  return done;
})();

beforeAll(async () => {
  photo = await picture('teal');
  for (const title of ['Pagi', 'Sore']) {
    const plain = write(fresh('biasa'), title);
    expect(plain.build()).toMatchObject({ status: 0 });
    sites[title] = plain.site();
  }
});
afterAll(() => {
  for (const folder of mounts.reverse()) spawnSync('umount', [folder]);
});

/** Builds edition after edition, and nothing between. */
function publishes(made: Newspaper): void {
  for (const title of ['Sore', 'Pagi']) {
    expect(write(made, title).build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(sites[title]);
  }
  expect(made.build(['--verify']).output).toMatch(/^Nothing changed/);
}

describe('a paper whose dist/ is a link', () => {
  it('is published in the folder to which it leads, on another disk too, and says how', () => {
    const target = outside();
    const made = linked(fresh('tautan'), 'dist', target);
    expect(write(made, 'Sore').build().output).toContain(ONE_BY_ONE);
    publishes(made);
    expect(lstatSync(join(made.root, 'dist')).isSymbolicLink()).toBe(true);
    expect(readdirSync(target)).toContain('index.html');
  });

  it('is right again after builds that were killed while files were replaced', async () => {
    const made = linked(fresh('dibunuh'), 'dist', outside());
    // The command itself, which leaves its compiled code to those that are killed, and whose length
    // is theirs.
    expect(write(made, 'Pagi').command()).toMatchObject({ status: 0 });
    const started = performance.now();
    expect(write(made, 'Sore').command()).toMatchObject({ status: 0 });
    const length = performance.now() - started;
    for (let kill = 0; kill < 4; kill++)
      await write(made, kill % 2 === 0 ? 'Pagi' : 'Sore').buildAndKill(length * (0.55 + kill / 8));
    publishes(made);
  });

  it('loses what was published of it when what stood there before is unknown, and keeps what others put there', () => {
    const target = outside();
    const made = linked(fresh('asing'), 'dist', target)
      .write('dist/lama/index.html', 'Lama.')
      .write('dist/CNAME', 'koran.example\n');
    expect(write(made, 'Pagi').build()).toMatchObject({ status: 0 });
    expect(made.has('dist/lama/index.html')).toBe(false);
    expect(made.read('dist/CNAME')).toBe('koran.example\n');
  });
});

describe('a paper whose .warta/ is a link', () => {
  it('is published as any other', () => {
    publishes(linked(fresh('simpanan'), '.warta', outside()));
  });
});

describe('what cannot be published in', () => {
  it.each<[string, (made: Newspaper) => void, string, string]>([
    [
      'dist is a file',
      (made) => {
        made.write('dist', 'x');
      },
      'dist  error: dist is a file, and the site is published in a folder of this name',
      'mv dist dist.old',
    ],
    [
      'dist is a link to nothing',
      (made) => {
        linked(made, 'dist', join(tmpdir(), 'warta-tidak-ada'));
      },
      'dist  error: dist is a link to a folder that is not there',
      'mkdir -p "$(readlink -m dist)"',
    ],
    [
      'dist is a link to a file',
      (made) => {
        linked(made, 'dist', join(made.root, 'package.json'));
      },
      'dist  error: dist is a link to something that is no folder',
      'rm dist',
    ],
    [
      '.warta is a link to nothing',
      (made) => {
        linked(made, '.warta', join(tmpdir(), 'warta-tidak-ada'));
      },
      '.warta  error: .warta is a link to a folder that is not there',
      'mkdir -p "$(readlink -m .warta)"',
    ],
    [
      '.warta is a file',
      (made) => {
        made.remove('.warta').write('.warta', 'x');
      },
      '.warta  error: .warta is a file, and what builds keep lies in a folder of this name',
      'rm .warta',
    ],
  ])('is told in a sentence, with the cure: %s', (_name, make, sentence, cure) => {
    const made = fresh('aneh');
    make(made);
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain(sentence);
    expect(output).toContain(cure);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });
});

describe.skipIf(!canMount)('volumes (skipped where nothing can be mounted)', () => {
  it.each<[string, string, () => string[]]>([
    [
      'dist',
      'a volume of the same disk',
      () => {
        const folder = mkdtempSync('/dev/shm/warta-volume-');
        folders.push(folder);
        return ['--bind', folder];
      },
    ],
    ['dist', 'another disk', () => ['-t', 'tmpfs', 'none']],
    [
      '.warta',
      'a volume of the same disk',
      () => {
        const folder = mkdtempSync('/dev/shm/warta-volume-');
        folders.push(folder);
        return ['--bind', folder];
      },
    ],
    ['.warta', 'another disk', () => ['-t', 'tmpfs', 'none']],
  ])('%s may be %s', (name, _what, args) => {
    const made = fresh('volume').remove(name);
    mkdirSync(join(made.root, name));
    expect(mount(...args(), join(made.root, name))).toBe(true);
    publishes(made);
  });

  it('that are too small keep the old site, whole', () => {
    const made = fresh('sempit').remove('dist');
    mkdirSync(join(made.root, 'dist'));
    expect(mount('-t', 'tmpfs', '-o', 'size=2m', 'none', join(made.root, 'dist'))).toBe(true);
    expect(write(made, 'Pagi').build()).toMatchObject({ status: 0 });
    const { status, output } = write(made, 'Sore')
      .write('public/besar.bin', Buffer.alloc(3_000_000))
      .build();
    expect([status, output]).toEqual([1, expect.stringContaining('The disk is full.')]);
    expect(made.site()).toEqual(sites['Pagi']);
  });
});
