import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const NINE = '2026-11-28T09:00+07:00';
const TEN = '2026-11-28T10:00+07:00';
const PAPER = `${SETTINGS.replace(/clock:.*\n/, '')}search: {}\n`;
const PATH = 'content/articles/2026/11';
const build = (made: Newspaper, at: string): void => {
  expect(made.build(['--at', at])).toMatchObject({ status: 0 });
};
const nextBuild = (made: Newspaper): string =>
  (JSON.parse(made.read('.warta/changes.json')) as { nextBuildAt: string }).nextBuildAt;

const EARLY = '## 08.10 WIB — Satu\n\nIsi satu.[^a]\n\n';
const LATER =
  '## 10.00 WIB — Nanti\n\nKENARI-ENTRI.[^b]\n\n![Jala](/media/kenari.png "Nelayan | Kredit")\n\n::baca{story="2026/11/satu"}\n\n[^b]: KENARI-CATATAN.\n';
const NOTE = '\n[^a]: Catatan satu.\n';

/** A paper of which something is dated 10.00; `later` says whether its files name it. */
async function written(name: string, later: boolean): Promise<Newspaper> {
  const log = (text: string): string => (later ? text : '');
  return fresh(name)
    .write('content/site.yaml', PAPER)
    .write('content/media/kenari.png', await picture('rgb(255, 0, 255)'))
    .write(
      STORY,
      storyFile({
        title: 'Satu',
        extra: log(
          'updated: 2026-11-28T10:00\ncorrections: [{kind: ralat, at: 2026-11-28T10:00, text: KENARI-RALAT}]\n',
        ),
      }),
    )
    .write(
      `${PATH}/langsung.md`,
      storyFile({
        title: 'Langsung',
        date: '2026-11-28T08:00',
        extra: `kind: live\n${log('live: {ended: 2026-11-28T10:00}\n')}`,
        body: `Pembuka.\n\n${EARLY}${log(LATER)}${NOTE}`,
      }),
    )
    .write(
      `${PATH}/terbaru.md`,
      storyFile({
        title: 'Terbaru',
        date: '2026-11-28T08:00',
        extra: 'kind: live\n',
        body: `${log(LATER)}${EARLY}${NOTE}`,
      }),
    )
    .write(
      `${PATH}/dicabut.md`,
      storyFile({
        title: 'Akan dicabut',
        extra: `tags: [sungai]\n${log('withdrawn: {at: 2026-11-28T10:00, ground: sara, reason: KENARI-ALASAN}\n')}`,
        body: 'MASIH-TERBIT.',
      }),
    );
}

const everything = (made: Newspaper): string =>
  Object.keys(made.site())
    .filter((file) => /\.(?:html|xml|atom|json|txt)$/.test(file))
    .map((file) => made.read(`dist/${file}`))
    .join('\n');

describe('what a published story dates later', () => {
  it('is nowhere before its time, asks for its build, and is there then, as in a clean build', async () => {
    const made = await written('later', true);
    const without = await written('without', false);
    build(made, NINE);
    build(without, NINE);
    expect(made.site()).toEqual(without.site());
    expect(everything(made)).not.toContain('KENARI');
    expect(nextBuild(made)).toBe('2026-11-28T03:00:00.000Z');
    expect(JSON.parse(made.read('.warta/index.json'))).not.toMatchObject({
      stories: expect.arrayContaining([expect.arrayContaining(['withdrawn'])]) as unknown,
    });

    build(made, TEN);
    const clean = await written('clean', true);
    build(clean, TEN);
    expect(made.site()).toEqual(clean.site());
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toContain('KENARI-RALAT');
    expect(page).toContain('<time datetime="2026-11-28T10:00:00+07:00">');
    const live = made.read('dist/2026/11/langsung/index.html');
    for (const told of [
      'KENARI-ENTRI',
      'KENARI-CATATAN',
      'alt="Jala"',
      'Laporan langsung ini berakhir',
    ])
      expect(live).toContain(told);
    const gone = made.read('dist/2026/11/dicabut/index.html');
    expect(gone).toContain('KENARI-ALASAN');
    expect(everything(made)).not.toContain('MASIH-TERBIT');
    expect(made.has('dist/tag/sungai/index.html')).toBe(false);
    expect(made.read('dist/ralat/index.html')).toContain('Pencabutan');

    // A look back shows what was.
    build(made, NINE);
    expect(made.site()).toEqual(without.site());
  });

  it('of a live report is told when it cannot be kept back whole', () => {
    const made = fresh('nested').write(
      STORY,
      storyFile({
        extra: 'kind: live\n',
        body: '## 08.10 WIB — Satu\n\nIsi.\n\n> ## 23.00 WIB — Nanti\n\nIsi.',
      }).replace('2026-11-27T08:00', '2026-11-28T08:00'),
    );
    expect(made.build()).toMatchObject({
      status: 1,
      output: expect.stringContaining(
        'an entry is to come, and where it begins and ends cannot be told',
      ) as string,
    });
  });
});

describe('a withdrawal', () => {
  it('is at once without a time, and where the text is gone before it', () => {
    const made = fresh('at-once')
      .write('content/site.yaml', PAPER)
      .write(
        STORY,
        storyFile({ extra: 'withdrawn: {ground: sara, reason: KENARI-ALASAN}\n', body: 'NASKAH.' }),
      )
      .write(
        `${PATH}/kosong.md`,
        storyFile({
          title: 'JUDUL',
          extra: 'withdrawn: {at: 2026-11-28T10:00, ground: sara, reason: Alasan.}\n',
          body: '',
        }),
      );
    build(made, NINE);
    expect(everything(made)).not.toMatch(/NASKAH|JUDUL/);
    for (const slug of ['satu', 'kosong'])
      expect(made.read(`dist/2026/11/${slug}/index.html`)).toContain(
        'Redaksi mencabut berita yang pernah terbit di alamat ini.</p>',
      );
    expect(made.read('dist/ralat/index.html')).toContain(
      '<li><p class="meta"><strong>Pencabutan</strong></p>',
    );
    expect(nextBuild(made)).toBe('2026-11-28T03:00:00.000Z');
    build(made, TEN);
    expect(made.read('dist/2026/11/kosong/index.html')).toContain(
      'pada <time datetime="2026-11-28T10:00:00+07:00">',
    );
  });

  it('of a story that the home page names ends no build: its place is filled by rule, and it is told', () => {
    const made = fresh('home')
      .write('content/site.yaml', PAPER)
      .write(
        'content/home.yaml',
        'lead: {story: 2026/11/satu}\nbanner: {text: Siaga, story: 2026/11/satu, from: 2026-11-28T08:00, until: 2026-11-28T20:00}\n',
      )
      .write(
        STORY,
        storyFile({
          title: 'Utama',
          extra: 'withdrawn: {at: 2026-11-28T10:00, ground: sara, reason: Alasan.}\n',
        }),
      )
      .write(`${PATH}/dua.md`, storyFile({ title: 'Kedua' }));
    build(made, NINE);
    expect(made.read('dist/index.html')).toContain('Utama');
    const { status, output } = made.build(['--at', TEN]);
    expect({ status, output }).toMatchObject({
      status: 0,
      output: expect.stringContaining(
        'the story 2026/11/satu is withdrawn, so it cannot stand on the home page',
      ) as string,
    });
    expect(made.read('dist/index.html')).toContain('Kedua');
    expect(made.read('dist/index.html')).not.toMatch(
      /Utama|Berita ini dicabut|href="\/2026\/11\/satu\/"/,
    );
  });
});
