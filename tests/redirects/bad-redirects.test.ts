import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBeyondLimits } from '../../src/publishing/redirects/find-beyond-limits.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { OTHER, smallNewspapers, STORY } from '../publishing/small-newspapers.ts';

const { fresh } = smallNewspapers();
let shared: Newspaper;
beforeAll(() => {
  shared = fresh('shared').write('public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
const withAliases = (list: string, extra = ''): string =>
  storyFile({ extra: `${extra}aliases: [${list}]\n` });

/**
 * A published newspaper, then `mistake`, then a build that must say `lines` and leave the site
 * alone.
 */
function refuses(
  made: Newspaper,
  mistake: (made: Newspaper) => void,
  lines: readonly (string | RegExp)[],
): void {
  if (!made.has('dist')) expect(made.build()).toMatchObject({ status: 0 });
  const before = made.site();
  mistake(made);
  const { status, output } = made.build();
  for (const line of lines)
    if (typeof line === 'string') expect(output).toContain(line);
    else expect(output).toMatch(line);
  expect(output).not.toMatch(/^\s+at .*:\d+/m);
  expect(output).toMatch(/nothing was published, dist\/ is as it was\.\n$/);
  expect(status).toBe(1);
  expect(made.site()).toEqual(before);
}

describe('an address of the past in a story', () => {
  it.each<[string, string, string[]]>([
    [
      'that is a page of the paper',
      withAliases('/lama/, /kota/'),
      [
        `${STORY}:5:19  error: /kota/ is a page of the paper: what stands there cannot lead elsewhere  (redirect/address-taken)\n    Delete this address.`,
      ],
    ],
    [
      'that is the home page',
      withAliases('https://contoh.example'),
      [`${STORY}:5:11  error: / is a page of the paper`],
    ],
    [
      'that is a file of the site',
      withAliases('/sitemap.xml'),
      [`${STORY}:5:11  error: /sitemap.xml is a page of the paper`],
    ],
    [
      'that lies within a file',
      withAliases('/logo.svg/lama/'),
      [`${STORY}:5:11  error: /logo.svg/lama/ is within /logo.svg, which is a file`],
    ],
    [
      'that belongs to the service of reactions',
      withAliases('/api/lama/'),
      [`${STORY}:5:11  error: /api/lama/ is the site’s own`],
    ],
    [
      'that stands twice',
      withAliases('/lama/, /kota-lama/, /Lama'),
      [
        `${STORY}:5:32  error: “/Lama” is the same address as “/lama/”  (article/alias-twice)\n    Delete one of the two.`,
      ],
    ],
    [
      'that is its own',
      withAliases('/2026/11/satu'),
      [
        `${STORY}:5:11  error: “/2026/11/satu” is the story’s own address: it would lead to itself for ever  (article/alias-of-itself)\n    Delete it from the list.`,
      ],
    ],
    [
      'that its file’s own path gives',
      storyFile({ extra: 'formerly:\n  - 2026/11/satu\n' }),
      [`${STORY}:6:5  error: “2026/11/satu” is the story’s own address`],
    ],
    [
      'on another host',
      withAliases('"https://koran-lain.example/2019/berita/?p=1"'),
      [
        `${STORY}:5:11  error: “https://koran-lain.example/2019/berita/?p=1” is an address on another host: only those of this paper can lead on  (article/alias-other-host)\n    aliases: ["/2019/berita/?p=1"]`,
      ],
    ],
    [
      'on another host, without a protocol',
      withAliases('//koran-lain.example/berita/'),
      [
        `${STORY}:5:11  error: “//koran-lain.example/berita/” is an address on another host`,
        'aliases: [/berita/]',
      ],
    ],
    [
      'that is no address',
      withAliases('"mailto:redaksi@contoh.example"'),
      [`${STORY}:5:11  error: “mailto:redaksi@contoh.example” is an address on another host`],
    ],
    [
      'with half a code',
      withAliases('/diskon-50%/'),
      [
        `${STORY}:5:11  error: “/diskon-50%/” has a percent sign that begins no code  (article/alias)\n    aliases: ["/diskon-50%25/"]`,
      ],
    ],
    [
      'that climbs',
      withAliases('/a/../b/'),
      [
        `${STORY}:5:11  error: “/a/../b/” leads through folders that are not named`,
        'aliases: [/a/b/]',
      ],
    ],
    [
      'with two parameters',
      withAliases('"/?p=1&lang=id"'),
      [
        `${STORY}:5:11  error: “/?p=1&lang=id” has a query that cannot be told apart: it has one name and one value`,
        'aliases: ["/?p=123"]',
      ],
    ],
    [
      'that is no list',
      storyFile({ extra: 'aliases: /lama/\n' }),
      [
        `${STORY}:5:10  error: “aliases” is a list: put it in square brackets  (article/value)\n    aliases: [/lama/]`,
      ],
    ],
  ])('is refused: %s', (_name, text, lines) => {
    refuses(shared, (made) => made.write('content/site.yaml', SETTINGS).write(STORY, text), lines);
  });

  it('is refused when it is another story’s, drafts included, or when two stories name it', () => {
    refuses(
      fresh('others').write(OTHER, storyFile({ extra: 'draft: true\n' })),
      (made) => made.write(STORY, withAliases('/2026/11/dua/')),
      [
        `${STORY}:5:11  error: /2026/11/dua/ is the address of content/articles/2026/11/dua.md: what stands there cannot lead elsewhere  (redirect/address-taken)\n    Delete it from \`aliases\`, or rename that story.`,
      ],
    );
    refuses(
      fresh('two').write(OTHER, withAliases('/lama/')),
      (made) => made.write(STORY, withAliases('/LAMA/', 'formerly: [/dulu/]\n')),
      [
        `${STORY}:6:11  error: /LAMA/ is led elsewhere by content/articles/2026/11/dua.md  (redirect/twice)\n    Delete it from \`aliases\` here or there.`,
      ],
    );
  });
});

describe('settings', () => {
  it.each<[string, string, string[]]>([
    [
      'an unknown host',
      'deploy: {host: cloudflair}\n',
      [
        'content/site.yaml:7:10  error: “deploy.host” is one of: plain, github, netlify, cloudflare, nginx, apache, caddy, vercel, s3  (settings/value)\n    host: cloudflare',
      ],
    ],
    [
      'a host without a name',
      'deploy: {host: }\n',
      ['content/site.yaml:7:10  error: “deploy.host” is missing', 'host: netlify'],
    ],
    [
      'an unknown key of the host',
      'deploy: {hosts: github}\n',
      [
        'content/site.yaml:7:10  error: there is no key “hosts”; did you mean “host”?',
        'host: github',
      ],
    ],
    [
      'rules on a host that reads none',
      'deploy: {host: github, redirects: rules}\n',
      [
        'content/site.yaml:7:24  error: GitHub Pages reads no rules  (settings/no-rules)\n    redirects: pages',
      ],
    ],
    [
      'a loop',
      'redirects:\n  /a/: /b/\n  /c/: /a/\n  /b/: /c\n',
      [
        'content/site.yaml:8:3  error: “/a/” leads back to itself  (settings/redirect-loop)\n    /a/: /',
      ],
    ],
    [
      'an address that leads to itself',
      'redirects: {/a/: /A}\n',
      ['content/site.yaml:7:13  error: “/a/” leads back to itself'],
    ],
    [
      'an address twice',
      'redirects:\n  /lama/: /kota/\n  /LAMA: /kota/\n',
      [
        'content/site.yaml:9:3  error: “/LAMA” is the same address as “/lama/”  (settings/redirect-twice)\n    Delete one of the two.',
      ],
    ],
    [
      'a target on another host',
      'redirects: {/lama/: "https://koran-lain.example/kota/"}\n',
      [
        'content/site.yaml:7:13  error: “https://koran-lain.example/kota/” is an address on another host: only those of this paper can lead on  (settings/redirect-other-host)\n    /lama/: /kota/',
      ],
    ],
    [
      'an address on another host',
      'redirects: {"https://koran-lain.example/lama/": /kota/}\n',
      [
        'content/site.yaml:7:13  error: “https://koran-lain.example/lama/” is an address on another host',
        '/lama/: /kota/',
      ],
    ],
    [
      'a target with a query',
      'redirects: {/lama/: "/?s=kota"}\n',
      [
        'content/site.yaml:7:13  error: “/?s=kota” is no page: pages have no query',
        '/lama/: /kota/',
      ],
    ],
    [
      'a target that is not there',
      'redirects: {/lama/: /ekonomy/}\n',
      [
        'content/site.yaml:7:13  error: /lama/ leads to /ekonomy/, where nothing is published  (redirect/dangling)\n    /lama/: /ekonomi/',
      ],
    ],
    [
      'a page that is to lead elsewhere',
      'redirects: {/kota/: /ekonomi/}\n',
      [
        'content/site.yaml:7:13  error: /kota/ is a page of the paper: what stands there cannot lead elsewhere  (redirect/address-taken)\n    Delete this address.',
      ],
    ],
    [
      'a story that is to lead elsewhere',
      'redirects: {/2026/11/satu/: /ekonomi/}\n',
      [
        'content/site.yaml:7:13  error: /2026/11/satu/ is the address of content/articles/2026/11/satu.md',
        'Delete this line.',
      ],
    ],
    [
      'a list instead of pairs',
      'redirects: [/lama/]\n',
      [
        'content/site.yaml:7:1  error: “redirects” is not what is expected here',
        'redirects: {/category/kota/: /kota/',
      ],
    ],
  ])('are refused for %s', (_name, text, lines) => {
    refuses(
      shared,
      (made) => made.write(STORY, storyFile()).write('content/site.yaml', SETTINGS + text),
      lines,
    );
  });
});

describe('more than a host takes', () => {
  const many = (count: number, more = ''): string =>
    `${SETTINGS}deploy: {host: cloudflare${more}}\nredirects:\n${Array.from({ length: count }, (_, number) => `  /lama/${number}/: /kota/\n`).join('')}`;

  it('of redirects ends the build, and pages are the way out', () => {
    const made = fresh('rules');
    refuses(made, (paper) => paper.write('content/site.yaml', many(2001)), [
      'content/site.yaml:7:10  error: Cloudflare Pages takes 2,000 redirects as rules; the paper has 2,001  (deploy/too-many-redirects)\n    deploy: {host: cloudflare, redirects: pages}',
    ]);
    made.write('content/site.yaml', many(2000));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/_redirects').trimEnd().split('\n')).toHaveLength(2000);
    made.write('content/site.yaml', many(2001, ', redirects: pages'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.has('dist/lama/2000/index.html')).toBe(true);
  });

  it('of files ends the build before the site is swapped in, and the plan is the way out', () => {
    const made = fresh('files');
    refuses(
      made,
      (paper) => {
        paper.write('content/site.yaml', `${SETTINGS}deploy: {host: cloudflare}\n`);
        for (let number = 0; number < 20_000; number++)
          paper.write(`public/berkas/${number}.txt`, '');
      },
      [
        /^content\/site\.yaml:7:10 {2}error: Cloudflare Pages takes 20,000 files on the free plan; the site has 20,0\d\d\b/m,
        '(deploy/too-many-files)\n    deploy: {host: cloudflare, plan: paid}',
      ],
    );
    made.write('content/site.yaml', `${SETTINGS}deploy: {host: cloudflare, plan: paid}\n`);
    expect(made.build()).toMatchObject({ status: 0 });
    made.write('content/site.yaml', `${SETTINGS}deploy: {host: cloudflare}\n`);
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('deploy/too-many-files') as string,
    });
  });

  it('of bytes in one file ends the build', () => {
    refuses(
      fresh('large'),
      (paper) => {
        paper.write('content/site.yaml', `${SETTINGS}deploy: {host: cloudflare}\n`);
        writeFileSync(join(paper.root, 'public/besar.bin'), '');
        truncateSync(join(paper.root, 'public/besar.bin'), 26 * 1024 * 1024);
      },
      [
        'content/site.yaml:7:10  error: Cloudflare Pages takes files of 25 MiB at most; besar.bin has 26.0  (deploy/file-too-large)',
      ],
    );
  });

  it('of bytes in all, or of files on any plan, names another host', () => {
    const largest = { path: 'foto/a.jpg', bytes: 1 };
    expect(
      findBeyondLimits(
        { files: 1, bytes: 1_000_000_001, largest },
        { host: 'github', plan: 'free' },
      ),
    ).toEqual([
      {
        rule: 'deploy/too-large',
        message: 'GitHub Pages takes 1 GB; the site has 1.00 GB',
        hint: 'deploy: {host: cloudflare}',
      },
    ]);
    expect(
      findBeyondLimits(
        { files: 1, bytes: 1_000_000_000, largest },
        { host: 'github', plan: 'free' },
      ),
    ).toEqual([]);
    expect(
      findBeyondLimits({ files: 100_001, bytes: 1, largest }, { host: 'cloudflare', plan: 'free' }),
    ).toMatchObject([{ hint: 'deploy: {host: nginx}' }]);
    expect(
      findBeyondLimits({ files: 100_001, bytes: 1, largest }, { host: 'cloudflare', plan: 'paid' }),
    ).toMatchObject([
      { message: 'Cloudflare Pages takes 100,000 files on the paid plan; the site has 100,001' },
    ]);
    expect(
      findBeyondLimits(
        { files: 10_000_000, bytes: 1e12, largest },
        { host: 'plain', plan: 'free' },
      ),
    ).toEqual([]);
  });
});
