import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { commitAt } from '../redirects/git-paper.ts';
import { OTHER, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh, open } = smallNewspapers();
const settings = (more = ''): string => `${SETTINGS.replace(/clock:.*\n/, '')}${more}`;
const story = (options: Parameters<typeof storyFile>[0] = {}): string =>
  storyFile({ date: '2026-11-10T08:00', body: `Isi ${options.title ?? 'satu'}.`, ...options });
const AT = ['--at', '2026-11-25T12:00'];
const led = (made: Newspaper, address: string): string | undefined =>
  made.has(`dist${address}index.html`)
    ? /content="0; url=([^"]+)"/.exec(made.read(`dist${address}index.html`))?.[1]
    : undefined;
const built = (made: Newspaper, args = AT): string => {
  const { status, output } = made.build(args);
  expect(output).not.toMatch(/error/);
  expect(status).toBe(0);
  return output;
};
/** A newspaper that was published with one story on the 12th of November. */
const published = (name: string, more = ''): Newspaper => {
  const made = fresh(name).write('content/site.yaml', settings(more)).write(STORY, story());
  commitAt(made, '2026-11-12T00:00:00Z');
  built(made);
  return made;
};
/** The same files and history, built from nothing. */
const clean = (made: Newspaper): Newspaper => {
  const copy = new Newspaper('clean').withBundleOf(made);
  open.push(copy);
  for (const path of ['content', '.git'])
    cpSync(join(made.root, path), join(copy.root, path), { recursive: true });
  return copy;
};
const rename = (made: Newspaper, to: string, at: string): Newspaper => {
  made.git('mv', STORY, `content/articles/2026/11/${to}.md`);
  return commitAt(made, at);
};

describe('a redirect page', () => {
  it('leads on without script, is left out by search engines, and carries the paper’s policy', () => {
    const made = published('page');
    const policy =
      /http-equiv="content-security-policy" content="([^"]+)"/.exec(
        made.read('dist/index.html'),
      )?.[1] ?? '';
    built(rename(made, 'lain', '2026-11-13T00:00:00Z'));
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/2026/11/lain/">');
    expect(page).toContain('<link rel="canonical" href="https://contoh.example/2026/11/lain/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<meta http-equiv="content-security-policy" content="${policy}">`);
    expect(page).toMatch(/^<!doctype html>\n<html lang="id">\n/);
    expect(page).not.toContain('<script');
  });
});

