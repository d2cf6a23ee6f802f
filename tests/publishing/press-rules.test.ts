import { describe, expect, it } from 'vitest';
import { storyFile } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const STORIES = 'content/articles/2026/11';
const PENDING =
  'verification: {state: pending, interest: Keselamatan warga, source: Kepala dinas, sought: Ditelepon dua kali}\n';

describe('Pedoman Pemberitaan Media Siber', () => {
  it('2.c: a story that is not verified says so at its end, in brackets and italics, and keeps its conditions to the editors', () => {
    const made = fresh('pending').write(
      STORY,
      storyFile({ extra: PENDING, body: 'Paragraf terakhir.' }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /Paragraf terakhir\.<\/p><\/div>\s*<p class="pending"><em>\(Berita ini masih memerlukan verifikasi lebih lanjut[^)]*\)<\/em><\/p>/,
    );
    expect(made.read('dist/2026/11/satu/index.html')).not.toMatch(
      /Keselamatan warga|Kepala dinas|Ditelepon/,
    );
  });

  it('2.c: one that was to be verified by now is named in every build', () => {
    const made = fresh('overdue').write(
      STORY,
      storyFile({ date: '2026-11-20T08:00', extra: PENDING }),
    );
    const first = made.build();
    expect(first).toMatchObject({ status: 0 });
    expect(first.output).toContain(`${STORY}:5:23`);
    expect(first.output).toContain('was to be verified by Monday, 23 November 2026 at 08:00 WIB');
    expect(made.build().output).toContain('was to be verified by');
  });

  it('2.d: the story that follows and the one that was not verified lead to each other, as soon as both are published', () => {
    const made = fresh('follows')
      .write(STORY, storyFile({ title: 'Pertama', extra: PENDING }))
      .write(
        `${STORIES}/dua.md`,
        storyFile({ title: 'Kedua', date: '2026-11-27T10:00', extra: 'follows: 2026/11/satu\n' }),
      );
    expect(made.build(['--at', '2026-11-28T09:00'])).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/dua/index.html')).toMatch(
      /Lanjutan dari <a href="\/2026\/11\/satu\/">Pertama<\/a>/,
    );
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /Perkembangannya<\/h2><ul><li><a href="\/2026\/11\/dua\/">Kedua<\/a>/,
    );
    made.remove(`${STORIES}/dua.md`);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).not.toContain('Perkembangannya');
  });

  it('3.a and 3.b: readers’ words are not published without registration, so there is nowhere to write them', () => {
    const made = fresh('comments');
    expect(made.build()).toMatchObject({ status: 0 });
    for (const file of Object.keys(made.site()).filter((name) => name.endsWith('.html')))
      expect(made.read(`dist/${file}`), file).not.toMatch(/<(?:form|textarea|input)\b/);
  });

  it('4.b and 4.c: a correction stands under its story and in the list of corrections, with its kind and its time', () => {
    const made = fresh('corrected').write(
      STORY,
      storyFile({
        title: 'Perahu',
        extra:
          'corrections: [{kind: ralat, at: 2026-11-28T06:30, text: Semula 14 perahu; yang benar 12.}]\n',
      }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const entry =
      /<strong>Ralat<\/strong> <time datetime="2026-11-28T06:30:00\+07:00">Sabtu, 28 November 2026 pukul 06\.30 WIB<\/time>/;
    const story = made.read('dist/2026/11/satu/index.html');
    expect(story).toMatch(entry);
    expect(story).toContain('Semula 14 perahu; yang benar 12.');
    expect(story).toMatch(/<a href="#ralat">Berita ini telah dikoreksi<\/a>/);
    const list = made.read('dist/ralat/index.html');
    expect(list).toMatch(entry);
    expect(list).toMatch(/<h2><a href="\/2026\/11\/satu\/">Perahu<\/a><\/h2>/);
  });

  it('4.b: a right of reply and the story that it answers lead to each other', () => {
    const made = fresh('reply')
      .write(STORY, storyFile({ title: 'Tuduhan' }))
      .write(
        `${STORIES}/jawab.md`,
        storyFile({
          title: 'Jawaban',
          extra: 'corrects: {story: 2026/11/satu, kind: hak-jawab}\n',
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /<strong>Hak jawab<\/strong>[^]*<a href="\/2026\/11\/jawab\/">Jawaban<\/a>/,
    );
    expect(made.read('dist/2026/11/jawab/index.html')).toMatch(
      /Hak jawab atas <a href="\/2026\/11\/satu\/">Tuduhan<\/a>/,
    );
    expect(made.read('dist/ralat/index.html')).toMatch(
      /<a href="\/2026\/11\/jawab\/">Jawaban<\/a>[^]*Hak jawab atas <a href="\/2026\/11\/satu\/">Tuduhan<\/a>/,
    );
  });

  it('5: of a withdrawn story its address is left, with ground, reason and time; its words, people and pictures are nowhere', () => {
    const secret = [
      'Judulrahasia',
      'Ringkasanrahasia',
      'Tubuhrahasia',
      'tagrahasia',
      'Keteranganrahasia',
      'kickerrahasia',
    ];
    const photo = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGNQTHF2e8vw/3/gfwAXFQVdmDz+vwAAAABJRU5ErkJggg==',
      'base64',
    );
    const told =
      'title: Judulrahasia\nkicker: kickerrahasia\nsummary: Ringkasanrahasia\ntags: [tagrahasia]\n';
    const made = fresh('withdrawn').write('content/media/rahasia.png', photo);
    made.write(STORY, `---\n${told}date: 2026-11-27T08:00\nsection: kota\n---\n\nTubuhrahasia.\n`);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toContain('Tubuhrahasia');
    made.write(
      STORY,
      `---\n${told}date: 2026-11-27T08:00\nsection: kota\nwithdrawn: {at: 2026-11-28T08:00, ground: masa-depan-anak, reason: Identitas seorang anak dapat ditebak.}\n---\n\nTubuhrahasia.\n`,
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const stone = made.read('dist/2026/11/satu/index.html');
    expect(stone).toContain('<meta name="robots" content="noindex">');
    expect(stone).toMatch(/masa depan anak \(Pedoman Pemberitaan Media Siber butir 5\)/);
    expect(stone).toContain('Identitas seorang anak dapat ditebak.');
    expect(stone).toContain('<time datetime="2026-11-28T08:00:00+07:00">');
    expect(made.read('dist/ralat/index.html')).toMatch(
      /<strong>Pencabutan<\/strong>[^]*<a href="\/2026\/11\/satu\/">Berita ini dicabut<\/a>/,
    );
    for (const [file] of Object.entries(made.site()))
      for (const word of secret)
        expect(`${file} ${made.bytes(`dist/${file}`).toString('latin1')}`).not.toContain(word);
    expect(made.read('dist/kota/index.html')).not.toContain('/2026/11/satu/');
    expect(made.read('dist/index.html')).not.toContain('/2026/11/satu/');
    expect(made.has('dist/tag/tagrahasia/index.html')).toBe(false);
  });

  it('6: what was paid for is labelled on its page and in every list, and its links out say so to search engines', () => {
    const made = fresh('paid')
      .write(
        STORY,
        storyFile({
          title: 'Kursi bambu',
          extra: 'tags: [mebel]\nauthors: []\nadvertorial: {sponsor: Koperasi Contoh}\n',
          body: 'Pesan di [koperasi](https://koperasi.example/) atau [di sini](/kota/).',
        }),
      )
      .write(`${STORIES}/dua.md`, storyFile({ title: 'Lain', extra: 'tags: [mebel]\n' }));
    expect(made.build()).toMatchObject({ status: 0 });
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toMatch(/<strong class="label">Advertorial<\/strong>/);
    expect(page).toMatch(/Tulisan berbayar dari Koperasi Contoh/);
    expect(page).toMatch(/<a rel="sponsored noopener" href="https:\/\/koperasi\.example\/">/);
    expect(page).toContain('<a href="/kota/">di sini</a>');
    expect(page).toContain('"@type":"AdvertiserContentArticle"');
    for (const list of [
      'index.html',
      'kota/index.html',
      'tag/mebel/index.html',
      'indeks/2026/11/27/index.html',
    ])
      expect(made.read(`dist/${list}`), list).toMatch(
        /Advertorial<\/p><h\d><a href="\/2026\/11\/satu\/">Kursi bambu|Advertorial<\/[a-z]+>(?:<[^>]*>)*<a href="\/2026\/11\/satu\/">/,
      );
    expect(made.read('dist/2026/11/dua/index.html')).toMatch(
      /<a href="\/2026\/11\/satu\/"><span class="label">Advertorial<\/span>Kursi bambu/,
    );
  });

  it('6: so do the links of its captions and of its source', async () => {
    const made = fresh('paid-captions').write('content/media/kursi.png', await picture('teal'));
    const words = (number: number): string => `Kursi [${number}](https://toko.example/${number})`;
    made.write(
      STORY,
      storyFile({
        extra: `advertorial: {sponsor: Koperasi Contoh}\nsource: {name: Koperasi, url: "https://toko.example/0"}\nimage: {src: /media/kursi.png, alt: Kursi, caption: "${words(1)}", credit: Koperasi}\n`,
        body: `![Kursi](/media/kursi.png "${words(2)} | Koperasi")`,
      }),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const links = [
      ...made
        .read('dist/2026/11/satu/index.html')
        .matchAll(/<a ([^>]*https:\/\/toko\.example[^>]*)>/g),
    ].map((match) => match[1] ?? '');
    expect(links).toHaveLength(3);
    for (const link of links) expect(link).toContain('rel="sponsored noopener"');
  });
});

describe('Peraturan Dewan Pers 1/2025', () => {
  it('5: pictures, moving pictures and voices that a machine made are labelled', () => {
    const made = fresh('machine')
      .write('content/articles/2026/11/suara.mp3', 'ID3')
      .write(STORY, storyFile({ extra: 'audio: {src: suara.mp3, title: Suara, ai: true}\n' }))
      .write(
        `${STORIES}/dua.md`,
        storyFile({
          extra: 'video: {url: "https://youtu.be/abcdefghijk", title: Gerak, ai: true}\n',
        }),
      )
      .write(
        `${STORIES}/tiga.md`,
        storyFile({ body: '::video{url="https://youtu.be/abcdefghijk" title="Gerak" ai}' }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toContain('Suara buatan AI');
    expect(made.read('dist/2026/11/dua/index.html')).toContain('Video buatan AI');
    expect(made.read('dist/2026/11/tiga/index.html')).toContain('Video buatan AI');
  });
});

describe('a mistake against the rules of the press', () => {
  it.each<[string, string, string[]]>([
    [
      'pending without its conditions',
      'verification: {state: pending}\n',
      [
        `${STORY}:5:15`,
        '“verification.interest” is missing; Pedoman Pemberitaan Media Siber 2.c requires it',
        '“verification.source” is missing',
        '“verification.sought” is missing',
      ],
    ],
    [
      'a correction without its time',
      'corrections: [{kind: ralat, text: Salah.}]\n',
      [
        `${STORY}:5:15`,
        '“corrections.0.at” is missing; Pedoman Pemberitaan Media Siber 4 requires it',
        'at: 2026-11-28T09:10',
      ],
    ],
    [
      'a correction of no kind',
      'corrections: [{kind: ralatt, at: 2026-11-28T06:00, text: Salah.}]\n',
      [`${STORY}:5:22`, 'is one of: ralat, koreksi, hak-jawab'],
    ],
    [
      'a correction before the story',
      'corrections: [{kind: ralat, at: 2026-11-20, text: Salah.}]\n',
      [`${STORY}:5:33`, 'cannot be corrected before it is published'],
    ],
    [
      'a right of reply without a target',
      'corrects: {kind: hak-jawab}\n',
      [
        `${STORY}:5:11`,
        '“corrects.story” is missing; Pedoman Pemberitaan Media Siber 4 requires it',
      ],
    ],
    [
      'a right of reply to a missing story',
      'corrects: {story: 2026/11/stau, kind: hak-jawab}\n',
      [`${STORY}:5:19`, 'there is no story “2026/11/stau”', 'story: 2026/11/'],
    ],
    [
      'a follow-up to a missing story',
      'follows: 2026/11/duaa\n',
      [`${STORY}:5:10`, 'there is no story “2026/11/duaa”', 'follows: 2026/11/dua'],
    ],
    [
      'a follow-up of itself',
      'follows: 2026/11/satu\n',
      [`${STORY}:5:10`, 'names this story itself'],
    ],
    [
      'a withdrawal without ground and reason',
      'withdrawn: {at: 2026-11-28T06:00}\n',
      [
        `${STORY}:5:12`,
        '“withdrawn.ground” is missing; Pedoman Pemberitaan Media Siber 5 requires it',
        '“withdrawn.reason” is missing',
      ],
    ],
    [
      'a withdrawal on a ground that there is not',
      'withdrawn: {at: 2026-11-28T06:00, ground: malu, reason: x}\n',
      [`${STORY}:5:43`, 'is one of: sara, kesusilaan, masa-depan-anak, trauma-korban, dewan-pers'],
    ],
    [
      'a translation of itself',
      'language: en\ntranslationOf: 2026/11/satu\n',
      [`${STORY}:6:16`, 'names this story itself'],
    ],
    [
      'a translation into the same language',
      'translationOf: 2026/11/dua\n',
      [`${STORY}:5:16`, 'are both in “id”', 'language: en'],
    ],
    [
      'a part of a series that there is not',
      'series: sungei\n',
      [`${STORY}:5:9`, 'there is no series “sungei”', 'series: sungai'],
    ],
    [
      'a part of a series given twice',
      'series: {id: sungai, part: 1}\n',
      [`${STORY}:5:28`, 'part 1 of “sungai” is also content/articles/2026/11/dua.md', 'part: 2'],
    ],
    [
      'a series whose file had become bad and is gone',
      'series: hilang\n',
      [`${STORY}:5:9`, 'there is no series “hilang”'],
    ],
    [
      'a recording that is not there',
      'audio: {src: suara.mp3, title: Suara}\n',
      [`${STORY}:5:14`, 'there is no recording content/articles/2026/11/suara.mp3'],
    ],
    [
      'a recording that is none',
      'audio: {src: suara.exe, title: Suara}\n',
      [`${STORY}:5:14`, 'a recording is an MP3, M4A, OGG or Opus file'],
    ],
  ])('%s is refused with the line that would be right', (_, extra, lines) => {
    const made = fresh('mistake')
      .write('content/series/sungai.yaml', 'title: Sungai\n')
      .write(`${STORIES}/dua.md`, storyFile({ extra: 'series: {id: sungai, part: 1}\n' }));
    if (lines.some((line) => line.includes('also content'))) made.write(STORY, storyFile({}));
    made.write('content/series/hilang.yaml', 'title: Hilang\n');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.write('content/series/hilang.yaml', 'titel: Hilang\n').build()).toMatchObject({
      status: 1,
    });
    expect(made.remove('content/series/hilang.yaml').build()).toMatchObject({ status: 0 });
    const before = made.site();
    made.write(STORY, storyFile({ extra }));
    const { status, output } = made.build();
    for (const line of lines) expect(output).toContain(line);
    expect(status).toBe(1);
    expect(made.site()).toEqual(before);
  });

  it('a video at a provider that is not known becomes a plain link, and that is said', () => {
    const made = fresh('provider').write(
      STORY,
      storyFile({
        extra: 'video: {url: "https://video.example/1", title: Gerak}\n',
        body: '::video{url="https://video.example/2" title="Lain"}',
      }),
    );
    const { status, output } = made.build();
    expect(status).toBe(0);
    expect(output).toContain(`${STORY}:5:14`);
    expect(output).toContain(`${STORY}:8:1`);
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toContain('<a href="https://video.example/1">Tonton video: Gerak</a>');
    expect(page).toContain('<a href="https://video.example/2">Tonton video: Lain</a>');
    expect(page).not.toContain('data-player');
  });
});
