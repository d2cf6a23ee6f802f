import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storyFile } from '../newspaper.ts';
import { smallNewspapers } from './small-newspapers.ts';

const STRACE = 'strace';
/** Where a machine lets nobody trace, there is nothing to try. */
const canTrace = spawnSync(STRACE, ['-qq', 'true']).status === 0;
const { fresh, folders } = smallNewspapers();

interface Traced {
  status: number | null;
  /** Paths of files that were opened, and found. */
  opened: string[];
  /** Paths of files that were opened for writing, made, renamed, linked or removed. */
  written: string[];
  connected: string[];
  /** Calls that rename. */
  renames: string[];
}

/** A build under strace, with all of its threads and processes. */
function trace(root: string): Traced {
  const file = join(root, 'jejak.txt');
  // The tests' own place for compiled code lies elsewhere.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const { status } = spawnSync(
    STRACE,
    [
      '-f',
      '-qq',
      '-s',
      '300',
      '-e',
      'trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,connect',
      '-o',
      file,
      process.execPath,
      'bin/warta.mjs',
      'build',
    ],
    { cwd: root, env },
  );
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/ = -1 (?:ENOENT|ENOTDIR)/.test(line));
  const pathsOf = (line: string): string[] =>
    [...line.matchAll(/"([^"]*)"/g)].flatMap(([, path]) => path ?? []);
  const opened = lines.filter((line) => /\bopen(?:at)?\(/.test(line));
  const written = [
    ...opened.filter((line) => /O_WRONLY|O_RDWR|O_CREAT/.test(line)),
    ...lines.filter((line) =>
      /\b(?:creat|mkdir(?:at)?|rename(?:at2?)?|link(?:at)?|symlink(?:at)?|unlink(?:at)?)\(/.test(
        line,
      ),
    ),
  ];
  return {
    status,
    opened: opened.flatMap(pathsOf),
    written: written.flatMap(pathsOf),
    connected: lines.filter((line) => /\bconnect\(/.test(line)),
    renames: lines.filter((line) => /\brename(?:at2?)?\(/.test(line)),
  };
}

describe.skipIf(!canTrace)('a build, traced (skipped without strace)', () => {
  it('opens nothing outside the project that stories name, writes nothing there and connects to nobody', () => {
    const made = fresh('jejak').write('content/articles/2026/11/satu.md', storyFile()).commit();
    const secret = join(tmpdir(), `rahasia-${process.pid}.md`);
    folders.push(secret);
    writeFileSync(secret, storyFile({ title: 'Rahasia' }));
    made
      .write(
        'content/articles/2026/11/gambar.md',
        storyFile({
          body: `![Apa](${secret} "K | K")\n\n![Apa](file://${secret} "K | K")\n\n![Apa](../../../../../../../../${secret} "K | K")\n\n![Apa](http://127.0.0.1:9/a.jpg "K | K")\n`,
        }),
      )
      .write(
        'content/articles/2026/11/muka.md',
        `---\ntitle: A\ndate: 2026-11-27T08:00\nsection: kota\nimage: {src: ${secret}, alt: a, caption: b, credit: c}\naudio: {src: ../../../../../..${secret}}\n---\n\nIsi.\n`,
      )
      .write(
        'content/articles/2026/11/jalan.md',
        `---\rjs\n(require("fs").writeFileSync(${JSON.stringify(`${secret}.ditulis`)}, "x"), {title: "A"})\n---\n\nIsi.\n`,
      )
      .write('content/people/jahat.yaml', `name: Jahat\nphoto: {src: ${secret}}\n`);
    symlinkSync(secret, join(made.root, 'content/articles/2026/11/tautan.md'));
    symlinkSync(secret, join(made.root, 'public/tautan.txt'));
    const held = trace(made.root);
    for (const path of ['gambar.md', 'muka.md', 'jalan.md', 'tautan.md'])
      made.remove(`content/articles/2026/11/${path}`);
    const published = trace(
      made.remove('content/people/jahat.yaml').remove('public/tautan.txt').root,
    );

    expect([held.status, published.status]).toEqual([1, 0]);
    for (const { opened, written, connected } of [held, published]) {
      expect(opened.filter((path) => path.includes('rahasia-'))).toEqual([]);
      // What is relative lies in the project, in which the build runs.
      expect(
        written.filter(
          (path) =>
            path.startsWith('/') &&
            !path.startsWith(made.root) &&
            !path.startsWith('/dev/') &&
            !path.startsWith('/proc/'),
        ),
      ).toEqual([]);
      expect(connected).toEqual([]);
    }
  });

  it('has the old site and the new one trade places in one step, so that nobody finds either missing (skipped without Perl)', ({
    skip,
  }) => {
    skip(spawnSync('perl', ['-v']).status !== 0);
    const made = fresh('tukar');
    expect(made.build()).toMatchObject({ status: 0 });
    const { status, renames } = trace(
      made.write('content/articles/2026/11/baru.md', storyFile({ title: 'Baru' })).root,
    );
    expect(status).toBe(0);
    const ofSite = renames.filter((line) => line.includes(`${made.root}/dist"`));
    expect(ofSite).toHaveLength(1);
    expect(ofSite[0]).toContain('RENAME_EXCHANGE');
  });
});
