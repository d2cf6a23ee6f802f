import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const PEOPLE = {
  endang: 'name: Endang Lestari\nrole: Wartawan\n',
  rini: 'name: Rini\nrole: Redaktur\n',
};

interface Node {
  '@type': string;
  '@id': string;
  [property: string]: unknown;
}

/** The graph of a page, parsed as a browser finds it. */
function graphOf(made: Newspaper, file: string): Node[] {
  const html = made.read(`dist/${file}`);
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(blocks, file).toHaveLength(1);
  const { '@context': context, '@graph': graph } = JSON.parse(blocks[0]?.[1] ?? '') as {
    '@context': string;
    '@graph': Node[];
  };
  expect(context).toBe('https://schema.org');
  return graph;
}

/** Ids that a graph only names, wherever they stand. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === '@id'
    ? [(value as Node)['@id']]
    : Object.values(value).flatMap(references);
}

const paper = (name: string): Newspaper =>
  fresh(name)
    .write('content/people/endang.yaml', PEOPLE.endang)
    .write('content/people/rini.yaml', PEOPLE.rini)
    .write('content/pages/pedoman-media-siber.md', '---\ntitle: Pedoman\n---\nIsi.\n')
    .write(
      'content/redaksi.yaml',
      'company: PT Contoh\naddress: Surabaya\nemail: redaksi@contoh.example\nresponsible: rini\n',
    );
const AUTHORS = 'authors: [endang, {person: rini, role: editor}]\n';

describe('what search engines are told of a story', () => {
  it('is one graph of the article, its people, the way to it, the site and the paper, in which every name leads somewhere', async () => {
    const made = paper('graph').write('content/media/satu.png', await picture('teal'));
    made.write(
      STORY,
      storyFile({
        title: 'Air surut',
        extra: `${AUTHORS}updated: 2026-11-27T10:00\nsummary: Ringkas.\ntags: [Sungai]\ndateline: {place: Surabaya}\nimage: {src: /media/satu.png, alt: a, caption: Perahu, credit: KORAN/Bagus}\ncorrections: [{kind: ralat, at: 2026-11-28T06:15, text: "Semula 14; yang benar 12."}]\n`,
      }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const graph = graphOf(made, '2026/11/satu/index.html');
    expect(graph.map((node) => [node['@type'], node['@id']])).toEqual([
      ['ReportageNewsArticle', 'https://contoh.example/2026/11/satu/#article'],
      ['Person', 'https://contoh.example/penulis/endang/#person'],
      ['Person', 'https://contoh.example/penulis/rini/#person'],
      ['BreadcrumbList', 'https://contoh.example/2026/11/satu/#breadcrumb'],
      ['WebSite', 'https://contoh.example/#website'],
      ['NewsMediaOrganization', 'https://contoh.example/#organization'],
    ]);
    const ids = new Set(graph.map((node) => node['@id']));
    for (const reference of references(graph)) expect(ids).toContain(reference);
    expect(graph[0]).toMatchObject({
      headline: 'Air surut',
      description: 'Ringkas.',
      url: 'https://contoh.example/2026/11/satu/',
      datePublished: '2026-11-27T08:00:00+07:00',
      dateModified: '2026-11-28T06:15:00+07:00',
      author: [{ '@id': 'https://contoh.example/penulis/endang/#person' }],
      editor: [{ '@id': 'https://contoh.example/penulis/rini/#person' }],
      publisher: { '@id': 'https://contoh.example/#organization' },
      articleSection: 'Kota',
      keywords: ['Sungai'],
      dateline: 'Surabaya',
      inLanguage: 'id',
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2026-11-28T06:15:00+07:00',
          text: 'Semula 14; yang benar 12.',
        },
      ],
      image: [{ '@type': 'ImageObject', caption: 'Perahu', creditText: 'KORAN/Bagus' }, {}, {}],
    });
    expect(graph[1]).toMatchObject({
      name: 'Endang Lestari',
      url: 'https://contoh.example/penulis/endang/',
    });
    expect(graph[3]?.['itemListElement']).toMatchObject([
      { position: 1, name: 'Koran Contoh', item: 'https://contoh.example/' },
      { position: 2, name: 'Kota', item: 'https://contoh.example/kota/' },
      { position: 3, name: 'Air surut' },
    ]);
    expect(graph[5]).toMatchObject({
      masthead: 'https://contoh.example/redaksi/',
      publishingPrinciples: 'https://contoh.example/pedoman-media-siber/',
      correctionsPolicy: 'https://contoh.example/ralat/',
    });
  });

  it.each<[string, string, string]>([
    ['plain news', '', 'NewsArticle'],
    ['news from a place', 'dateline: {place: Surabaya}\n', 'ReportageNewsArticle'],
    ['an opinion', 'kind: opinion\ndateline: {place: Surabaya}\n', 'OpinionNewsArticle'],
    ['a picture essay', 'kind: essay\n', 'NewsArticle'],
    ['an explainer', 'kind: explainer\n', 'NewsArticle'],
    [
      'paid content',
      'advertorial: {sponsor: Koperasi}\nkind: opinion\n',
      'AdvertiserContentArticle',
    ],
    ['a live report', 'kind: live\n', 'LiveBlogPosting'],
  ])('calls %s what it is', (_, extra, type) => {
    const made = paper('kinds').write(
      STORY,
      storyFile({ extra, body: extra.includes('live') ? '## 08.10 WIB — Satu\n\nIsi.' : 'Isi.' }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const [article] = graphOf(made, '2026/11/satu/index.html');
    expect(article?.['@type']).toBe(type);
    // An unsigned story is the paper's own.
    expect(article?.['author']).toEqual([{ '@id': 'https://contoh.example/#organization' }]);
    if (type === 'LiveBlogPosting')
      expect(article?.['liveBlogUpdate']).toMatchObject([
        {
          '@type': 'BlogPosting',
          headline: 'Satu',
          url: 'https://contoh.example/2026/11/satu/#pukul-08-10',
        },
      ]);
    if (type === 'AdvertiserContentArticle')
      expect(article?.['sponsor']).toEqual({ '@type': 'Organization', name: 'Koperasi' });
  });

  it('stays JSON that no text breaks out of', () => {
    const title = '</script><script>alert(1)</script> <!-- "kutip" \\u003c \u2028 😀 العربية';
    const made = paper('hostile')
      .write('content/site.yaml', SETTINGS)
      .write(
        STORY,
        storyFile({
          title: JSON.stringify(title),
          extra: `tags: [${JSON.stringify('<b>]]>&amp;')}]\n`,
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    const [article] = graphOf(made, '2026/11/satu/index.html');
    expect([article?.['headline'], article?.['keywords']]).toEqual([title, ['<b>]]>&amp;']]);
  });
});

describe('what search engines are told of the other pages', () => {
  it.each<[string, string, string]>([
    ['the home page', 'index.html', 'CollectionPage'],
    ['a section', 'kota/index.html', 'CollectionPage'],
    ['a person', 'penulis/endang/index.html', 'ProfilePage'],
  ])('%s: what it is, part of the site, of the paper', (_, file, type) => {
    const made = paper('pages').write(STORY, storyFile({ extra: AUTHORS }));
    expect(made.build()).toMatchObject({ status: 0 });
    const graph = graphOf(made, file);
    expect(graph[0]).toMatchObject({
      '@type': type,
      isPartOf: { '@id': 'https://contoh.example/#website' },
    });
    const ids = new Set(graph.map((node) => node['@id']));
    for (const reference of references(graph)) expect(ids).toContain(reference);
    if (type === 'ProfilePage')
      expect(graph[0]).toMatchObject({
        mainEntity: {
          '@type': 'Person',
          '@id': 'https://contoh.example/penulis/endang/#person',
          jobTitle: 'Wartawan',
        },
      });
  });

  it('the index: each page with the way to it, and nothing of pages that search engines leave out', () => {
    const made = paper('index')
      .write('content/site.yaml', `${SETTINGS}search: {}\n`)
      .write(STORY, storyFile({ extra: AUTHORS }));
    expect(made.build()).toMatchObject({ status: 0 });
    const trailOf = (file: string): string[] =>
      (
        graphOf(made, file).find((node) => node['@type'] === 'BreadcrumbList')?.[
          'itemListElement'
        ] as { name: string; item: string }[]
      ).map(({ name, item }) => `${name} ${item.replace('https://contoh.example', '')}`);
    expect(trailOf('indeks/2026/11/27/index.html')).toEqual([
      'Koran Contoh /',
      'Indeks berita /indeks/',
      'November 2026 /indeks/2026/11/',
      'Indeks berita, Jumat, 27 November 2026 /indeks/2026/11/27/',
    ]);
    expect(trailOf('indeks/2026/11/index.html')).toEqual([
      'Koran Contoh /',
      'Indeks berita /indeks/',
      'Indeks berita, November 2026 /indeks/2026/11/',
    ]);
    for (const file of ['cari/index.html', '404.html'])
      expect(made.read(`dist/${file}`), file).not.toContain('application/ld+json');
  });
});
