import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { OTHER, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh, published } = smallNewspapers();
const MASTHEAD = 'content/redaksi.yaml';
const BOX = `company: PT Koran Contoh
address: Jalan Contoh 1, Surabaya
email: redaksi@contoh.example
responsible: hadi
groups:
  - {role: Redaktur Pelaksana, people: [laras, Budi Rekaan]}
`;
const ABOUT = 'content/pages/tentang.md';
const GUIDELINES = 'content/pages/pedoman-media-siber.md';
const page = (title: string, body = 'Isi halaman.'): string =>
  `---\ntitle: ${title}\n---\n\n${body}\n`;
const changed = (made: Newspaper): string[] =>
  (JSON.parse(made.read('.warta/changes.json')) as { changed: string[] }).changed;
const footer = (html: string): string[] =>
  [...(/<footer.*<\/footer>/.exec(html)?.[0] ?? '').matchAll(/<a href="([^"]+)">/g)].map(
    (match) => match[1] ?? '',
  );
/** What a page says, without its markup. */
const said = (made: Newspaper, file: string): string =>
  (/<main.*<\/main>/s.exec(made.read(`dist/${file}`))?.[0] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

function withBox(name: string, box = BOX): Newspaper {
  return fresh(name)
    .write('content/people/hadi.yaml', 'name: Hadi Sulaksono\nrole: Pemimpin Redaksi\n')
    .write('content/people/laras.yaml', 'name: Laras Kinanti\nrole: Redaktur\n')
    .write(MASTHEAD, box)
    .write(GUIDELINES, page('Pedoman Media Siber'));
}

let boxed: Newspaper;
beforeAll(() => {
  boxed = withBox('boxed');
  expect(boxed.build()).toMatchObject({ status: 0 });
});
const publishedWithBox = (name: string): Newspaper => withBox(name).withSiteOf(boxed);

describe('UU 40/1999 (Pers) art. 12:', () => {
  it('name, address and who is responsible stand on a page that every page links', () => {
    const made = withBox('box');
    const { status, output } = made.build();
    expect(status).toBe(0);
    expect(output).not.toContain('warning');
    const text = said(made, 'redaksi/index.html');
    for (const part of [
      'Koran Contoh diterbitkan oleh PT Koran Contoh',
      'Jalan Contoh 1, Surabaya',
      'Penanggung jawab Hadi Sulaksono',
      'Redaktur Pelaksana Laras Kinanti Budi Rekaan',
      'redaksi@contoh.example',
      'Hak jawab dan koreksi',
      'Pasal 12',
    ])
      expect(text).toContain(part);
    for (const file of Object.keys(made.site()).filter((name) => name.endsWith('.html')))
      expect(footer(made.read(`dist/${file}`)), file).toContain('/redaksi/');
  });

  it('people of the box redaksi have a page, with or without a story, and lose it with their place', () => {
    const made = publishedWithBox('pages');
    expect(made.read('dist/redaksi/index.html')).toContain('<a href="/penulis/hadi/">');
    expect(said(made, 'penulis/hadi/index.html')).toContain('Belum ada berita.');
    made.write(MASTHEAD, BOX.replace('laras, ', '')).build();
    expect(made.has('dist/penulis/laras/index.html')).toBe(false);
    expect(made.has('dist/penulis/hadi/index.html')).toBe(true);
  });

  it('their portraits are published as long', async () => {
    const made = withBox('faces')
      .write(
        'content/people/hadi.png',
        await sharp({ create: { width: 300, height: 300, channels: 3, background: 'teal' } })
          .png()
          .toBuffer(),
      )
      .write(
        'content/people/hadi.yaml',
        'name: Hadi Sulaksono\nrole: Pemimpin Redaksi\nportrait: {src: hadi.png, credit: TAMBANGAN/X}\n',
      );
    made.build();
    expect(made.read('dist/redaksi/index.html')).toMatch(
      /hadi-1x1-96\.\w+\.avif 1x.*Hadi Sulaksono/,
    );
    made.write(MASTHEAD, BOX.replace('hadi', 'laras')).build();
    expect(Object.keys(made.site()).filter((file) => file.startsWith('foto/'))).toEqual([]);
  });

  it('a paper without it is warned, once, and one that loses it once more', () => {
    const made = fresh('none');
    const warning =
      'content/redaksi.yaml  warning: the paper has no box redaksi; UU 40/1999 (Pers) art. 12';
    expect(made.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining(warning) as string,
    });
    expect(made.write(OTHER, storyFile()).build().output).not.toContain('warning');
    expect(footer(made.read('dist/index.html'))).toEqual([
      '/',
      '/indeks/',
      '/ralat/',
      '/privasi/',
      '/umpan/',
    ]);
    made.write(MASTHEAD, BOX.replace('hadi', 'Hadi S').replace('laras, ', '')).build();
    expect(footer(made.read('dist/index.html'))).toContain('/redaksi/');
    expect(made.remove(MASTHEAD).build().output).toContain(warning);
    expect(made.has('dist/redaksi/index.html')).toBe(false);
  });

  it('stands in English in an English paper', () => {
    const made = withBox('english').write('content/site.yaml', `language: en\n${SETTINGS}`);
    made.build();
    expect(said(made, 'redaksi/index.html')).toContain(
      'Koran Contoh is published by PT Koran Contoh.',
    );
    expect(said(made, 'privasi/index.html')).toContain('This site sets no cookies');
  });

  it('a change of it draws the pages that show it, and no other', () => {
    const made = publishedWithBox('few');
    made.write(MASTHEAD, BOX.replace('Jalan Contoh 1', 'Jalan Contoh 2')).build();
    expect(changed(made)).toEqual(['redaksi/index.html']);
    made.write(MASTHEAD, BOX.replace('redaksi@', 'surat@')).build();
    expect(changed(made)).toEqual([
      '2026/11/satu/index.html',
      '404.html',
      'privasi/index.html',
      'redaksi/index.html',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    [
      'the company',
      BOX.replace('company: PT Koran Contoh\n', ''),
      '1:1',
      [
        '“company” is missing; UU 40/1999 (Pers) art. 12 requires it',
        'company: PT Tambangan Media Rekaan',
      ],
    ],
    [
      'the address',
      BOX.replace('address: Jalan Contoh 1, Surabaya', 'address: ""'),
      '2:1',
      ['“address” is empty; UU 40/1999 (Pers) art. 12 requires it'],
    ],
    [
      'who is responsible',
      BOX.replace('responsible: hadi\n', ''),
      '1:1',
      ['“responsible” is missing; UU 40/1999 (Pers) art. 12', 'responsible: hadi-sulaksono'],
    ],
    [
      'a way to reach the paper',
      BOX.replace('email: redaksi@contoh.example\n', ''),
      '2:1',
      ['readers have no way to reach the paper', 'email: redaksi@tambangan.example'],
    ],
  ])('a box redaksi without %s is refused', (_name, box, place, lines) => {
    const made = withBox('lacks', box);
    const { status, output } = made.build();
    expect(status).toBe(1);
    for (const line of [`${MASTHEAD}:${place}  error: `, ...lines, '1 problem;'])
      expect(output).toContain(line);
  });

  it.each<[string, string, string, string[]]>([
    [
      'somebody unknown',
      BOX.replace('laras', 'larass'),
      '6:41',
      ['there is no person “larass” in content/people/', 'people: [laras]'],
    ],
    [
      'somebody unknown as responsible',
      BOX.replace('hadi', 'hady'),
      '4:1',
      ['there is no person “hady”', 'responsible: hadi'],
    ],
    ['a mistyped key', `${BOX}komplain: x@contoh.example\n`, '7:1', ['there is no key “komplain”']],
    [
      'a WhatsApp number without its country',
      `${BOX}whatsapp: 0812-0000-0000\n`,
      '7:1',
      ['the number begins with the country’s code', 'whatsapp: 6281200000000'],
    ],
    [
      'a mistake in YAML',
      BOX.replace('PT Koran', 'PT: Koran'),
      '1:10',
      ['company: "PT: Koran Contoh"'],
    ],
  ])('a box redaksi with %s is refused, and the site is as it was', (_name, box, place, lines) => {
    const made = publishedWithBox('mistake');
    const before = made.site();
    const { status, output } = made.write(MASTHEAD, box).build();
    expect(status).toBe(1);
    for (const line of [`${MASTHEAD}:${place}  error: `, ...lines, '1 problem;'])
      expect(output).toContain(line);
    expect(made.site()).toEqual(before);
  });

  it('whose person goes is refused', () => {
    const made = publishedWithBox('leaves');
    expect(made.remove('content/people/laras.yaml').build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('there is no person “laras”') as string,
    });
  });
});

describe('Pedoman Pemberitaan Media Siber no. 8:', () => {
  it('the Pedoman is a page that every page links, before other pages and after who we are', () => {
    const made = withBox('guidelines')
      .write(ABOUT, page('Tentang Kami'))
      .write('content/pages/iklan.md', page('Pasang Iklan'));
    expect(made.build()).toMatchObject({ status: 0 });
    for (const file of Object.keys(made.site()).filter((name) => name.endsWith('.html')))
      expect(footer(made.read(`dist/${file}`)), file).toEqual([
        '/',
        '/indeks/',
        '/ralat/',
        '/redaksi/',
        '/tentang/',
        '/pedoman-media-siber/',
        '/iklan/',
        '/privasi/',
        '/umpan/',
      ]);
    expect(said(made, 'pedoman-media-siber/index.html')).toContain('Isi halaman.');
  });

  it('a paper with a box redaksi and without the Pedoman is warned', () => {
    const made = withBox('unguided').remove(GUIDELINES);
    expect(made.build()).toMatchObject({
      status: 0,
      output: expect.stringMatching(/pedoman-media-siber\.md {2}warning: .*no\. 8/) as string,
    });
  });
});

describe('a standing page', () => {
  it('has its title, its text and its pictures', async () => {
    const made = fresh('pictures')
      .write(
        'content/pages/kantor.jpg',
        await sharp({ create: { width: 60, height: 40, channels: 3, background: 'navy' } })
          .jpeg()
          .toBuffer(),
      )
      .write(
        ABOUT,
        page(
          'Tentang Kami',
          '## Sejarah\n\n![Kantor](kantor.jpg "Kantor kami. | TAMBANGAN/X")\n\n| a | b |\n|---|---|\n| 1 | 2 |',
        ),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/tentang/index.html')).toMatch(
      /<h1>Tentang Kami<\/h1>.*<h2>Sejarah<\/h2>\n<figure id="foto-1">.*Kantor kami\..*<table tabindex="0">/s,
    );
    expect(
      Object.keys(made.site())
        .filter((file) => file.startsWith('foto/'))
        .map((file) => file.replace(/\.[0-9a-f]{10}/, '')),
    ).toEqual(['foto/kantor-60.avif', 'foto/kantor-60.jpg', 'foto/kantor-60.webp']);
    expect(made.remove(ABOUT).build()).toMatchObject({ status: 0 });
    expect(Object.keys(made.site()).filter((file) => /^(?:foto|tentang)\//.test(file))).toEqual([]);
  });

  it('draws itself alone when its text changes, and every page when it comes, goes or is renamed', () => {
    const made = fresh('alone').write(ABOUT, page('Tentang Kami'));
    made.build();
    made.write(ABOUT, page('Tentang Kami', 'Lain.')).build();
    expect(changed(made)).toEqual(['tentang/index.html']);
    made.write(ABOUT, page('Siapa Kami', 'Lain.')).build();
    expect(changed(made)).toEqual(
      Object.keys(made.site()).filter((file) => file.endsWith('.html')),
    );
  });

  it('is gone with its file, even when that had become bad before', () => {
    const made = fresh('bad').write(ABOUT, page('Tentang Kami'));
    made.build();
    expect(made.write(ABOUT, 'tanpa kepala').build().status).toBe(1);
    expect(made.remove(ABOUT).build().status).toBe(0);
    expect(made.has('dist/tentang/index.html')).toBe(false);
  });

  it.each<[string, string, string, string[]]>([
    [
      'a section’s address',
      'content/pages/kota.md',
      page('Kota'),
      [
        'content/pages/kota.md:1:1',
        'the address /kota/ belongs to the section “kota”',
        'git mv content/pages/kota.md content/pages/tentang-kota.md',
      ],
    ],
    [
      'an address of the site itself',
      'content/pages/indeks.md',
      page('Indeks'),
      ['content/pages/indeks.md:1:1', 'the address /indeks/ belongs to the site itself'],
    ],
    [
      'a name that is no address',
      'content/pages/Tentang Kami.md',
      page('Kami'),
      ["git mv 'content/pages/Tentang Kami.md' content/pages/tentang-kami.md"],
    ],
    [
      'no front matter',
      ABOUT,
      'Isi.\n',
      [`${ABOUT}:1:1`, 'does not begin with front matter', 'title: Tentang Kami'],
    ],
    [
      'no title',
      ABOUT,
      '---\ndescription: x\n---\nIsi.\n',
      [`${ABOUT}:1:1`, '“title” is missing', 'title: Tentang Kami'],
    ],
    [
      'a mistyped key',
      ABOUT,
      '---\ntitle: x\ndescripton: y\n---\nIsi.\n',
      [`${ABOUT}:3:1`, 'did you mean “description”?'],
    ],
    ['a colon in its title', ABOUT, page('Kami: siapa'), [`${ABOUT}:2:8`, 'title: "Kami: siapa"']],
    ['no text', ABOUT, '---\ntitle: x\n---\n', [ABOUT, 'the page has no text']],
    [
      'a picture that is not there',
      ABOUT,
      page('x', '![Kantor](kantor.jpg "K | X")'),
      [`${ABOUT}:5:1`, 'there is no picture content/pages/kantor.jpg'],
    ],
    [
      'a picture without a credit',
      ABOUT,
      page('x', '![Kantor](ada.png "K")'),
      [`${ABOUT}:5:1`, 'nobody is credited for ada.png'],
    ],
  ])('is refused for %s, and the site is as it was', async (_name, file, text, lines) => {
    const made = published('refused').write(
      'content/pages/ada.png',
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'navy' } })
        .png()
        .toBuffer(),
    );
    const before = made.site();
    const { status, output } = made.write(file, text).build();
    expect(status).toBe(1);
    for (const line of [...lines, '1 problem;']) expect(output).toContain(line);
    expect(made.site()).toEqual(before);
  });

  it('is refused when a new section takes its address', () => {
    const made = fresh('later').write('content/pages/budaya.md', page('Budaya'));
    made.build();
    expect(
      made.write('content/site.yaml', `${SETTINGS}  - {id: budaya, title: Budaya}\n`).build(),
    ).toMatchObject({
      status: 1,
      output: expect.stringContaining(
        'the address /budaya/ belongs to the section “budaya”',
      ) as string,
    });
    expect(made.write('content/site.yaml', SETTINGS).build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('Nothing changed') as string,
    });
  });
});

