import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { takeBuildLock } from '../../src/publishing/project/build-lock.ts';
import { Newspaper, SETTINGS, storyFile, type CommandResult } from '../newspaper.ts';
import { OTHER, picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh, open, folders } = smallNewspapers();

describe('the archive in .warta/', () => {
  const damage: [string, (made: Newspaper) => void, string][] = [
    [
      'is cut in half',
      (made) => {
        const file = join(made.root, '.warta/archive.sqlite');
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
      },
      'made anew',
    ],
    [
      'is overwritten in its middle',
      (made) => {
        const file = join(made.root, '.warta/archive.sqlite');
        const bytes = readFileSync(file);
        bytes.fill(0xa5, 4096);
        writeFileSync(file, bytes);
      },
      'made anew',
    ],
    [
      'is empty',
      (made) => {
        made.write('.warta/archive.sqlite', '');
      },
      'made anew',
    ],
    [
      'is an older one',
      (made) => {
        withVersion(made, 'older');
      },
      'another version',
    ],
    [
      'is a newer one with other tables',
      (made) => {
        withVersion(made, 'newer', 'DROP TABLE story; CREATE TABLE future (x)');
      },
      'another version',
    ],
  ];
  it.each(damage)('is made anew, and says so in a line, when it %s', (_name, hurt, words) => {
    const made = fresh('archive').write(OTHER, storyFile({ title: 'Dua' }));
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    made.remove('.warta/archive.sqlite-wal').remove('.warta/archive.sqlite-shm');
    hurt(made);
    const { status, output } = made.build();
    expect(output.match(/The archive in \.warta\/ is made anew/g)).toHaveLength(1);
    expect(output).toContain(words);
    expect(status).toBe(0);
    expect(made.site()).toEqual(before);
    expect(made.build().output).toMatch(/^Nothing changed/);
  });

  function withVersion(made: Newspaper, version: string, sql = ''): void {
    const db = new DatabaseSync(join(made.root, '.warta/archive.sqlite'));
    db.prepare(`UPDATE meta SET value = ? WHERE key = 'version'`).run(version);
    if (sql !== '') db.exec(sql);
    db.close();
  }
});

