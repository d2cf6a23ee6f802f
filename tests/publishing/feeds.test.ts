import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const write = (
  made: Newspaper,
  slug: string,
  options: Parameters<typeof storyFile>[0] = {},
): Newspaper => made.write(`content/articles/2026/11/${slug}.md`, storyFile(options));
const read = (
  made: Newspaper,
  file: string,
): Promise<Parser.Output<{ 'content:encoded'?: string; id?: string }>> =>
  new Parser().parseString(made.read(file));
const json = (
  made: Newspaper,
  file: string,
): {
  version: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_html: string;
    date_published: string;
    authors?: { name: string }[];
  }[];
} => JSON.parse(made.read(file)) as never;
const HOSTILE = `</script>]]> & <b>Tebal</b> "kutip" 😀 \u202Eterbalik`;

describe('the feeds', () => {
  it('tell the same stories in RSS, Atom and JSON, with the text and the dates of their pages', async () => {
    const made = fresh('same').write(
      STORY,
      storyFile({
        title: 'Perahu menyeberang',
        extra: 'summary: Setelah dua bulan.\ndateline: {place: Surabaya}\ntags: [sungai]\n',
        body: 'Penumpang [naik](/kota/) di tepi.\n\n## Harga\n\nRp2.000.\n',
      }),
    );
    write(made, 'dua', { date: '2026-11-28T08:30', title: 'Kedua' });
    expect(made.build()).toMatchObject({ status: 0 });
    const rss = await read(made, 'dist/umpan.xml');
    const atom = await read(made, 'dist/umpan.atom');
    const { items, version, feed_url } = json(made, 'dist/umpan.json');
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed_url).toBe('https://contoh.example/umpan.json');
    expect(
      rss.items.map(({ title, link, guid, isoDate }) => ({ title, link, guid, isoDate })),
    ).toEqual(
      items.map(({ title, url, id, date_published }) => ({
        title,
        link: url,
        guid: id,
        isoDate: new Date(date_published).toISOString(),
      })),
    );
    expect(atom.items.map(({ title, link, id }) => ({ title, link, id }))).toEqual(
      items.map(({ title, url, id }) => ({ title, link: url, id })),
    );
    expect(items.map(({ title }) => title)).toEqual(['Kedua', 'Perahu menyeberang']);
    for (const { url, date_published } of items)
      expect(made.read(`dist${new URL(url).pathname}index.html`)).toContain(
        `datetime="${date_published}"`,
      );
    const text = rss.items[1]?.['content:encoded'] ?? '';
    expect(text).toBe(
      '<p><span>SURABAYA\u00A0–</span> Penumpang <a href="https://contoh.example/kota/">naik</a> di tepi.</p>\n<h2>Harga</h2>\n<p>Rp2.000.</p>',
    );
    expect(made.read('dist/umpan.xml')).toContain(
      '<atom:link href="https://contoh.example/umpan.xml" rel="self" type="application/rss+xml"/>',
    );
    for (const base of ['kota/', 'tag/sungai/', 'ralat/'])
      for (const format of ['xml', 'atom', 'json'])
        expect(made.has(`dist/${base}umpan.${format}`)).toBe(true);
    expect(made.read('dist/kota/index.html')).toContain(
      'type="application/rss+xml" title="Kota – Koran Contoh" href="/kota/umpan.xml"',
    );
  });

  it('name a story the same after a new title, address, section and host', () => {
    const made = fresh('guid');
    expect(made.build()).toMatchObject({ status: 0 });
    const [before] = json(made, 'dist/umpan.json').items;
    made
      .write(
        STORY,
        made
          .read(STORY)
          .replace(/title: .*/, 'title: Judul lain')
          .replace('section: kota', 'section: ekonomi'),
      )
      .write(
        'content/site.yaml',
        `${SETTINGS.replace('https://contoh.example/', 'https://lain.example/')}permalink: /:section/:day/:slug/\n`,
      );
    expect(made.build()).toMatchObject({ status: 0 });
    const [after] = json(made, 'dist/umpan.json').items;
    expect(after).toMatchObject({
      id: before?.id,
      title: 'Judul lain',
      url: 'https://lain.example/ekonomi/27/satu/',
    });
    expect(before?.id).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/,
    );
  });

  it('hold nothing that is not published, and nothing that was withdrawn', () => {
    const made = fresh('canary');
    write(made, 'rancangan', { extra: 'draft: true\n', body: 'KENARI-RANCANGAN' });
    write(made, 'nanti', { date: '2026-11-29T08:00', body: 'KENARI-NANTI' });
    write(made, 'lewat', { extra: 'expires: 2026-11-27T20:00\n', body: 'KENARI-LEWAT' });
    write(made, 'dicabut', {
      extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
      body: 'KENARI-CABUT',
    });
    expect(made.build()).toMatchObject({ status: 0 });
    for (const format of ['xml', 'atom', 'json'])
      expect(made.read(`dist/umpan.${format}`)).not.toContain('KENARI');
    expect(json(made, 'dist/ralat/umpan.json').items.map(({ title }) => title)).toEqual([
      'Pencabutan: Berita ini dicabut',
    ]);
  });

  it('label paid content, opinions and corrections as the page does', () => {
    const made = fresh('labels');
    write(made, 'iklan', { extra: 'advertorial: {sponsor: PT Rekaan}\n' });
    write(made, 'opini', { extra: 'kind: opinion\n' });
    write(made, 'ralat', {
      extra: 'corrections: [{kind: ralat, at: 2026-11-28T08:00, text: Bukan 3.}]\n',
    });
    expect(made.build()).toMatchObject({ status: 0 });
    const texts = new Map(
      json(made, 'dist/umpan.json').items.map(({ url, content_html }) => [
        url.split('/').at(-2),
        content_html,
      ]),
    );
    expect(texts.get('iklan')).toContain(
      '<strong>Advertorial.</strong> Tulisan berbayar dari PT Rekaan.',
    );
    expect(texts.get('opini')).toContain('pendapat penulisnya');
    expect(texts.get('ralat')).toContain('<strong>Ralat.</strong> Bukan 3.');
  });

  it('stay well formed whatever titles, tags and names say', async () => {
    const made = fresh('hostile');
    write(made, 'aneh', {
      title: JSON.stringify(HOSTILE),
      extra: `summary: ${JSON.stringify(HOSTILE)}\ntags: [${JSON.stringify('a<b & "c"')}]\n`,
    });
    expect(made.build()).toMatchObject({ status: 0 });
    const shown = json(made, 'dist/umpan.json').items.find(({ url }) => url.endsWith('/aneh/'));
    const rss = await read(made, 'dist/umpan.xml');
    const atom = await read(made, 'dist/umpan.atom');
    expect(shown?.title).toBe(HOSTILE);
    const titleIn = (feed: typeof rss): string | undefined =>
      feed.items.find(({ link }) => link?.endsWith('/aneh/'))?.title;
    expect(titleIn(rss)).toBe(HOSTILE);
    // Atom says of its titles that they are HTML.
    expect(
      titleIn(atom)
        ?.replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ).toBe(HOSTILE);
  });
});

