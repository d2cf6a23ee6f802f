import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

let paper: Newspaper;
const open: Newspaper[] = [];
const fresh = (name: string): Newspaper => {
  const made = new Newspaper(name).withBundleOf(paper).write('content/site.yaml', SETTINGS);
  open.push(made);
  return made;
};

beforeAll(() => {
  paper = new Newspaper('base');
  open.push(paper);
  paper.write('content/site.yaml', SETTINGS).write('content/articles/2026/11/satu.md', storyFile());
  expect(paper.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const made of open) made.delete();
});

describe('a build', () => {
  it('publishes nothing of drafts, of the future and of what expired, and shows each when its time comes', () => {
    const early = fresh('early')
      .write('content/articles/2026/11/satu.md', storyFile())
      .write(
        'content/articles/2026/11/draf.md',
        storyFile({ title: 'BURUNGKENARI draf', extra: 'draft: true\n' }),
      )
      .write(
        'content/articles/2026/11/besok.md',
        storyFile({ title: 'BURUNGKENARI besok', date: '2026-11-28T10:15' }),
      )
      .write(
        'content/articles/2026/11/lewat.md',
        storyFile({ title: 'BURUNGKENARI lewat', extra: 'expires: 2026-11-28T08:00\n' }),
      );
    expect(early.build()).toMatchObject({ status: 0 });
    const everything = (): string =>
      [
        ...Object.keys(early.site()).map((file) => early.read(`dist/${file}`)),
        ...Object.keys(early.site()),
        early.read('.warta/changes.json'),
      ].join('\n');
    expect(everything()).not.toMatch(/BURUNGKENARI|besok|draf|lewat/);
    expect(JSON.parse(early.read('.warta/changes.json'))).toMatchObject({
      nextBuildAt: '2026-11-28T03:15:00.000Z',
    });
    early.write('content/site.yaml', SETTINGS.replace('09:00', '10:15'));
    expect(early.build()).toMatchObject({ status: 0 });
    for (const file of [
      '2026/11/besok/index.html',
      'index.html',
      'kota/index.html',
      'indeks/2026/11/28/index.html',
    ])
      expect(early.read(`dist/${file}`)).toContain('BURUNGKENARI besok');
    expect(everything()).not.toMatch(/draf|lewat/);
  });

  it('leaves the site alone and names every mistake when something is wrong', () => {
    const wrong = fresh('wrong').write('content/articles/2026/11/satu.md', storyFile());
    wrong.build();
    const before = wrong.site();
    wrong
      .write('content/articles/2026/11/dua.md', storyFile({ section: 'kotaa' }))
      .write('content/articles/2026/11/tiga.md', 'tanpa');
    const result = wrong.build();
    expect(result.status).toBe(1);
    expect(result.output).toContain('content/articles/2026/11/dua.md:4:10');
    expect(result.output).toContain('content/articles/2026/11/tiga.md:1:1');
    expect(result.output).not.toMatch(/^\s+at /m);
    expect(wrong.site()).toEqual(before);
    expect(wrong.build().output).toContain('content/articles/2026/11/dua.md:4:10');
    wrong
      .remove('content/articles/2026/11/tiga.md')
      .write('content/articles/2026/11/dua.md', storyFile({ title: 'Dua' }));
    expect(wrong.build()).toMatchObject({ status: 0 });
    expect(wrong.read('dist/index.html')).toContain('Dua');
  });

  it('refuses two stories with one address, a missing picture and a symbolic link, together', () => {
    const clash = fresh('clash')
      .write('content/articles/2026/11/satu.md', storyFile())
      .write('content/articles/2026/10/satu.md', storyFile())
      .write(
        'content/articles/2026/11/foto.md',
        storyFile({ extra: 'image: {src: foto.jpg, alt: a, caption: b, credit: c}\n' }),
      );
    const { status, output } = clash.build();
    expect(status).toBe(1);
    expect(output).toContain('article/address-twice');
    expect(output).toMatch(
      /foto\.md:5:\d+ .*picture\/missing|foto\.md:5:\d+ {2}error: there is no picture/,
    );
  });

  it('greets a newspaper without stories', () => {
    const empty = fresh('empty');
    expect(empty.build()).toMatchObject({ status: 0 });
    expect(empty.read('dist/index.html')).toContain('content/articles/');
  });

  it('says what to write when there are no settings', () => {
    const bare = fresh('bare').remove('content/site.yaml').write('content/x.txt', 'x');
    expect(bare.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('name: Harian Contoh') as string,
    });
  });

  it('makes a damaged archive anew and says so in a line', () => {
    const hurt = fresh('hurt').write('content/articles/2026/11/satu.md', storyFile());
    hurt.build();
    const before = hurt.site();
    hurt
      .write('.warta/archive.sqlite', 'rusak')
      .remove('.warta/archive.sqlite-wal')
      .remove('.warta/archive.sqlite-shm');
    expect(hurt.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('made anew') as string,
    });
    expect(hurt.site()).toEqual(before);
  });

  it('gives the same bytes in any zone, with any number of workers, with and without Git', () => {
    const make = (name: string): Newspaper => {
      const made = fresh(name);
      for (let i = 0; i < 70; i++)
        made.write(
          `content/articles/2026/11/berita-${i}.md`,
          storyFile({
            title: `Berita ${i}`,
            date: `2026-11-${String(1 + (i % 27)).padStart(2, '0')}T0${i % 9}:00`,
            extra: `tags: [banjir, t${i % 5}]\n`,
          }),
        );
      return made;
    };
    const reference = make('utc');
    expect(reference.build(['--workers', '1'], { TZ: 'UTC' })).toMatchObject({ status: 0 });
    for (const [zone, workers] of [
      ['Asia/Jakarta', '2'],
      ['Pacific/Auckland', '4'],
    ] as const) {
      const other = make('zone').commit();
      expect(other.build(['--workers', workers], { TZ: zone })).toMatchObject({ status: 0 });
      expect(other.site()).toEqual(reference.site());
    }
  });
});