describe('what .warta/ keeps beside the archive', () => {
  it('is made anew where a copy that broke off, or a full disk, left a part of it', async () => {
    const made = fresh('kept')
      .write('content/articles/2026/11/foto.png', await picture('teal'))
      .write(STORY, withPicture('foto.png'))
      .write('content/site.yaml', `${SETTINGS}search: {}\n`);
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    const kept = (folder: string, end: RegExp): string[] =>
      readdirSync(join(made.root, '.warta', folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => end.test(file))
        .map((file) => join(made.root, '.warta', folder, file));
    const parts = ['avif', 'webp', 'jpg'].flatMap((format) =>
      kept('pictures', new RegExp(`${format}$`)),
    );
    const others = [...kept('icons', /\.(?:png|ico)$/), ...kept('search', /\.(?:wasm|shard)$/)];
    const [page = ''] = kept('out/server', /\.mjs$/).filter((file) => !file.endsWith('entry.mjs'));
    expect([parts.length > 5, others.length > 5, page]).toEqual([
      true,
      true,
      expect.stringMatching(/mjs$/),
    ]);
    parts.forEach((file, index) => {
      truncateSync(file, index % 2 === 0 ? 0 : readFileSync(file).length - 1);
    });
    for (const file of others) truncateSync(file, 200);
    rmSync(page);
    made.remove('dist').remove('.warta/next');
    const { status, output } = made.build();
    expect([status, output]).toEqual([0, expect.stringContaining('Compiling the pages')]);
    expect(made.site()).toEqual(before);
    expect(made.build().output).toMatch(/^Nothing changed/);
    const facts = kept('pictures', /facts-.*\.json$/);
    expect(facts).not.toEqual([]);
    for (const text of ['{}', 'null', '{"width":']) {
      for (const file of facts) writeFileSync(file, text);
      expect(made.remove('.warta/archive.sqlite').build()).toMatchObject({ status: 0 });
      expect(made.site()).toEqual(before);
    }
  });
});

describe('Git', () => {
  const make = (name: string): Newspaper =>
    fresh(name).write(OTHER, storyFile({ title: 'Dua', date: '2026-11-26T08:00' }));
  let expected: Record<string, string>;
  beforeAll(() => {
    const plain = make('plain');
    expect(plain.build()).toMatchObject({ status: 0 });
    expected = plain.site();
  });

  it('need not be installed', () => {
    const made = make('no-git').commit();
    expect(made.build([], { PATH: '/nowhere' })).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(expected);
  });

  it.each<[string, (made: Newspaper) => void]>([
    ['a checkout', () => undefined],
    [
      'a detached head',
      (made) => {
        made.commit().git('checkout', '-q', '--detach', 'HEAD~1');
      },
    ],
    [
      'a file that Git is told not to look at',
      (made) => {
        made.git('update-index', '--assume-unchanged', OTHER);
        made.write(OTHER, storyFile({ title: 'Dua', date: '2026-11-26T08:00' }));
      },
    ],
    [
      'an index that is older than the file',
      (made) => {
        made
          .write(OTHER, storyFile({ title: 'Lain' }))
          .commit()
          .write(OTHER, storyFile({ title: 'Dua', date: '2026-11-26T08:00' }));
      },
    ],
  ])('gives the bytes of a plain copy in %s', (_name, change) => {
    const made = make('git').commit();
    change(made);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(expected);
  });

  it('gives the bytes of a plain copy in a shallow clone', () => {
    const origin = make('origin').commit().commit();
    const made = make('shallow').remove('content').remove('clone');
    execFileSync(
      'git',
      ['clone', '-q', '--depth', '1', `file://${origin.root}`, join(made.root, 'clone')],
      { stdio: 'ignore' },
    );
    for (const path of ['.git', 'content'])
      cpSync(join(made.root, 'clone', path), join(made.root, path), { recursive: true });
    made.remove('clone');
    expect(existsSync(join(made.root, '.git/shallow'))).toBe(true);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(expected);
  });

  it('gives the bytes of a plain copy where digests are SHA-256, and where a folder is a repository of its own', async () => {
    const file = 'content/articles/2026/11/perahu.png';
    const bytes = await picture('orange');
    const withPhoto = (name: string): Newspaper =>
      make(name).write(file, bytes).write(STORY, withPicture('perahu.png'));
    const plain = withPhoto('photo-plain');
    expect(plain.build()).toMatchObject({ status: 0 });
    const sha256 = withPhoto('sha256');
    sha256.git('init', '-q', '--object-format=sha256');
    expect(sha256.commit().build()).toMatchObject({ status: 0 });
    expect(sha256.site()).toEqual(plain.site());
    const inner = withPhoto('inner');
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      [
        '-c',
        'user.name=Redaksi',
        '-c',
        'user.email=redaksi@contoh.example',
        'commit',
        '-qm',
        'Terbit',
      ],
    ])
      execFileSync('git', args, {
        cwd: join(inner.root, 'content/articles/2026'),
        stdio: 'ignore',
      });
    expect(inner.commit().build()).toMatchObject({ status: 0 });
    expect(inner.site()).toEqual(plain.site());
  });

  it('leaves out what a sparse checkout leaves out', () => {
    const made = make('sparse').commit();
    made.git('update-index', '--skip-worktree', OTHER);
    expect(made.remove(OTHER).build()).toMatchObject({ status: 0 });
    expect(made.read('dist/index.html')).not.toContain('Dua');
  });

  it('counts edits that are not committed: changed, new and deleted files', () => {
    const made = make('dirty').commit();
    expect(made.build()).toMatchObject({ status: 0 });
    made
      .write(STORY, storyFile({ title: 'Diubah' }))
      .write('content/articles/2026/11/tiga.md', storyFile({ title: 'Tiga' }))
      .remove(OTHER);
    expect(made.build()).toMatchObject({ status: 0 });
    for (const title of ['Diubah', 'Tiga']) expect(made.read('dist/index.html')).toContain(title);
    expect(Object.keys(made.site())).not.toContain('2026/11/dua/index.html');
    made.git('checkout', '-q', '--', '.');
    made.git('clean', '-fdq', 'content');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(expected);
  });
});

