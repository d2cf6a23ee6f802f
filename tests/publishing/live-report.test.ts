import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const entry = (time: string, title: string): string => `## ${time} — ${title}\n\nIsi ${title}.\n\n`;
const report = (body: string, extra = ''): string =>
  storyFile({ title: 'Air tinggi', date: '2026-11-27T08:00', extra: `kind: live\n${extra}`, body });
const anchors = (html: string): string[] =>
  [...html.matchAll(/<section class="entry" id="([^"]*)"/g)].map((match) => match[1] ?? '');

describe('a live report', () => {
  it('shows the newest entry first, whichever way they are written, with its time and its address', () => {
    const made = fresh('live').write(
      STORY,
      report(entry('08.10 WIB', 'Satu') + entry('09:20', 'Dua')),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const page = made.read('dist/2026/11/satu/index.html');
    expect(anchors(page)).toEqual(['pukul-09-20', 'pukul-08-10']);
    expect(page).toContain(
      '<h2><a href="#pukul-09-20"><time datetime="2026-11-27T09:20:00+07:00">09.20 WIB</time></a> Dua</h2>',
    );
    made.write(
      STORY,
      report(entry('09.20 WIB', 'Dua') + entry('08.10 WIB', 'Satu'), 'live: {order: oldest}\n'),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(anchors(made.read('dist/2026/11/satu/index.html'))).toEqual([
      'pukul-08-10',
      'pukul-09-20',
    ]);
  });

  it('keeps the addresses of entries when one is added, on another day or in the same minute too', () => {
    const made = fresh('anchors').write(STORY, report(entry('27/11 23.50 WIB', 'Satu')));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(anchors(made.read('dist/2026/11/satu/index.html'))).toEqual(['pukul-23-50']);
    made.write(
      STORY,
      report(
        entry('Jumat (27/11/2026) 23.50 WIB', 'Satu') +
          entry('23.50 WIB', 'Juga') +
          entry('28/11 00.15 WIB', 'Lewat tengah malam'),
      ),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const page = made.read('dist/2026/11/satu/index.html');
    expect(anchors(page)).toEqual(['2026-11-28-pukul-00-15', 'pukul-23-50-2', 'pukul-23-50']);
    expect(page).toContain('28 November 2026, 00.15 WIB');
  });

  it('goes on into the new year', () => {
    const made = fresh('new-year')
      .write('content/site.yaml', SETTINGS.replace('2026-11-28', '2027-01-02'))
      .write(
        STORY,
        storyFile({
          title: 'Malam tahun baru',
          date: '2026-12-31T22:00',
          extra: 'kind: live\n',
          body: entry('23.50 WIB', 'Satu') + entry('1/1 00.05 WIB', 'Dua'),
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/12/satu/index.html')).toContain(
      '<time datetime="2027-01-01T00:05:00+07:00">',
    );
  });

  it('is rendered alone with the feeds that carry it when an entry is added', () => {
    const made = fresh('alone')
      .write('content/site.yaml', SETTINGS)
      .write(STORY, report(entry('08.10 WIB', 'Satu')))
      .write('content/articles/2026/11/dua.md', storyFile({ title: 'Lain' }));
    expect(made.build()).toMatchObject({ status: 0 });
    made.write(STORY, report(entry('08.10 WIB', 'Satu') + entry('08.30 WIB', 'Dua')));
    expect(made.build()).toMatchObject({ status: 0 });
    const { added, changed, removed } = JSON.parse(made.read('.warta/changes.json')) as Record<
      string,
      string[]
    >;
    expect({ added, changed, removed }).toEqual({
      added: [],
      changed: [
        '2026/11/satu/index.html',
        'kota/umpan.atom',
        'kota/umpan.json',
        'kota/umpan.xml',
        'umpan.atom',
        'umpan.json',
        'umpan.xml',
      ],
      removed: [],
    });
  });

  it('says in lists and on its page whether it goes on, and tells search engines when it ended', () => {
    const made = fresh('ended').write(STORY, report(entry('08.10 WIB', 'Satu')));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/kota/index.html')).toContain('<p class="kicker">Langsung</p>');
    expect(made.read('dist/2026/11/satu/index.html')).toContain(
      '<strong class="label">Langsung</strong>',
    );
    made.write(STORY, report(entry('08.10 WIB', 'Satu'), 'live: {ended: 2026-11-27T17:30}\n'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/kota/index.html')).not.toContain('>Langsung<');
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toContain('Laporan langsung ini berakhir');
    expect(page).toContain('"@type":"LiveBlogPosting"');
    expect(page).toContain('"coverageEndTime":"2026-11-27T17:30:00+07:00"');
    expect(page).toContain('"url":"https://contoh.example/2026/11/satu/#pukul-08-10"');
  });

  it.each<[string, string, string[]]>([
    [
      'an entry without a time',
      `${entry('08.10 WIB', 'Satu')}## Tanpa waktu\n\nIsi.\n`,
      [
        `${STORY}:12:1`,
        '“Tanpa waktu” does not begin with its time',
        '## 10.29 WIB — Air mulai surut',
      ],
    ],
    [
      'an entry out of order',
      entry('08.10', 'Satu') +
        entry('09.20', 'Dua') +
        entry('08.40', 'Tiga') +
        entry('10.00', 'Empat'),
      [`${STORY}:16:1`, 'out of order', 'Put entries in the order of time'],
    ],
    [
      'an hour that there is not',
      entry('25.10 WIB', 'Satu'),
      [`${STORY}:8:1`, 'there is no time 25:10'],
    ],
    ['no entry', 'Isi.', [`${STORY}:7:1`, 'has entries, each under its time']],
  ])('%s is refused with the line that would be right', (_, body, lines) => {
    const made = fresh('wrong').write(STORY, report(body));
    const { status, output } = made.build();
    for (const line of lines) expect(output).toContain(line);
    expect(status).toBe(1);
  });
});

describe('an explainer', () => {
  it('lists its parts, whose addresses are those of nothing else on the page', () => {
    const made = fresh('explainer').write(
      STORY,
      storyFile({
        extra: 'kind: explainer\n',
        body: ['Isi', 'Seri', 'Ralat', 'Isi'].map((title) => `## ${title}\n\nTeks.`).join('\n\n'),
      }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const page = made.read('dist/2026/11/satu/index.html');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const listed = [
      ...(/<nav class="contents".*?<\/nav>/s.exec(page)?.[0] ?? '').matchAll(
        /href="#([^"]+)">([^<]+)</g,
      ),
    ].map((match) => [match[1], match[2]]);
    expect(listed.map(([, title]) => title)).toEqual(['Isi', 'Seri', 'Ralat', 'Isi']);
    for (const [anchor, title] of listed)
      expect(page).toContain(`<h2 id="${anchor ?? ''}">${title ?? ''}</h2>`);
  });
});

describe('a recording', () => {
  it('that changes has another address, on every page that lets it be heard', () => {
    const audio = 'audio: {src: /media/suara.mp3, title: Suara}\n';
    const made = fresh('recording')
      .write('content/media/suara.mp3', 'satu')
      .write(STORY, storyFile({ extra: audio }))
      .write('content/articles/2026/11/dua.md', storyFile({ extra: audio }));
    const heard = (): string[] =>
      ['satu', 'dua'].map(
        (slug) =>
          /<source src="\/([^"]+)"/.exec(made.read(`dist/2026/11/${slug}/index.html`))?.[1] ?? '',
      );
    expect(made.build()).toMatchObject({ status: 0 });
    const [before] = heard();
    expect(made.write('content/media/suara.mp3', 'dua').build()).toMatchObject({ status: 0 });
    const [now = '', other] = heard();
    expect(now).not.toBe(before);
    expect(other).toBe(now);
    expect(made.read(`dist/${now}`)).toBe('dua');
    expect(made.has(`dist/${before ?? ''}`)).toBe(false);
  });
});

describe('an old story', () => {
  it('says so from a year on, at the midnight for which the build asked', () => {
    const made = fresh('old')
      .write('content/site.yaml', SETTINGS.replace(/clock:.*\n/, ''))
      .write(STORY, storyFile({ date: '2025-11-28T08:00' }));
    expect(made.build(['--at', '2026-11-28T23:00'])).toMatchObject({ status: 0 });
    expect(made.read('dist/2025/11/satu/index.html')).not.toContain('lebih dari setahun');
    const { nextBuildAt } = JSON.parse(made.read('.warta/changes.json')) as { nextBuildAt: string };
    expect(made.build(['--at', nextBuildAt])).toMatchObject({ status: 0 });
    expect(made.read('dist/2025/11/satu/index.html')).toContain(
      'Berita ini sudah lebih dari setahun',
    );
  });
});
