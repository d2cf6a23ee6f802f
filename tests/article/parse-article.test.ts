import { describe, expect, it } from 'vitest';
import { parseArticle, type ArticleContext } from '../../src/content/story/parse-article.ts';

const context: ArticleContext = {
  zone: 'Asia/Jakarta',
  language: 'id',
  permalink: '/:year/:month/:slug/',
  sections: ['kota', 'ekonomi'],
  people: ['endang-lestari'],
  now: Date.UTC(2030, 0, 1),
};
const FILE = 'articles/2026/11/satu.md';
const story = (front: string, body = 'Isi berita.'): string => `---\n${front}\n---\n\n${body}\n`;
const GOOD = 'title: Satu\ndate: 2026-11-28T07:30\nsection: kota';
const parse = (text: string | Uint8Array, file = FILE) =>
  parseArticle(typeof text === 'string' ? new TextEncoder().encode(text) : text, file, context);
const problemsOf = (text: string | Uint8Array, file = FILE) => {
  const result = parse(text, file);
  if (!Array.isArray(result)) throw new Error('the story was accepted');
  return result;
};

describe('a story file', () => {
  it('reads a date without offset in the newspaper’s zone', () => {
    const result = parse(story(GOOD));
    expect(result).toMatchObject({
      article: {
        date: Date.parse('2026-11-28T00:30:00Z'),
        address: '/2026/11/satu/',
        id: '2026/11/satu',
        draft: false,
      },
    });
  });

  it('reads a byte order mark and CRLF as if they were not there', () => {
    const result = parse(`\uFEFF${story(GOOD)}`.replaceAll('\n', '\r\n'));
    expect(result).toMatchObject({ article: { title: 'Satu' }, bodyLine: 6 });
  });

  it.each([
    ['no front matter', 'Halo', 'article/front-matter-missing', 1, 1],
    ['TOML', '+++\ntitle = "x"\n+++\n', 'article/front-matter-language', 1, 1],
    [
      'JavaScript front matter',
      '---js\n{ title: "x" }\n---\nx',
      'article/front-matter-language',
      1,
      4,
    ],
    [
      'CoffeeScript front matter',
      '---coffee\ntitle: "x"\n---\nx',
      'article/front-matter-language',
      1,
      4,
    ],
    ['front matter that is never closed', '---\ntitle: x\n', 'article/front-matter-open', 1, 1],
    ['broken YAML', story(`${GOOD}\nkicker: "Kota`), 'article/yaml', 5, 14],
    ['an impossible month', story(GOOD.replace('2026-11-28', '2025-30-01')), 'article/date', 3, 7],
    ['an impossible day', story(GOOD.replace('2026-11-28', '2026-02-30')), 'article/date', 3, 7],
    ['an unknown section', story(GOOD.replace('kota', 'kotaa')), 'article/unknown-section', 4, 10],
    [
      'an unknown author',
      story(`${GOOD}\nauthors: [endang-lestary]`),
      'article/unknown-author',
      5,
      11,
    ],
    ['a mistyped key', story(`${GOOD}\nkiker: Kota`), 'article/unknown-key', 5, 1],
    ['a missing key', story('title: Satu\ndate: 2026-11-28'), 'article/missing-key', 2, 1],
    [
      'a picture outside the story’s folder',
      story(`${GOOD}\nimage: {src: ../../../../x.jpg, alt: a, caption: b, credit: c}`),
      'article/picture-path',
      5,
      14,
    ],
    ['a null byte', story(GOOD, 'a\0b'), 'file/null-byte', 7, 2],
    ['no text', story(GOOD, ''), 'article/no-body', 6, 1],
  ])('reports %s with line and column', (_name, text, rule, line, column) => {
    expect(problemsOf(text)).toMatchObject([{ rule, line, column, file: `content/${FILE}` }]);
  });

  it('suggests the nearest author, section and key', () => {
    const [author] = problemsOf(story(`${GOOD}\nauthors: [endang-lestary]`));
    const [section] = problemsOf(story(GOOD.replace('kota', 'kotaa')));
    const [key] = problemsOf(story(`${GOOD}\nsumary: x`));
    expect([author?.hint, section?.hint, key?.hint]).toEqual([
      'authors: [endang-lestari]',
      'section: kota',
      'summary: x',
    ]);
  });

  it.each([
    ['reactions: [like, {sad: ya}]', '“{"sad":"ya"}” is none of: like,'],
    ['reactions: [like, [sad]]', '“["sad"]” is none of: like,'],
    ['reactions: &a [like, *a]', '“…” is none of: like,'],
    ['reactions: [like, 3]', '“3” is none of: like,'],
  ])('says what stands there, and not what kind of object it is: %s', (line, message) => {
    const said = problemsOf(story(`${GOOD}\n${line}`));
    expect(said[0]?.message).toContain(message);
    expect(JSON.stringify(said)).not.toContain('[object');
  });

  it('shows the right date for one with month and day exchanged', () => {
    expect(problemsOf(story(GOOD.replace('2026-11-28', '2025-30-01')))[0]?.hint).toBe(
      'date: 2025-01-30T07:30',
    );
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(
      problemsOf(Buffer.concat([Buffer.from(story(GOOD)), Buffer.from([0xff, 0xfe])])),
    ).toMatchObject([{ rule: 'file/not-utf-8', line: 8 }]);
  });

  it('refuses a story of 2 MB', () => {
    expect(problemsOf(story(GOOD, 'x '.repeat(1_000_000)))).toMatchObject([
      { rule: 'article/too-long' },
    ]);
  });

  it.each([
    'articles/2026/11/Judul Besar.md',
    'articles/2026/11/"kutip".md',
    'articles/2026/11/🚲.md',
  ])('refuses the file name %s and shows how to rename it', (file) => {
    expect(problemsOf(story(GOOD), file)).toMatchObject([
      { rule: 'article/file-name', hint: expect.stringContaining('git mv') as string },
    ]);
  });

  it('reports a value of the wrong kind once, however long it is', () => {
    expect(problemsOf(story(`${GOOD}\ntags: ${'x'.repeat(500)}`))).toMatchObject([
      { rule: 'article/value', message: '“tags” is a list: put it in square brackets' },
    ]);
  });

  it('reports everything that is wrong at once', () => {
    expect(
      problemsOf(story('title: Satu\ndate: 2026-13-01\nsection: x\nauthors: [y]')).map(
        (problem) => problem.rule,
      ),
    ).toEqual(['article/date', 'article/unknown-section', 'article/unknown-author']);
  });
});
