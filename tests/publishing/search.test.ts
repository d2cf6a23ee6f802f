import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh, open } = smallNewspapers();
const ON = `${SETTINGS}search: {}\n`;
const INDEX = 'cari/indeks/';
const CANARY = 'kenariemas';

const indexOf = (made: Newspaper): Record<string, string> =>
  Object.fromEntries(Object.entries(made.site()).filter(([file]) => file.startsWith(INDEX)));
const changed = (made: Newspaper): string[] => {
  const {
    added,
    changed: other,
    removed,
  } = JSON.parse(made.read('.warta/changes.json')) as Record<string, string[]>;
  return [...(added ?? []), ...(other ?? []), ...(removed ?? [])]
    .filter((file) => file.startsWith('cari/'))
    .sort();
};
/** Every file of the site as text, parts of the index inflated. */
const everything = (made: Newspaper): string =>
  readdirSync(join(made.root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return (/\.pf_(?:index|meta)$/.test(entry.name) ? inflateSync(bytes) : bytes).toString(
        'latin1',
      );
    })
    .join('\n');
/** What a clean build of the same newspaper publishes. */
function clean(made: Newspaper): Record<string, string> {
  made
    .remove('.warta/archive.sqlite')
    .remove('.warta/archive.sqlite-wal')
    .remove('.warta/archive.sqlite-shm')
    .remove('.warta/search')
    .remove('.warta/next')
    .remove('dist');
  expect(made.build()).toMatchObject({ status: 0 });
  return made.site();
}
const story = (slug: string, month: string): string =>
  `content/articles/${month.replace('-', '/')}/${slug}.md`;
const write = (
  made: Newspaper,
  slug: string,
  month: string,
  options: Parameters<typeof storyFile>[0] = {},
): Newspaper =>
  made.write(
    story(slug, month),
    storyFile({ date: `${month}-03T08:00`, title: `Judul ${slug}`, ...options }),
  );

describe('a paper without search', () => {
  it('has nothing of it', () => {
    const made = fresh('off');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(Object.keys(made.site()).filter((file) => file.startsWith('cari'))).toEqual([]);
    expect(made.read('dist/index.html')).not.toMatch(/\/cari\/|wasm/);
    expect(made.has('.warta/search')).toBe(false);
  });

  it('loses all of it when search is switched off', () => {
    const made = fresh('switched').write('content/site.yaml', ON);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/index.html')).toMatch(
      /script-src 'self' 'wasm-unsafe-eval'[^]*href="\/cari\/"/,
    );
    expect(Object.keys(indexOf(made)).length).toBeGreaterThan(4);
    made.write('content/site.yaml', SETTINGS);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(Object.keys(made.site()).filter((file) => file.startsWith('cari'))).toEqual([]);
  });
});

