import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const INK = `ink: "#7a1f2b"\n`;
const changesOf = (made: { read: (path: string) => string }): Record<string, string[]> =>
  JSON.parse(made.read('.warta/changes.json')) as Record<string, string[]>;

describe('the headers for hosts', () => {
  it('are a file of the site, that changes with the settings and not otherwise', () => {
    const made = fresh('headers');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changesOf(made)['added']).toContain('_headers');
    const policy =
      /content="([^"]+)"/.exec(made.read('dist/index.html').split('http-equiv')[1] ?? '')?.[1] ??
      '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(made.read('dist/_headers')).toContain(
      `/*\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'; upgrade-insecure-requests\n`,
    );
    expect(made.read('dist/_headers')).toContain(
      '\n/foto/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    );

    made.write('content/site.yaml', SETTINGS.replace('Koran Contoh', 'Koran Lain'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changesOf(made)['changed']).not.toContain('_headers');

    made.write('content/site.yaml', INK + SETTINGS.replace('https', 'http'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changesOf(made)['changed']).toContain('_headers');
    expect(made.read('dist/_headers')).toMatch(
      /style-src 'self' 'sha256-[\w+/]{43}='; .*; frame-ancestors 'none'\n/,
    );
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(/style-src 'self' 'sha256-/);

    const clean = fresh('headers-clean').write(
      'content/site.yaml',
      INK + SETTINGS.replace('https', 'http'),
    );
    expect(clean.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(clean.site());
  });

  it('come back when they are lost', () => {
    const made = fresh('headers-lost');
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    made.remove('dist');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(before);
  });

  it('are refused as a file of public/', () => {
    const made = fresh('headers-taken').write('public/_headers', '/*\n  X: y\n');
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain(
      'public/_headers  error: the build writes the file _headers itself, from the settings  (public/address-taken)',
    );
    expect(made.has('dist')).toBe(false);
  });
});

describe('a file of public/', () => {
  it('is refused in the place of a page that was published before it came', () => {
    const made = fresh('page-taken');
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    made.write('public/indeks/index.html', 'x').write('public/404.html', 'x');
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain(
      'public/indeks/index.html  error: the address /indeks/ belongs to a page of the newspaper',
    );
    expect(output).toContain(
      'public/404.html  error: the address /404/ belongs to a page of the newspaper',
    );
    expect(made.site()).toEqual(before);
    made.remove('public/indeks').remove('public/404.html').write('public/ads.txt', 'x');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toMatchObject(before);
  });
});

describe('the folder public/', () => {
  it('publishes nothing behind a link, and nothing that nobody meant, until the settings say so', () => {
    const made = fresh('public-links')
      .write('data/suara.sqlite', 'SQLite format 3\0BURUNGKENARI')
      .write('public/.nojekyll', '')
      .write('public/baca.txt', 'x')
      .write('public/suara.mp3', 'bukan suara');
    symlinkSync('../data', join(made.root, 'public/statistik'));
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain(
      'public/statistik  error: symbolic links are not followed: they could publish what lies outside the newspaper  (public/symbolic-link)',
    );
    expect(output).toContain(
      'public/.nojekyll  error: this is hidden, as files of programs and secrets are, and everything in public/ is published  (public/not-to-publish)',
    );
    expect(output).toContain('publicFiles: [".nojekyll"]');
    expect(output).toContain(
      'public/suara.mp3  warning: the name says that it is MP3, but it is text  (public/misnamed)',
    );
    expect(made.has('dist')).toBe(false);

    made
      .remove('public/statistik')
      .write('content/site.yaml', `${SETTINGS}publicFiles: [.nojekyll]\n`)
      .write('content/media/wawancara.mp3', '<!doctype html>')
      .write(STORY, storyFile({ extra: 'audio: {src: /media/wawancara.mp3, title: Wawancara}\n' }));
    chmodSync(join(made.root, 'public/baca.txt'), 0o400);
    const published = made.build();
    expect(published.status).toBe(0);
    expect(published.output).toContain(
      `${STORY}:5:14  warning: content/media/wawancara.mp3: the name says that it is MP3, but it is HTML, a page of the web, and readers will hear nothing  (audio/misnamed)`,
    );
    expect(made.site()).toHaveProperty(['.nojekyll']);
    expect(made.site()).toHaveProperty(['baca.txt']);
    // Whoever may read it in public/: a server is often another user.
    expect(statSync(join(made.root, 'dist/baca.txt')).mode).toBe(
      statSync(join(made.root, 'dist/index.html')).mode,
    );
    // Told as long as it stands.
    expect(made.build().output).toContain('audio/misnamed');

    // Somebody writes while it is copied, and takes that back.
    const meanwhile = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; const copy = fs.copyFileSync; fs.copyFileSync = (from, to) => { if (from.endsWith('baca.txt')) fs.writeFileSync(from, 'sementara'); copy(from, to); }; syncBuiltinESMExports();`;
    chmodSync(join(made.root, 'public/baca.txt'), 0o600);
    made.write('public/baca.txt', 'y').build([], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(meanwhile)}`,
    });
    expect(made.read('dist/baca.txt')).toBe('sementara');
    made.write('public/baca.txt', 'y').build();
    expect(made.read('dist/baca.txt')).toBe('y');
  });

  it('is no part of what is compiled, so that what left it is gone', () => {
    const made = fresh('public-left').remove('.warta').write('public/lama.txt', 'x');
    mkdirSync(join(made.root, 'public/kosong'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(readdirSync(join(made.root, '.warta/out/client'))).toEqual(['_astro']);
    expect(made.has('dist/lama.txt')).toBe(true);
    expect(made.remove('public/lama.txt').build()).toMatchObject({ status: 0 });
    expect(made.has('dist/lama.txt')).toBe(false);
  });
});