describe('two builds at once', () => {
  it('the second waits, says so once, and goes on when the first is done', async () => {
    const made = fresh('waits');
    const { release } = await takeBuildLock(join(made.root, '.warta/lock'), () => undefined);
    const build = start(made);
    await build.says('Another build is running here; waiting for it to end.');
    expect(made.site()).toEqual({});
    release();
    const { status, output } = await build.ended;
    expect(status).toBe(0);
    expect(output.match(/Another build/g)).toHaveLength(1);
    expect(Object.keys(made.site())).toContain('2026/11/satu/index.html');
  });

  it('both end in the right site', async () => {
    const made = fresh('both')
      .write(OTHER, storyFile({ title: 'Dua' }))
      .remove('.warta');
    const first = start(made);
    await first.says('Compiling the pages');
    made.write('content/articles/2026/11/tiga.md', storyFile({ title: 'Tiga' }));
    const second = start(made);
    const results = await Promise.all([first.ended, second.ended]);
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    const clean = fresh('alone')
      .write(OTHER, storyFile({ title: 'Dua' }))
      .write('content/articles/2026/11/tiga.md', storyFile({ title: 'Tiga' }));
    expect(clean.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(clean.site());
  });

  it('a lock that is damaged is put away', () => {
    const made = fresh('lock').write('.warta/lock', 'rusak '.repeat(2000));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(Object.keys(made.site())).toContain('2026/11/satu/index.html');
  });

  it.skipIf(spawnSync('strace', ['-qq', 'true']).status !== 0)(
    'on a disk that keeps no locks nobody is waited for, and that is told (skipped without strace)',
    () => {
      const made = fresh('without-locks');
      const lock = join(made.root, '.warta/lock');
      const command = `exec strace -D -f -qq -o /dev/null -e trace=fcntl -P '${lock}' -P "${lock}-$$" -e inject=fcntl:error=ENOLCK '${process.execPath}' bin/warta.mjs build`;
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: made.root,
        encoding: 'utf8',
        timeout: 30_000,
      });
      expect([status, stdout, stderr]).toEqual([
        1,
        '',
        expect.stringContaining('The disk on which .warta lies keeps no locks'),
      ]);
      expect(
        readdirSync(join(made.root, '.warta')).filter((name) => name.startsWith('lock')),
      ).toEqual(['lock']);
    },
  );

  function start(made: Newspaper): {
    says: (words: string) => Promise<void>;
    ended: Promise<CommandResult>;
  } {
    const child = spawn(process.execPath, ['bin/warta.mjs', 'build'], { cwd: made.root });
    let output = '';
    const waiting: { words: string; done: () => void }[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        for (const { words, done } of waiting) if (output.includes(words)) done();
      });
    }
    return {
      says: (words) =>
        new Promise((done) => {
          waiting.push({ words, done });
        }),
      ended: new Promise((done) =>
        child.on('close', (status) => {
          done({ status, output });
        }),
      ),
    };
  }
});

