import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { publishedPages, redraw } from './redraw.ts';

const open: Newspaper[] = [];
let sound: Newspaper;

function start(name: string): Newspaper {
  const made = new Newspaper(name)
    .write('content/site.yaml', SETTINGS)
    .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n');
  for (let i = 1; i <= 9; i++)
    made.write(
      `content/articles/2026/11/b${i}.md`,
      storyFile({
        title: `Berita ${i}`,
        date: `2026-11-0${i}T08:00`,
        extra: 'tags: [banjir]\nauthors: [endang]\n',
      }),
    );
  open.push(made);
  return made;
}

/**
 * Puts code first in a page or component, where it runs each time that it is drawn; what it calls
 * `x` is used, or the compiler would leave it out.
 */
function insert(made: Newspaper, file: string, code: string): void {
  const use = code.includes('const x') ? `Astro.response.headers.set('x-tried', String(x));\n` : '';
  made.write(
    `src/${file}`,
    made.read(`src/${file}`).replace(/^---\n/, () => `---\n${code}\n${use}`),
  );
}

beforeAll(() => {
  sound = start('sound');
  expect(sound.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const made of open) made.delete();
});

describe('a build of pages that depend on more than the archive', () => {
  /**
   * Page, an address at which it fails, code, what the message names and how it says to mend it.
   */
  const USES: [file: string, address: string, code: string, named: string, fix: string][] = [
    ['pages/index.astro', '/', 'const x = Date.now();', 'Date.now()', 'archive.edition()'],
    ['pages/404.astro', '/404/', 'const x = new Date();', 'new Date()', 'archive.edition()'],
    ['pages/indeks/index.astro', '/indeks/', 'const x = Math.random();', 'Math.random()', 'chance'],
    [
      'pages/indeks/[year]/[month]/index.astro',
      '/indeks/2026/11/',
      'const x = process.env.RAHASIA;',
      'process.env.RAHASIA',
      'content/site.yaml',
    ],
    [
      'pages/indeks/[year]/[month]/[day]/index.astro',
      '/indeks/2026/11/01/',
      `const x = new Date(0).toLocaleString('id-ID');`,
      'Date.prototype.toLocaleString without timeZone',
      'formatDate',
    ],
    [
      'pages/[section]/index.astro',
      '/kota/',
      `const x = await fetch('https://contoh.example/').catch(() => undefined);`,
      'fetch()',
      'before the build',
    ],
    [
      'pages/tag/[tag]/index.astro',
      '/tag/banjir/',
      'const x = crypto.randomUUID();',
      'crypto.randomUUID()',
      'chance',
    ],
    [
      'pages/penulis/[person]/index.astro',
      '/penulis/endang/',
      `const x = Intl.DateTimeFormat('id-ID').format(0) + new Date(0).getHours();`,
      'Intl.DateTimeFormat without timeZone',
      'formatDate',
    ],
    [
      'pages/[...address].astro',
      '/2026/11/b1/',
      `const x = (1234.5).toLocaleString() + 'a'.localeCompare('b');`,
      'Number.prototype.toLocaleString without a language',
      'archive.site()',
    ],
  ];

  it('fails with the page, what it used and what to use instead, all of them together, and leaves the site alone', () => {
    const made = start('impure').withBundleOf(sound);
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    for (const [file, , code] of USES) insert(made, file, code);
    const { status, output } = made.build([], { RAHASIA: 'x' });
    expect(status).toBe(1);
    for (const [file, address, , named, fix] of USES) {
      const line = output.split('\n').find((text) => text.startsWith(`src/${file}  error: /`));
      expect(line?.split(' cannot be rendered: ')[0]).toContain(address);
      expect(line).toContain(`It used ${named}`);
      expect(line).toContain(fix);
    }
    expect(output).toContain('It used Date.prototype.getHours (the machine’s time zone)');
    expect(output).toContain('It used String.prototype.localeCompare without a language');
    expect(output).not.toMatch(/^\s+at /m);
    expect(made.site()).toEqual(before);
  });

  it('fails for what a module does when it is loaded, far from any page', () => {
    const made = start('loaded').write(
      'src/components/story/early.ts',
      'export const drawnAt = Date.now();\n',
    );
    made.write(
      'src/components/story/byline-lines.ts',
      `import { drawnAt } from './early.ts';\nexport const stamp = (): number => drawnAt;\n${made.read('src/components/story/byline-lines.ts')}`,
    );
    insert(
      made,
      'components/story/Story.astro',
      `import { stamp } from './byline-lines.ts';\nconst x = stamp();`,
    );
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringMatching(
        /^src\/pages\/\[\.\.\.address\]\.astro {2}error: \S+.* cannot be rendered: .*It used Date\.now\(\): /m,
      ) as string,
    });
  });

  it('fails for modules of the platform, wherever a page gets them from, and says which file imports which', () => {
    const made = start('platform');
    insert(
      made,
      'pages/index.astro',
      `import { readFileSync } from 'node:fs';\nconst x = readFileSync('content/site.yaml');`,
    );
    insert(
      made,
      'components/story/Story.astro',
      `import { cores } from './cores.ts';\nconst x = cores();`,
    );
    made.write(
      'src/components/story/cores.ts',
      `import { cpus } from 'os';\nexport const cores = (): number => cpus().length;\n`,
    );
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toContain('src/pages/index.astro imports node:fs');
    expect(output).toMatch(/src\/components\/story\/cores\.ts imports (?:node:)?os/);
    expect(output).toContain('Astro.locals.archive');
    expect(output).not.toMatch(/^\s+at /m);
    expect(made.has('dist')).toBe(false);
  });

  it('fails for the compiler’s environment', () => {
    const made = start('environment').write('.env', 'PUBLIC_RAHASIA=x\n');
    insert(made, 'layouts/Page.astro', 'const x = import.meta.env.PUBLIC_RAHASIA;');
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining(
        'src/layouts/Page.astro uses import.meta.env.PUBLIC_RAHASIA',
      ) as string,
    });
  });
});

describe('pages drawn again in another order by fresh threads', () => {
  it('are byte for byte as published', async () => {
    const pages = publishedPages(sound);
    expect(pages.length).toBeGreaterThan(20);
    expect(await redraw(sound, [...pages].reverse())).toEqual([]);
    for (const page of pages.filter((_, index) => index % 5 === 0))
      expect(await redraw(sound, [page])).toEqual([]);
  });

  it('show state that a module carries from page to page', async () => {
    const made = start('counter').write(
      'src/components/story/counter.ts',
      'let pages = 0;\nexport const count = (): number => ++pages;\n',
    );
    insert(made, 'components/story/Story.astro', `import { count } from './counter.ts';`);
    made.write(
      'src/components/story/Story.astro',
      made
        .read('src/components/story/Story.astro')
        .replace('<article class={', '<article data-count={count()} class={'),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const stories = publishedPages(made).filter(({ kind }) => kind === 'story');
    expect(await redraw(made, [...stories].reverse())).not.toEqual([]);
    expect((await Promise.all(stories.map((page) => redraw(made, [page])))).flat()).toHaveLength(
      stories.length - 1,
    );
  });
});