describe('the history of a story', () => {
  it('is known by its renames, by new dates and by new sections, and forgets where it came back to', () => {
    const made = published('moves', 'permalink: /:section/:month/:slug/\n');
    expect(built(rename(made, 'lain', '2026-11-13T00:00:00Z'))).not.toContain('redirect');
    expect(led(made, '/kota/11/satu/')).toBe('/kota/11/lain/');
    made.write('content/articles/2026/11/lain.md', story({ section: 'ekonomi' }));
    built(commitAt(made, '2026-11-14T00:00:00Z'));
    expect([led(made, '/kota/11/satu/'), led(made, '/kota/11/lain/')]).toEqual([
      '/ekonomi/11/lain/',
      '/ekonomi/11/lain/',
    ]);
    made.write(
      'content/articles/2026/11/lain.md',
      story({ date: '2026-10-10T08:00', section: 'ekonomi' }),
    );
    built(commitAt(made, '2026-11-15T00:00:00Z'));
    expect(led(made, '/ekonomi/11/lain/')).toBe('/ekonomi/10/lain/');
    made.remove('content/articles/2026/11/lain.md').write(STORY, story());
    built(commitAt(made, '2026-11-16T00:00:00Z'));
    expect(made.read('dist/kota/11/satu/index.html')).toContain('Isi satu.');
    expect([
      led(made, '/kota/11/lain/'),
      led(made, '/ekonomi/11/lain/'),
      led(made, '/ekonomi/10/lain/'),
    ]).toEqual(['/kota/11/satu/', '/kota/11/satu/', '/kota/11/satu/']);
    expect(clean(made).build(AT)).toMatchObject({ status: 0 });
  });

  it('counts what was published, and nothing else: no draft, nothing that was still to come', () => {
    const made = fresh('unpublished').write('content/site.yaml', settings());
    made
      .write(STORY, story({ extra: 'draft: true\n' }))
      .write(OTHER, story({ title: 'dua', date: '2026-11-20T08:00' }))
      .write('content/articles/2026/11/tiga.md', story({ title: 'tiga' }));
    commitAt(made, '2026-11-12T00:00:00Z');
    made.git('mv', STORY, 'content/articles/2026/11/a.md');
    made.git('mv', OTHER, 'content/articles/2026/11/b.md');
    made.git('mv', 'content/articles/2026/11/tiga.md', 'content/articles/2026/11/c.md');
    commitAt(made, '2026-11-13T00:00:00Z');
    made.write('content/articles/2026/11/a.md', story());
    commitAt(made, '2026-11-14T00:00:00Z');
    built(made);
    expect([
      led(made, '/2026/11/satu/'),
      led(made, '/2026/11/dua/'),
      led(made, '/2026/11/tiga/'),
    ]).toEqual([undefined, undefined, '/2026/11/c/']);
    expect(made.has('dist/2026/11/a/index.html') && made.has('dist/2026/11/b/index.html')).toBe(
      true,
    );
  });

  it('leads to what is published at that hour: not to a story that is to come, was taken back, or has expired', () => {
    const made = published('clock');
    made.git('mv', STORY, OTHER);
    made.write(OTHER, story({ extra: 'expires: 2026-11-26T00:00\n' }));
    commitAt(made, '2026-11-13T00:00:00Z');
    built(made);
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/dua/');
    built(made, ['--at', '2026-11-26T00:00']);
    expect(Object.keys(made.site()).filter((file) => file.startsWith('2026/'))).toEqual([]);
    built(made);
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/dua/');
    made.write(OTHER, story({ extra: 'draft: true\n' }));
    built(commitAt(made, '2026-11-14T00:00:00Z'));
    expect(led(made, '/2026/11/satu/')).toBeUndefined();
    made.write(
      OTHER,
      story({ extra: 'withdrawn: {at: 2026-11-20T08:00, ground: sara, reason: Salah.}\n' }),
    );
    built(commitAt(made, '2026-11-15T00:00:00Z'));
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/dua/');
  });

  it('gives way to whatever stands at an old address today', () => {
    const made = published('gives-way');
    rename(made, 'lain', '2026-11-13T00:00:00Z').write(STORY, story({ title: 'Pendatang' }));
    built(commitAt(made, '2026-11-14T00:00:00Z'));
    expect(made.read('dist/2026/11/satu/index.html')).toContain('Pendatang');
    made.remove(STORY);
    built(commitAt(made, '2026-11-15T00:00:00Z'));
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/lain/');
    made.write('public/2026/11/satu/index.html', 'Berkas sendiri.');
    built(made);
    expect(made.read('dist/2026/11/satu/index.html')).toBe('Berkas sendiri.');
  });

  it('is followed where stories change places, or take each other’s names in one commit', () => {
    const made = fresh('places').remove(STORY).write('content/site.yaml', settings());
    const text = (name: string): string =>
      story({
        title: `Berita ${name}`,
        body: `Kalimat tentang ${name}, yang panjang.\n\n`.repeat(20),
      });
    const at = (name: string): string => `content/articles/2026/11/${name}.md`;
    for (const name of ['a', 'b', 'c', 'x', 'y']) made.write(at(name), text(name));
    commitAt(made, '2026-11-12T00:00:00Z');
    made
      .remove(at('a'))
      .write(at('b'), text('a'))
      .write(at('c'), text('b'))
      .write(at('d'), text('c'))
      .write(at('x'), text('y'))
      .write(at('y'), text('x'));
    commitAt(made, '2026-11-13T00:00:00Z');
    made.remove(at('b')).write(at('e'), text('a')).remove(at('y')).write(at('z'), text('x'));
    built(commitAt(made, '2026-11-14T00:00:00Z'));
    expect(
      Object.fromEntries(
        ['a', 'b', 'c', 'd', 'x', 'y'].map((name) => [name, led(made, `/2026/11/${name}/`)]),
      ),
    ).toEqual({
      a: '/2026/11/e/',
      b: '/2026/11/e/',
      c: undefined,
      d: undefined,
      x: undefined,
      y: '/2026/11/z/',
    });
  });

  it('carries a given id over what Git cannot follow', () => {
    const made = published('ids');
    made.write(STORY, story({ extra: 'id: tetap\n' }));
    commitAt(made, '2026-11-13T00:00:00Z');
    made.remove(STORY);
    commitAt(made, '2026-11-14T00:00:00Z');
    made.write(
      'content/articles/2026/11/baru.md',
      story({ title: 'Ditulis ulang', extra: 'id: tetap\n', body: 'Semua lain. '.repeat(60) }),
    );
    built(commitAt(made, '2026-11-15T00:00:00Z'));
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/baru/');
  });

  it('follows the pattern of addresses in the settings', () => {
    const made = published('pattern');
    made.write('content/site.yaml', settings('permalink: /baca/:section/:slug/\n'));
    commitAt(made, '2026-11-13T00:00:00Z');
    made.write(OTHER, story({ title: 'dua', date: '2026-11-20T08:00' }));
    built(commitAt(made, '2026-11-21T00:00:00Z'));
    expect([led(made, '/2026/11/satu/'), led(made, '/2026/11/dua/')]).toEqual([
      '/baca/kota/satu/',
      undefined,
    ]);
    rename(made, 'lain', '2026-11-22T00:00:00Z');
    built(made);
    expect([led(made, '/2026/11/satu/'), led(made, '/baca/kota/satu/')]).toEqual([
      '/baca/kota/lain/',
      '/baca/kota/lain/',
    ]);
  });

  it('is the same, byte for byte, whichever commits earlier builds have seen, and after another line of history was checked out', () => {
    const made = published('lines');
    made.git('checkout', '-q', '-b', 'sisi');
    built(rename(made, 'sisi', '2026-11-13T00:00:00Z'));
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/sisi/');
    made.git('checkout', '-q', 'main');
    made.write(OTHER, story({ title: 'dua' }));
    built(commitAt(made, '2026-11-14T00:00:00Z'));
    expect(led(made, '/2026/11/satu/')).toBeUndefined();
    made.git(
      '-c',
      'user.name=R',
      '-c',
      'user.email=r@contoh.example',
      'merge',
      '-q',
      '--no-edit',
      'sisi',
    );
    built(made);
    expect(led(made, '/2026/11/satu/')).toBe('/2026/11/sisi/');
    const other = clean(made);
    built(other);
    expect(made.site()).toEqual(other.site());
    expect(built(made)).toContain('Nothing changed');
  });

  it('is no matter outside Git, and a part of it is told', () => {
    const made = fresh('no-git').write('content/site.yaml', settings());
    expect(built(made)).not.toContain('history');
    const whole = published('whole');
    commitAt(whole.write(STORY, story({ title: 'Lagi' })), '2026-11-13T00:00:00Z');
    const shallow = fresh('shallow');
    shallow.remove('content');
    shallow.git('clone', '-q', '--depth', '1', `file://${whole.root}`, 'salinan');
    cpSync(join(shallow.root, 'salinan'), shallow.root, { recursive: true });
    shallow.remove('salinan');
    expect(built(shallow)).toContain(
      '.github/workflows/publish.yml  warning: the checkout holds only a part of the history, so addresses that stories had before cannot be known and will not lead on  (history/shallow)\n    - uses: actions/checkout@v4\n      with: {fetch-depth: 0}\n',
    );
  });
});