describe('the index of search', () => {
  it('is the same bytes from the same stories, in another folder and after .warta/ was deleted', () => {
    const made = fresh('same').write('content/site.yaml', ON);
    for (const month of ['2025-03', '2026-10', '2026-11'])
      for (const slug of ['a', 'b', 'c'])
        write(made, slug, month, { body: `Pembangunan ${slug} di ${month}.` });
    expect(made.build()).toMatchObject({ status: 0 });
    const site = made.site();
    const other = new Newspaper('search-other')
      .write('content/site.yaml', ON)
      .write(STORY, storyFile());
    open.push(other);
    for (const month of ['2026-11', '2026-10', '2025-03'])
      for (const slug of ['c', 'b', 'a'])
        write(other, slug, month, { body: `Pembangunan ${slug} di ${month}.` });
    expect(other.build()).toMatchObject({ status: 0 });
    expect(other.site()).toEqual(site);
    made.remove('.warta');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(site);
  });

  it('has no word of what is not published', () => {
    const made = fresh('canary').write('content/site.yaml', ON.replace(/clock:.*\n/, ''));
    const at = (time: string): string => {
      expect(made.build(['--at', time])).toMatchObject({ status: 0 });
      return everything(made);
    };
    const body = `Rahasia ${CANARY} tersimpan.`;
    write(made, 'rancangan', '2026-11', { body, extra: 'draft: true\n' });
    write(made, 'nanti', '2026-11', {
      body,
      date: '2026-11-28T12:00',
      extra: 'expires: 2026-11-28T18:00\n',
    });
    write(made, 'dicabut', '2026-11', {
      body,
      extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
    });
    expect(at('2026-11-28T09:00+07:00')).not.toContain(CANARY);
    expect(made.build(['--at', '2026-11-28T12:00+07:00'])).toMatchObject({ status: 0 });
    const parts = Object.keys(indexOf(made)).filter((file) => file.endsWith('.pf_index'));
    expect(
      parts.map((file) => inflateSync(made.bytes(`dist/${file}`)).toString('latin1')).join(),
    ).toContain(CANARY);
    expect(at('2026-11-28T18:00+07:00')).not.toContain(CANARY);
  });

  it('is written anew in the shard of a changed story alone, whether it is new or old', () => {
    const made = fresh('shards').write('content/site.yaml', ON);
    for (const month of ['2024-05', '2025-05', '2026-10']) write(made, 'a', month);
    expect(made.build()).toMatchObject({ status: 0 });
    for (const month of ['2026-10', '2024-05']) {
      const before = indexOf(made);
      write(made, 'a', month, { body: 'Isi yang lain sama sekali.' });
      expect(made.build()).toMatchObject({ status: 0 });
      const year = month.slice(0, 4);
      expect(changed(made).filter((file) => !file.startsWith(`${INDEX}${year}/`))).toEqual([
        `${INDEX}bagian.json`,
      ]);
      const others = (files: Record<string, string>): Record<string, string> =>
        Object.fromEntries(
          Object.entries(files).filter(
            ([file]) => !file.startsWith(`${INDEX}${year}/`) && file !== `${INDEX}bagian.json`,
          ),
        );
      expect(others(indexOf(made))).toEqual(others(before));
    }
    expect(made.build().output).not.toContain('Indexed');
    expect(changed(made)).toEqual([]);
  });

  it('after every coming, going, change and withdrawal is that of a clean build', () => {
    const made = fresh('equal').write('content/site.yaml', ON);
    const steps: ((paper: Newspaper) => unknown)[] = [
      (paper) =>
        write(paper, 'datang', '2025-02', { extra: 'authors: [endang]\n' }).write(
          'content/people/endang.yaml',
          'name: Endang\nrole: Wartawan\n',
        ),
      (paper) =>
        write(paper, 'datang', '2025-02', {
          title: 'Judul lain',
          section: 'ekonomi',
          extra: 'authors: [endang]\n',
        }),
      (paper) =>
        paper.write('content/people/endang.yaml', 'name: Endang Lestari\nrole: Wartawan\n'),
      (paper) =>
        paper
          .remove(story('datang', '2025-02'))
          .write(story('datang', '2025-04'), storyFile({ date: '2025-04-01T08:00' })),
      (paper) => write(paper, 'dicabut', '2026-11', {}),
      (paper) =>
        write(paper, 'dicabut', '2026-11', {
          extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
        }),
      (paper) => paper.remove(story('datang', '2025-04')),
      (paper) => paper.write('content/site.yaml', `permalink: /:section/:slug/\n${ON}`),
    ];
    expect(made.build()).toMatchObject({ status: 0 });
    for (const step of steps) {
      step(made);
      expect(made.build()).toMatchObject({ status: 0 });
      const twin = fresh('clean');
      twin.remove('content').write('content/site.yaml', made.read('content/site.yaml'));
      for (const file of readdirSync(join(made.root, 'content'), {
        recursive: true,
        withFileTypes: true,
      }))
        if (file.isFile())
          twin.write(
            join(file.parentPath, file.name).slice(made.root.length + 1),
            readFileSync(join(file.parentPath, file.name)),
          );
      expect(twin.build()).toMatchObject({ status: 0 });
      expect(made.site()).toEqual(twin.site());
    }
    const site = made.site();
    expect(clean(made)).toEqual(site);
  });

  it('is made whole again where files of it were lost', () => {
    const made = fresh('lost').write('content/site.yaml', ON);
    expect(made.build()).toMatchObject({ status: 0 });
    const site = made.site();
    const copy = join(made.root, 'dist-copy');
    made.remove('dist');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(site);
    expect(made.has(copy)).toBe(false);
    made.remove('.warta/search');
    write(made, 'baru', '2026-11');
    expect(made.build()).toMatchObject({ status: 0 });
    made.remove(story('baru', '2026-11'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(site);
  });

  it('is there for a paper whose stories are all to come, and for one whose stories have no word', () => {
    const made = fresh('empty')
      .write('content/site.yaml', ON)
      .write(STORY, storyFile({ extra: 'draft: true\n' }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(Object.keys(indexOf(made))).toEqual([`${INDEX}bagian.json`, `${INDEX}pagefind.wasm`]);
    made.write(STORY, storyFile({ title: 'Yang', body: 'Ini itu.' }));
    expect(made.build()).toMatchObject({ status: 0 });
    made.write(STORY, storyFile({ extra: 'draft: true\n' }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(Object.keys(indexOf(made))).toEqual([`${INDEX}bagian.json`, `${INDEX}pagefind.wasm`]);
  });

  it('gives way to no file of public/', () => {
    const made = fresh('clash')
      .write('content/site.yaml', ON)
      .write('public/cari/indeks/bagian.json', '{}');
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('public/cari/indeks/bagian.json') as string,
    });
  });
});
