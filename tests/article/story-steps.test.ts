import { describe, expect, it } from 'vitest';
import { ingestStory } from '../../src/archive/ingest/story/ingest-story.ts';

const CONTEXT = {
  zone: 'Asia/Jakarta',
  language: 'id',
  permalink: '/:year/:month/:slug/',
  people: ['endang'],
  now: Date.parse('2026-11-28T12:00+07:00'),
};
const ingest = (extra: string, body = 'Isi.') =>
  ingestStory(
    new TextEncoder().encode(
      `---\ntitle: Satu\ndate: 2026-11-28T08:00\nsection: kota\n${extra}---\n\n${body}\n`,
    ),
    'articles/2026/11/satu.md',
    CONTEXT,
  );

describe('a story in the archive', () => {
  it('has a card whose JSON says no more than there is, in one order', () => {
    const { story } = ingest(
      'advertorial: {sponsor: A}\nkind: live\nkicker: K\n',
      '## 08.10 — Mulai\n\nIsi.',
    );
    expect(JSON.stringify(story?.card)).toBe(
      '{"id":"2026/11/satu","address":"/2026/11/satu/","title":"Satu","date":1795827600000,"section":"kota","language":"id","kicker":"K","kind":"live","running":true,"paid":true}',
    );
  });

  it('has details whose JSON says no more than there is, in one order', () => {
    const { story } = ingest('tags: [a]\nupdated: 2026-11-28T09:00\nreactions: off\nseries: s\n');
    expect(JSON.stringify(story?.detail)).toBe(
      '{"tags":[{"slug":"a","name":"a"}],"authors":[],"updated":1795831200000,"series":"s","minutes":1}',
    );
    expect(story).toMatchObject({
      lists: ['all', 'section/kota', 'day/2026-11-28', 'tag/a', 'series/s'],
      seriesPart: { series: 's', part: null },
      verifyBy: null,
    });
    expect(story).not.toHaveProperty('reactions');
  });

  it('leaves nothing of one that is withdrawn', () => {
    const { story } = ingest(
      'tags: [a]\nwithdrawn: {ground: sara, reason: Alasan}\n',
      'RAHASIA ::baca{story="x"}',
    );
    expect(JSON.stringify(story)).not.toContain('RAHASIA');
    expect(story).toMatchObject({ body: '', lists: [], pictures: [], links: [] });
  });

  it('has the links of a paid story marked, those of captions too', () => {
    const { story } = ingest(
      'advertorial: {sponsor: A}\n',
      '[A](https://a.example/)\n\n![Apa](/media/x.jpg "[B](https://b.example/) | C/D")',
    );
    expect(story?.body).toContain('rel="sponsored noopener"');
    expect(story?.pictures[0]?.caption?.html).toContain('rel="sponsored noopener"');
  });
});