describe('what stories and settings name', () => {
  it('leads on, in whatever way it is written', () => {
    const made = fresh('written').write(
      'content/site.yaml',
      settings(
        'redirects:\n  /category/kota/: /kota/\n  /feed: /sitemap.xml\n  /dulu/: /category/kota\n  /lama-sekali/: /2026/10/lama/\n',
      ),
    );
    made.write(
      STORY,
      story({
        extra:
          'formerly: [/2026/10/lama, 2026/09/nama-file]\naliases: [satu-lagi, "https://www.contoh.example/2019/01/02/%62anjir%20kota/?", /Satu-Besar/, /berita.html]\n',
      }),
    );
    built(made);
    expect(
      Object.fromEntries(
        [
          '/category/kota/',
          '/feed/',
          '/dulu/',
          '/lama-sekali/',
          '/2026/10/lama/',
          '/2026/11/nama-file/',
          '/satu-lagi/',
          '/2019/01/02/banjir kota/',
          '/Satu-Besar/',
        ].map((address) => [address, led(made, address)]),
      ),
    ).toEqual({
      '/category/kota/': '/kota/',
      '/feed/': '/sitemap.xml',
      '/dulu/': '/kota/',
      '/lama-sekali/': '/2026/11/satu/',
      '/2026/10/lama/': '/2026/11/satu/',
      '/2026/11/nama-file/': '/2026/11/satu/',
      '/satu-lagi/': '/2026/11/satu/',
      '/2019/01/02/banjir kota/': '/2026/11/satu/',
      '/Satu-Besar/': '/2026/11/satu/',
    });
    expect(made.read('dist/berita.html')).toContain('url=/2026/11/satu/');
  });

  it('waits with its story: nothing shows that a draft is there', () => {
    const made = fresh('hidden')
      .write(
        'content/site.yaml',
        settings('redirects: {/menuju-konsep/: /2026/11/dua/, /juga/: /konsep-lama/}\n'),
      )
      .write(OTHER, story({ title: 'dua', extra: 'draft: true\naliases: [/konsep-lama/]\n' }));
    built(made);
    expect([led(made, '/menuju-konsep/'), led(made, '/juga/'), led(made, '/konsep-lama/')]).toEqual(
      [undefined, undefined, undefined],
    );
    made.write(OTHER, story({ title: 'dua', extra: 'aliases: [/konsep-lama/]\n' }));
    built(made);
    expect([led(made, '/menuju-konsep/'), led(made, '/juga/'), led(made, '/konsep-lama/')]).toEqual(
      ['/2026/11/dua/', '/2026/11/dua/', '/2026/11/dua/'],
    );
  });
});