describe('a full disk', () => {
  const why = canMount();
  /** Kilobytes that are left; all of them in the soak. */
  const LEFT =
    process.env['WARTA_FULL_DISKS'] === undefined
      ? [0, 40, 400]
      : [0, 4, 12, 40, 100, 200, 400, 800, 1600];
  it.skipIf(why !== undefined)(
    'leaves the old site whole, says so once, and the next build works when there is space',
    { timeout: 240_000 },
    async () => {
      const photos = await Promise.all(
        LEFT.map((_, round) =>
          sharp({
            create: {
              width: 500,
              height: 400,
              channels: 3,
              background: `hsl(${round * 40}, 80%, 50%)`,
              noise: { type: 'gaussian', mean: 128, sigma: 30 },
            },
          })
            .jpeg()
            .toBuffer(),
        ),
      );
      const made = fresh('full');
      const disk = mkdtempSync(join(tmpdir(), 'warta-disk-'));
      folders.push(disk);
      const on = new Newspaper('disk');
      open.push(on);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', on.root]);
      try {
        cpSync(made.root, on.root, { recursive: true, verbatimSymlinks: true });
        on.write('content/media/foto.jpg', photos[0] ?? '').write(
          'content/articles/2026/11/berfoto.md',
          withPicture('/media/foto.jpg'),
        );
        for (let i = 0; i < 60; i++)
          on.write(`content/articles/2026/11/b${i}.md`, storyFile({ title: `Berita ${i}` }));
        expect(on.build()).toMatchObject({ status: 0 });
        let failed = 0;
        for (const [round, kilobytes] of LEFT.entries()) {
          const before = on.site();
          for (let i = 0; i < 60; i++)
            on.write(
              `content/articles/2026/11/b${i}.md`,
              storyFile({ title: `Ronde ${round} ${i}`, body: 'Kata yang panjang. '.repeat(200) }),
            );
          on.write('content/media/foto.jpg', photos[round] ?? '');
          const { bavail, bsize } = statfsSync(on.root);
          on.write('penuh', Buffer.alloc(bavail * bsize - kilobytes * 1024));
          const { status, output } = on.build();
          if (status !== 0) {
            failed++;
            expect(status).toBe(1);
            expect(output.match(/The disk is full/g), output).toHaveLength(1);
            expect(output).toContain(
              'Free some space and build again; nothing was published, dist/ is as it was.',
            );
            expect(output).not.toMatch(/^\s+at .*:\d+|SQLITE|ENOSPC/m);
            expect(on.site()).toEqual(before);
            expect(
              readdirSync(join(on.root, '.warta/pictures'), {
                recursive: true,
                encoding: 'utf8',
              }).filter((file) => file.endsWith('.part')),
            ).toEqual([]);
          } else expect(on.read('dist/2026/11/b0/index.html')).toContain(`Ronde ${round} 0`);
          expect(on.remove('penuh').build()).toMatchObject({ status: 0 });
          expect(on.read('dist/2026/11/b59/index.html')).toContain(`Ronde ${round} 59`);
        }
        expect(failed).toBeGreaterThan(LEFT.length / 3);
        const clean = fresh('roomy');
        clean
          .write('content/media/foto.jpg', on.bytes('content/media/foto.jpg'))
          .write(
            'content/articles/2026/11/berfoto.md',
            on.read('content/articles/2026/11/berfoto.md'),
          );
        for (let i = 0; i < 60; i++)
          clean.write(
            `content/articles/2026/11/b${i}.md`,
            on.read(`content/articles/2026/11/b${i}.md`),
          );
        expect(clean.build()).toMatchObject({ status: 0 });
        expect(on.site()).toEqual(clean.site());
      } finally {
        execFileSync('umount', [on.root]);
      }
    },
  );
  it.runIf(why !== undefined)(`is not tried here: ${why ?? ''}`, () => {
    console.log(`full disk not tried: ${why ?? ''}`);
  });

  function canMount(): string | undefined {
    if (process.getuid?.() !== 0) return 'only root can mount a small disk';
    const probe = mkdtempSync(join(tmpdir(), 'warta-mount-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], {
      stdio: 'ignore',
    });
    if (status === 0) spawnSync('umount', [probe]);
    rmSync(probe, { recursive: true, force: true });
    return status === 0 ? undefined : 'this machine lets nobody mount a disk';
  }
});