describe('UU 27/2022 (PDP): the page on privacy', () => {
  it('is there without being asked for, names the law, and has the paper’s own words below', () => {
    const made = published('privacy');
    expect(said(made, 'privasi/index.html')).toMatch(
      /tidak memasang kuki .* hanya memuat berkas dari contoh\.example sendiri.*Undang-Undang Nomor 27 Tahun 2022/,
    );
    made
      .write('content/pages/privasi.md', page('Privasi Pembaca', 'Surat pembaca disimpan setahun.'))
      .build();
    expect(said(made, 'privasi/index.html')).toMatch(
      /Privasi Pembaca .*kuki.*Surat pembaca disimpan setahun\./,
    );
  });

  it('says what is true: no page or script sets or stores anything, has a form, or loads from elsewhere', () => {
    const made = withBox('true').write(STORY, storyFile({ extra: 'authors: [hadi]\n' }));
    made.build();
    const files = Object.keys(made.site());
    const pages = files
      .filter((name) => name.endsWith('.html'))
      .map((name) => made.read(`dist/${name}`))
      .join('\n');
    // A script that no page names reaches nobody.
    for (const file of files.filter(
      (name) =>
        name.endsWith('.html') || (/\.(?:js|css)$/.test(name) && pages.includes(`/${name}"`)),
    )) {
      const text = made.read(`dist/${file}`);
      expect(text, file).not.toMatch(
        /document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon|\bfetch\(|XMLHttpRequest|<form|<iframe/,
      );
      expect(
        [
          ...text.matchAll(
            /(?:src|srcset)="([^"]*)"|url\(([^)]*)\)|<link rel="(?!canonical)[^"]*" href="([^"]*)"/g,
          ),
        ]
          .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
          .filter((address) => /^https?:|^\/\//.test(address)),
        file,
      ).toEqual([]);
    }
  });
});

describe('the page for what is not there', () => {
  it('leads to the newest five stories, and says how to tell the newsroom', () => {
    const made = withBox('lost', `${BOX}whatsapp: 6281200000000\n`);
    for (let i = 1; i < 8; i++)
      made.write(
        `content/articles/2026/11/b${i}.md`,
        storyFile({ title: `Berita ${i}`, date: `2026-11-2${i}T07:00` }),
      );
    made.build();
    const html = made.read('dist/404.html');
    expect([...html.matchAll(/<h3><a href="([^"]+)">/g)].map((match) => match[1])).toEqual([
      '/2026/11/satu/',
      '/2026/11/b7/',
      '/2026/11/b6/',
      '/2026/11/b5/',
      '/2026/11/b4/',
    ]);
    expect(html).toContain('<a href="https://wa.me/6281200000000">+62 812 0000 0000</a>');
    expect(html).toContain('<a href="mailto:redaksi@contoh.example">');
  });
});