describe('a host', () => {
  const outputs = (host: string, extra = ''): Newspaper => {
    const made = fresh(`host-${host}`)
      .write(
        'content/site.yaml',
        settings(
          `deploy: {host: ${host}${extra}}\nredirects: {/lama/: /kota/, "/tanda*/": /kota/}\n`,
        ),
      )
      .write(STORY, story({ extra: 'aliases: [/satu-lagi/, "/?p=7"]\n' }));
    built(made);
    return made;
  };
  const deploy = '.warta/deploy';

  it('that publishes a branch by way of Jekyll is told not to, so that no name with _ at its front is left out', () => {
    const made = outputs('github');
    expect(made.bytes('dist/.nojekyll')).toHaveLength(0);
    made
      .write('public/.nojekyll', 'x')
      .write('content/site.yaml', `${made.read('content/site.yaml')}publicFiles: [.nojekyll]\n`);
    built(made);
    expect(made.read('dist/.nojekyll')).toBe('x');
    made.remove('public/.nojekyll').write('content/site.yaml', settings('deploy: {host: plain}\n'));
    built(made);
    expect(made.has('dist/.nojekyll')).toBe(false);
  });

  it('gets rules where it reads them', () => {
    expect(outputs('netlify').read('dist/_redirects')).toBe(
      '/ p=7 /2026/11/satu/ 301!\n/lama/ /kota/ 301\n/satu-lagi/ /2026/11/satu/ 301\n/tanda%2A/ /kota/ 301\n',
    );
    const cloudflare = outputs('cloudflare');
    expect(cloudflare.read('dist/_redirects')).toBe(
      '/lama/ /kota/ 301\n/satu-lagi/ /2026/11/satu/ 301\n/tanda%2A/ /kota/ 301\n',
    );
    const vercel = JSON.parse(outputs('vercel').read('dist/vercel.json')) as object;
    expect(vercel).toEqual({
      trailingSlash: true,
      redirects: [
        {
          source: '/',
          has: [{ type: 'query', key: 'p', value: '7' }],
          destination: '/2026/11/satu/',
          statusCode: 301,
        },
        { source: '/lama/', destination: '/kota/', statusCode: 301 },
        { source: '/satu-lagi/', destination: '/2026/11/satu/', statusCode: 301 },
        { source: '/tanda\\*/', destination: '/kota/', statusCode: 301 },
      ],
    });
    const nginx = outputs('nginx');
    expect(nginx.read(`${deploy}/nginx-http.conf`)).toContain('"/satu-lagi/" "/2026/11/satu/";');
    expect(nginx.read(`${deploy}/nginx-http.conf`)).toMatch(
      /^map "\$uri\?\$arg_p" \$warta_\w+_query_p \{\n {2}"\/\?7" "\/2026\/11\/satu\/";$/m,
    );
    for (const made of [cloudflare, nginx]) expect(made.has('dist/lama/index.html')).toBe(false);
    expect(JSON.parse(outputs('s3').read(`${deploy}/s3-redirects.json`))).toEqual([
      { key: 'lama/index.html', location: '/kota/' },
      { key: 'satu-lagi/index.html', location: '/2026/11/satu/' },
      { key: 'tanda*/index.html', location: '/kota/' },
    ]);
  });

  it('gets pages where it reads none, or where the settings want them', () => {
    for (const made of [
      outputs('plain'),
      outputs('github'),
      outputs('s3'),
      outputs('cloudflare', ', redirects: pages'),
      outputs('nginx', ', redirects: pages'),
    ]) {
      expect([led(made, '/lama/'), led(made, '/satu-lagi/')]).toEqual(['/kota/', '/2026/11/satu/']);
      expect([made.has('dist/_redirects'), made.has('dist/vercel.json')]).toEqual([false, false]);
    }
  });

  it('that can match no query is named, once for all such addresses', () => {
    const made = fresh('queries')
      .write('content/site.yaml', settings('deploy: {host: cloudflare}\n'))
      .write(STORY, story({ extra: 'aliases: ["/?p=7", "?p=8"]\n' }));
    expect(built(made)).toContain(
      `${STORY}:5:11  warning: /?p=7, and 1 more like it will not lead on at Cloudflare Pages: Cloudflare Pages matches no query  (redirect/host-cannot)\n    deploy: {host: nginx}\n`,
    );
    made.write('content/site.yaml', settings());
    expect(built(made)).toContain(
      'warning: /?p=7, and 1 more like it will not lead on at a plain host: a file cannot tell a query from none, and a page without script neither',
    );
    made.write(STORY, story({ extra: 'aliases: [/lama.php, /2026/11/SATU/]\n' }));
    const output = built(made);
    expect(output).toContain(
      '/lama.php will not lead on at a plain host: a page cannot stand in for a file that ends in .php',
    );
    expect(output).toContain(
      '/2026/11/SATU/ will not lead on at a plain host: on disks that do not tell capitals from small letters, it would be the page itself',
    );
  });

  it('changes, and the outputs change with it: an incremental build equals a clean one', () => {
    const made = published('changes', 'deploy: {host: nginx}\nredirects: {/lama/: /kota/}\n');
    rename(made, 'lain', '2026-11-13T00:00:00Z');
    for (const host of ['netlify', 'plain', 'vercel', 'nginx', 'apache', 'caddy', 's3']) {
      made.write(
        'content/site.yaml',
        settings(`deploy: {host: ${host}}\nredirects: {/lama/: /kota/}\n`),
      );
      built(made);
      const other = clean(made);
      built(other);
      expect(made.site()).toEqual(other.site());
      for (const file of [
        '_redirects',
        'nginx-http.conf',
        'nginx-server.conf',
        'apache-redirects.txt',
        'caddy-redirects',
        's3-redirects.json',
      ])
        expect([file, made.has(`${deploy}/${file}`) && made.read(`${deploy}/${file}`)]).toEqual([
          file,
          other.has(`${deploy}/${file}`) && other.read(`${deploy}/${file}`),
        ]);
    }
    made.remove(deploy);
    expect(built(made)).toContain('Nothing changed');
    expect(made.has(`${deploy}/s3-redirects.json`)).toBe(true);
  });
});
