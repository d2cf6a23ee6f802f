import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from './page-kinds.ts';
import { samplePaper, type SamplePaper } from './sample-paper.ts';
import { schemaOrg } from './schema-org.ts';

const SCHEMA = 'https://schema.org/';
const VOCABULARY = schemaOrg();
/** What Google documents for articles (Search Central, Article structured data). */
const ARTICLE = ['author', 'dateModified', 'datePublished', 'headline'];
/** The kind of the first node on each kind of page; fronts without an entry tell of no more than the layout does. */
const TYPES: Record<string, string> = {
  home: 'CollectionPage', section: 'CollectionPage', 'section with few stories': 'CollectionPage', person: 'ProfilePage',
  story: 'ReportageNewsArticle', 'story without a picture': 'OpinionNewsArticle', 'live report': 'LiveBlogPosting', 'opinion piece': 'OpinionNewsArticle', advertorial: 'AdvertiserContentArticle',
};

let paper: SamplePaper;
beforeAll(async () => { paper = await samplePaper(); });
afterAll(() => paper.stop());

type Expanded = Record<string, unknown>;

/** The context is that of schema.org without its types of values, so that nothing is fetched; an unknown name stays visible under the vocabulary. */
const expand = (text: string): Promise<Expanded[]> => jsonld.expand(JSON.parse(text), { documentLoader: (url) => Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } }) });

/** Every type or property in a document that schema.org does not know there. */
function unknownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  const { '@type': types = [], ...rest } = value as Expanded & { '@type'?: string[] };
  const names = types.map((type) => type.replace(SCHEMA, ''));
  const known = names.flatMap((name) => [...(VOCABULARY.get(name) ?? [])]);
  return [
    ...names.filter((name) => !VOCABULARY.has(name)),
    ...Object.entries(rest).flatMap(([key, inner]) => [...(key.startsWith('@') || known.includes(key.replace(SCHEMA, '')) ? [] : [`${names.join()}.${key}`]), ...unknownIn(inner)]),
  ];
}

const blocksOf = (file: string): string[] => [...readFileSync(join(paper.dist, file), 'utf8').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((match) => match[1] ?? '');

describe('the vocabulary', () => {
  it('is schema.org’s, with what types have from those above them', () => {
    expect(VOCABULARY.size).toBeGreaterThan(700);
    expect(VOCABULARY.get('NewsArticle')).toContain('headline');
    expect(unknownIn([{ '@type': [`${SCHEMA}NewsArticle`], [`${SCHEMA}headlin`]: [] }, { '@type': [`${SCHEMA}NewsArtikel`] }])).toEqual([`NewsArticle.${SCHEMA}headlin`, 'NewsArtikel']);
  });
});

describe('structured data', () => {
  it('has on every page of the paper only types and properties that schema.org knows', async () => {
    const pages = readdirSync(paper.dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    for (const page of pages) for (const block of blocksOf(page)) wrong.push(...unknownIn(await expand(block)).map((name) => `${page}: ${name}`));
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(TYPES))('is of its kind on the page “%s”: %s', async (kind, type) => {
    const address = PAGE_KINDS[kind as keyof typeof PAGE_KINDS];
    const [block = ''] = blocksOf(`${address.slice(1)}index.html`);
    const [first] = await expand(block);
    expect(first?.['@type']).toEqual([SCHEMA + type]);
    if (type.endsWith('Article')) for (const field of ARTICLE) expect(first).toHaveProperty([SCHEMA + field]);
  });
});