describe('hubs', () => {
  it('are named in every feed, so that readers learn of changes at once', () => {
    const made = fresh('hubs').write(
      'content/site.yaml',
      `${SETTINGS}announce: {hubs: ["https://hub.contoh.example/", "https://lain.contoh.example/?a=1&b=2"]}\n`,
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(
      [...made.read('dist/umpan.xml').matchAll(/<atom:link href="([^"]*)" rel="hub"\/>/g)]
        .map(([, hub]) => hub)
        .sort(),
    ).toEqual(['https://hub.contoh.example/', 'https://lain.contoh.example/?a=1&amp;b=2']);
    expect([
      ...made.read('dist/umpan.atom').matchAll(/<link (?=[^>]*rel="hub")[^>]*>/g),
    ]).toHaveLength(2);
    expect(JSON.parse(made.read('dist/umpan.json'))).toMatchObject({
      hubs: [{ type: 'WebSub', url: 'https://hub.contoh.example/' }, { type: 'WebSub' }],
    });
  });
});

describe('partners’ feeds', () => {
  const PARTNERS =
    'partners:\n  - {id: mitra, sections: [kota], delayMinutes: 60, credit: "Dari Harian Contoh."}\n  - {id: ringkas, content: summary, tags: [sungai]}\n';

  it('hold what the filter lets through, later, with the credit, and without what may not be passed on', async () => {
    const made = fresh('partners')
      .write('content/site.yaml', `${SETTINGS.replace(/clock:.*\n/, '')}${PARTNERS}`)
      .write('content/media/satu.png', await picture('teal'))
      .write('content/media/dua.png', await picture('gold'));
    made.write(
      STORY,
      storyFile({
        date: '2026-11-28T06:00',
        extra:
          'image: {src: /media/satu.png, alt: Sampan, caption: b, credit: Kantor Berita/X, distribute: false}\n',
        body: 'Isi berita.\n\n:::foto{src="/media/dua.png" alt="Jala" caption="c" credit="d" distribute="false"}\n:::\n\n:::foto{src="/media/dua.png" alt="Kail" caption="c" credit="d"}\n:::\n',
      }),
    );
    write(made, 'ekonomi', {
      date: '2026-11-28T06:00',
      extra: 'tags: [sungai]\nsummary: Ringkasannya.\n',
      section: 'ekonomi',
    });
    write(made, 'baru', { date: '2026-11-28T08:30' });
    write(made, 'iklan', {
      date: '2026-11-28T06:00',
      extra: 'advertorial: {sponsor: PT Rekaan}\n',
    });
    expect(made.build(['--at', '2026-11-28T09:00'])).toMatchObject({ status: 0 });
    const items = json(made, 'dist/umpan/mitra.json').items;
    expect(items.map(({ url }) => new URL(url).pathname)).toEqual(['/2026/11/satu/']);
    expect(items[0]?.content_html).toContain('Dari Harian Contoh.');
    expect(items[0]?.content_html).toContain('alt="Kail"');
    expect(items[0]?.content_html).not.toMatch(/Sampan|Jala/);
    expect(made.read('dist/umpan/mitra.xml')).not.toContain('media:content');
    expect(
      json(made, 'dist/umpan.json').items.find(({ url }) => url.endsWith('/satu/'))?.content_html,
    ).toContain('alt="Sampan"');
    expect(
      json(made, 'dist/umpan/ringkas.json').items.map(({ content_html }) => content_html),
    ).toEqual(['<p>Ringkasannya.</p>']);
    // The build asks to be run when the delay is over.
    const { nextBuildAt } = JSON.parse(made.read('.warta/changes.json')) as { nextBuildAt: string };
    expect(nextBuildAt).toBe('2026-11-28T02:30:00.000Z');
    expect(made.build(['--at', '2026-11-28T09:30'])).toMatchObject({ status: 0 });
    expect(
      json(made, 'dist/umpan/mitra.json').items.map(({ url }) => new URL(url).pathname),
    ).toEqual(['/2026/11/baru/', '/2026/11/satu/']);
    made.write('content/site.yaml', SETTINGS);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.has('dist/umpan/mitra.xml')).toBe(false);
  });

  it('are not built while a picture does not say whether it may be passed on', () => {
    const made = fresh('unsaid').write(
      STORY,
      storyFile({ body: 'Isi.\n\n:::foto{src="a.jpg" alt="Jala" distribute="no"}\n:::\n' }),
    );
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining(
        'satu.md:9:1  error: “no” does not say whether the picture may be passed on: distribute="false"',
      ) as string,
    });
  });

  it('are refused when they filter by a section that is not there, or stand twice', () => {
    const made = fresh('bad').write(
      'content/site.yaml',
      `${SETTINGS}partners:\n  - {id: mitra, sections: [kotaa]}\n  - {id: mitra}\n`,
    );
    const { status, output } = made.build();
    expect(status).toBe(1);
    expect(output).toMatch(/content\/site\.yaml:\d+:\d+ +error: there is no section “kotaa”/);
    expect(output).toContain('sections: [kota]');
    expect(output).toContain('the partner “mitra” stands twice');
  });
});
