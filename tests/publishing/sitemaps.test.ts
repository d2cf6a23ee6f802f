import { describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const MOVING = SETTINGS.replace(/clock:.*\n/, '');
const NOVEMBER = 'dist/sitemap/2026-11.xml';
const NEWS = 'dist/sitemap/berita.xml';

const changed = (made: Newspaper): string[] => {
  const {
    added,
    changed: other,
    removed,
  } = JSON.parse(made.read('.warta/changes.json')) as Record<string, string[]>;
  return [...(added ?? []), ...(other ?? []), ...(removed ?? [])]
    .filter((file) => file.startsWith('sitemap'))
    .sort();
};
/** The paths in a sitemap, in its order. */
const listed = (made: Newspaper, file: string): string[] =>
  [...made.read(file).matchAll(/<loc>https:\/\/contoh\.example([^<]*)<\/loc>/g)].map(
    (match) => match[1] ?? '',
  );
const write = (
  made: Newspaper,
  slug: string,
  options: Parameters<typeof storyFile>[0] = {},
): Newspaper => made.write(`content/articles/2026/11/${slug}.md`, storyFile(options));

describe('the sitemaps', () => {
  it('name every published story in the month of its date, and nothing else', () => {
    const made = fresh('months').write(
      'content/articles/2025/02/lama.md',
      storyFile({ date: '2025-02-03T08:00' }),
    );
    write(made, 'rancangan', { extra: 'draft: true\n' });
    write(made, 'nanti', { date: '2026-11-29T08:00' });
    write(made, 'lewat', { extra: 'expires: 2026-11-27T20:00\n' });
    write(made, 'dicabut', {
      extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
    });
    expect(made.build()).toMatchObject({ status: 0 });
    expect(listed(made, NOVEMBER)).toEqual(['/2026/11/satu/']);
    expect(listed(made, 'dist/sitemap/2025-02.xml')).toEqual(['/2025/02/lama/']);
    expect(listed(made, 'dist/sitemap.xml')).toEqual([
      '/sitemap/halaman.xml',
      '/sitemap/2026-11.xml',
      '/sitemap/2025-02.xml',
    ]);
    expect(listed(made, 'dist/sitemap/halaman.xml')).toEqual([
      '/',
      '/kota/',
      '/ekonomi/',
      '/indeks/',
      '/ralat/',
      '/privasi/',
    ]);
    expect(made.read('dist/robots.txt')).toBe(
      'User-agent: *\nDisallow: /api/\nDisallow: /ruang-iklan/\n\nSitemap: https://contoh.example/sitemap.xml\nSitemap: https://contoh.example/sitemap/berita.xml\n',
    );
    made.remove('content/articles/2025/02/lama.md');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.has('dist/sitemap/2025-02.xml')).toBe(false);
    expect(changed(made)).toEqual(['sitemap.xml', 'sitemap/2025-02.xml']);
  });

  it('tell when a story was changed in substance: its date, its update, its latest correction', () => {
    const made = fresh('modified');
    write(made, 'diperbarui', { date: '2026-11-27T09:00', extra: 'updated: 2026-11-27T12:30\n' });
    write(made, 'diralat', {
      date: '2026-11-27T10:00',
      extra: 'corrections: [{kind: ralat, at: 2026-11-28T06:15, text: Salah.}]\n',
    });
    expect(made.build()).toMatchObject({ status: 0 });
    expect([...made.read(NOVEMBER).matchAll(/<lastmod>([^<]*)/g)].map((match) => match[1])).toEqual(
      ['2026-11-27T08:00:00+07:00', '2026-11-27T12:30:00+07:00', '2026-11-28T06:15:00+07:00'],
    );
    expect(made.read('dist/sitemap.xml')).toContain(
      '<loc>https://contoh.example/sitemap/2026-11.xml</loc><lastmod>2026-11-28T06:15:00+07:00</lastmod>',
    );
  });

  it('are written again only when what they say changes', async () => {
    const made = fresh('again')
      .write('content/media/satu.png', await picture('teal'))
      .write(
        STORY,
        storyFile({
          date: '2026-11-20T08:00',
          extra: 'image: {src: /media/satu.png, alt: a, caption: b, credit: c}\n',
        }),
      )
      .write('content/articles/2025/02/lama.md', storyFile({ date: '2025-02-03T08:00' }));
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.read(NOVEMBER);
    made.write(STORY, made.read(STORY).replace('title: Judul', 'title: Judul lain'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changed(made)).toEqual([]);
    made.write(
      STORY,
      made.read(STORY).replace('section: kota', 'updated: 2026-11-28T08:30\nsection: kota'),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changed(made)).toEqual(['sitemap.xml', 'sitemap/2026-11.xml']);
    made.write('content/media/satu.png', await picture('gold'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changed(made)).toEqual(['sitemap/2026-11.xml']);
    const image =
      /<image:loc>https:\/\/contoh\.example\/([^<]*)/.exec(made.read(NOVEMBER))?.[1] ?? '';
    expect(before).not.toContain(image);
    expect(made.has(`dist/${image}`)).toBe(true);
  });

  it('of the paper give way to no file of public/', () => {
    const made = fresh('robots').write('public/robots.txt', 'User-agent: *\n');
    const { status, output } = made.build();
    expect([status, output]).toEqual([1, expect.stringContaining('public/robots.txt')]);
  });
});

describe('the sitemap for news', () => {
  it('names two days of news, newest first, without what is paid for and without opinion', () => {
    const made = fresh('news');
    write(made, 'baru', { date: '2026-11-28T07:00', extra: 'language: en\n' });
    write(made, 'iklan', { date: '2026-11-28T06:00', extra: 'advertorial: {sponsor: Koperasi}\n' });
    write(made, 'opini', { date: '2026-11-28T05:00', extra: 'kind: opinion\n' });
    write(made, 'usang', { date: '2026-11-26T09:00' });
    expect(made.build()).toMatchObject({ status: 0 });
    expect(listed(made, NEWS)).toEqual(['/2026/11/baru/', '/2026/11/satu/']);
    expect(made.read(NEWS)).toMatch(
      /baru\/<\/loc><news:news><news:publication><news:name>Koran Contoh<\/news:name><news:language>en</,
    );
  });

  it('is right through 72 hours in which the paper is built only at the moments for which builds ask', () => {
    const made = fresh('hours').write('content/site.yaml', MOVING).remove(STORY);
    const published = [3, 9, 20, 31, 44, 50, 61].map((hour) => ({
      slug: `jam-${hour}`,
      at: Date.parse('2026-11-20T00:30+07:00') + hour * 3_600_000,
    }));
    for (const { slug, at } of published)
      write(made, slug, { date: new Date(at).toISOString().slice(0, 16) + 'Z' });
    const start = Date.parse('2026-11-20T00:00+07:00');
    let builds = 0;
    for (let now = start; now < start + 72 * 3_600_000; builds++) {
      expect(made.build(['--at', new Date(now).toISOString()])).toMatchObject({ status: 0 });
      const next = Date.parse(
        (JSON.parse(made.read('.warta/changes.json')) as { nextBuildAt: string }).nextBuildAt,
      );
      // From now until just before the next build, what stands there is true.
      for (const moment of [now, next - 1]) {
        const news = published
          .filter(({ at }) => at <= moment && at > moment - 48 * 3_600_000)
          .map(({ slug }) => `/2026/11/${slug}/`)
          .reverse();
        // Where there is no news, the home page stands alone, since a sitemap names at least one
        // address.
        expect(listed(made, NEWS), new Date(moment).toISOString()).toEqual(
          news.length === 0 ? ['/'] : news,
        );
      }
      expect(next).toBeGreaterThan(now);
      now = next;
    }
    expect(builds).toBeGreaterThan(8);
  });
});
