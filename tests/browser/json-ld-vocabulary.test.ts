import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS, type PageKind } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';
import { schemaOrg } from './schema-org.ts';

const SCHEMA = 'https://schema.org/';
const VOCABULARY = schemaOrg();
/** What Google documents for articles (Search Central, Article structured data). */
const ARTICLE = ['author', 'dateModified', 'datePublished', 'headline'];
/** What the first node of each kind of page is; undefined where a page has no structured data. */
const TYPES: Record<PageKind, string | undefined> = {
  home: 'CollectionPage',
  section: 'CollectionPage',
  'section with few stories': 'CollectionPage',
  person: 'ProfilePage',
  story: 'ReportageNewsArticle',
  'story with a table and a footnote': 'ReportageNewsArticle',
  'picture essay': 'ReportageNewsArticle',
  explainer: 'ReportageNewsArticle',
  'story that is not verified': 'ReportageNewsArticle',
  'corrected story': 'ReportageNewsArticle',
  'part of a series': 'ReportageNewsArticle',
  'old story': 'ReportageNewsArticle',
  'story in English': 'ReportageNewsArticle',
  'story without a picture': 'OpinionNewsArticle',
  'opinion piece': 'OpinionNewsArticle',
  'live report': 'LiveBlogPosting',
  advertorial: 'AdvertiserContentArticle',
  'archive page': 'CollectionPage',
  topic: 'CollectionPage',
  'box redaksi': 'AboutPage',
  'standing page': 'WebPage',
  privacy: 'WebPage',
  index: 'CollectionPage',
  month: 'CollectionPage',
  day: 'CollectionPage',
  series: 'CollectionPage',
  corrections: 'CollectionPage',
  feeds: 'WebPage',
  search: undefined,
  'withdrawn story': undefined,
  'not found': undefined,
};

let paper: SamplePaper;
beforeAll(async () => {
  paper = await samplePaper();
});
afterAll(() => paper.stop());

type Expanded = Record<string, unknown>;

/**
 * The context is that of schema.org without its types of values, so that nothing is fetched; an
 * unknown name stays visible under the vocabulary.
 */
const expand = (text: string): Promise<Expanded[]> =>
  jsonld.expand(JSON.parse(text), {
    documentLoader: (url) =>
      Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } }),
  });

/** Every type or property in a document that schema.org does not know there. */
function unknownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  const { '@type': types = [], ...rest } = value as Expanded & { '@type'?: string[] };
  const names = types.map((type) => type.replace(SCHEMA, ''));
  const known = names.flatMap((name) => [...(VOCABULARY.get(name) ?? [])]);
  return [
    ...names.filter((name) => !VOCABULARY.has(name)),
    ...Object.entries(rest).flatMap(([key, inner]) => [
      ...(key.startsWith('@') || known.includes(key.replace(SCHEMA, ''))
        ? []
        : [`${names.join()}.${key}`]),
      ...unknownIn(inner),
    ]),
  ];
}

const blocksOf = (file: string): string[] =>
  [
    ...readFileSync(join(paper.dist, file), 'utf8').matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    ),
  ].map((match) => match[1] ?? '');

describe('the vocabulary', () => {
  it('is schema.org’s, with what types have from those above them', () => {
    expect(VOCABULARY.size).toBeGreaterThan(700);
    expect(VOCABULARY.get('NewsArticle')).toContain('headline');
    expect(
      unknownIn([
        { '@type': [`${SCHEMA}NewsArticle`], [`${SCHEMA}headlin`]: [] },
        { '@type': [`${SCHEMA}NewsArtikel`] },
      ]),
    ).toEqual([`NewsArticle.${SCHEMA}headlin`, 'NewsArtikel']);
  });
});

describe('structured data', () => {
  it('has on every page of the paper only types and properties that schema.org knows', async () => {
    const pages = readdirSync(paper.dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    for (const page of pages)
      for (const block of blocksOf(page))
        wrong.push(...unknownIn(await expand(block)).map((name) => `${page}: ${name}`));
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(TYPES))('is of its kind on the page “%s”: %s', async (kind, type) => {
    const file =
      kind === 'not found' ? '404.html' : `${PAGE_KINDS[kind as PageKind].slice(1)}index.html`;
    const blocks = blocksOf(file);
    expect(blocks).toHaveLength(type === undefined ? 0 : 1);
    const [first] = await expand(blocks[0] ?? '[]');
    expect(first?.['@type']).toEqual(type === undefined ? undefined : [SCHEMA + type]);
    if (type?.endsWith('Article') === true || type === 'LiveBlogPosting')
      for (const field of ARTICLE) expect(first).toHaveProperty([SCHEMA + field]);
  });
});
