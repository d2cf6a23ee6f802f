import { appendFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { editEngine, ENGINE_EDITS } from './engine-edits.ts';

/**
 * Does something to a newspaper that an editor or a developer might do; the same to every newspaper
 * in the same state.
 */
type Edit = (made: Newspaper) => void;

const open: Newspaper[] = [];
let base: Newspaper;
const pictures: Buffer[] = [];
beforeAll(async () => {
  for (const background of ['#12466b', '#7a2f22', '#2f5d50'])
    pictures.push(
      await sharp({ create: { width: 60 + pictures.length, height: 40, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    );
  base = start('base');
  expect(base.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  for (const made of open) made.delete();
});

function start(name: string): Newspaper {
  const made = new Newspaper(name);
  open.push(made);
  return made
    .write('content/site.yaml', SETTINGS)
    .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n')
    .write('public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"/>')
    .write('public/tanda.svg', iconOf('#12466b'))
    .write('content/series/sungai.yaml', 'title: Sungai\n')
    .write('content/media/satu.mp3', 'satu')
    .write(ANCHOR, anchorFile({}))
    .write('content/media/satu.jpg', pictures[0] ?? '')
    .write('content/media/dua.jpg', pictures[1] ?? '');
}

/**
 * A story that is always there for others to carry on, correct and name; it grows a year old on one
 * of the days that the clock may show.
 */
const ANCHOR = 'content/articles/2025/11/pokok.md';
const anchorFile = ({
  title = 'Pokok',
  extra = '',
  body = 'Isi pokok.',
}: {
  title?: string;
  extra?: string;
  body?: string;
}): string => storyFile({ title, date: '2025-11-24T08:00', extra, body });

const two = (value: number): string => String(value).padStart(2, '0');
/**
 * Eight stories, each of which may lie in either of two months, in a file of its own or in a
 * folder.
 */
const places = (slug: string): string[] =>
  ['10', '11'].flatMap((month) => [
    `content/articles/2026/${month}/${slug}.md`,
    `content/articles/2026/${month}/${slug}/index.md`,
  ]);
const slug = fc.integer({ min: 0, max: 7 }).map((number) => `b${number}`);
const place = (made: Newspaper, name: string): string | undefined =>
  places(name).find((file) => made.has(file));

const writeStory = fc
  .record({
    name: slug,
    where: fc.nat(3),
    title: fc.constantFrom('Hujan', 'Pasar', 'Jembatan'),
    day: fc.integer({ min: 1, max: 27 }),
    hour: fc.integer({ min: 1, max: 20 }),
    section: fc.constantFrom('kota', 'ekonomi'),
    tags: fc.subarray(['banjir', 'pasar', 'sungai']),
    author: fc.boolean(),
    draft: fc.boolean(),
    image: fc.constantFrom('', 'satu', 'dua', 'sendiri'),
    body: fc.constantFrom(
      'Isi berita.',
      'Isi **lain** & baru.\n\n- satu\n- dua',
      'Lihat:\n\n![Tampak muka](/media/dua.jpg "Keterangan | Kredit")',
    ),
    expires: fc.boolean(),
    state: fc.constantFrom(
      '',
      '',
      'follows: 2025/11/pokok\n',
      'corrects: {story: 2025/11/pokok, kind: hak-jawab}\n',
      'series: sungai\n',
      'kind: live\nseries: sungai\n',
      'kind: opinion\nadvertorial: {sponsor: Koperasi}\n',
      'audio: {src: /media/satu.mp3, title: Rekaman}\n',
      'withdrawn: {at: 2026-11-28T06:00, ground: sara, reason: Alasan}\n',
      'corrections: [{kind: ralat, at: 2026-11-28T06:00, text: Salah hitung}]\n',
      'updated: 2026-11-28T12:00\ncorrections: [{kind: ralat, at: 2026-11-29T06:00, text: Salah hitung}]\n',
      'withdrawn: {at: 2026-11-29T06:00, ground: sara, reason: Alasan}\n',
      'withdrawn: {ground: sara, reason: Alasan}\n',
    ),
  })
  .map(
    ({
      name,
      where,
      title,
      day,
      hour,
      section,
      tags,
      author,
      draft,
      image,
      body,
      expires,
      state,
    }): Edit =>
      (made) => {
        for (const file of places(name))
          made.remove(file).remove(file.replace('index.md', 'foto.jpg'));
        const target = places(name)[where] ?? '';
        // A photo beside its story comes, moves and goes with it.
        const own = image === 'sendiri' && target.endsWith('/index.md');
        if (own) made.write(target.replace('index.md', 'foto.jpg'), pictures[day % 3] ?? '');
        const extra = `tags: [${tags.join(', ')}]\nauthors: [${author ? 'endang' : ''}]\ndraft: ${draft}\n${image === '' ? '' : `image: {src: ${own ? 'foto.jpg' : `/media/${image === 'sendiri' ? 'satu' : image}.jpg`}, alt: Alt, caption: Teks, credit: Kredit}\n`}${expires ? 'expires: 2026-11-28T08:30\n' : ''}${state}`;
        const text = state.startsWith('kind: live')
          ? `## 08.10 WIB — Satu\n\n${body}\n\n## 28/11 09.20 WIB — Dua\n\nIsi.`
          : body;
        made.write(
          target,
          storyFile({
            title,
            section,
            date: `2026-11-${two(day)}T${two(hour)}:00`,
            extra,
            body: text,
          }),
        );
      },
  );
const changeAnchor = fc
  .record({
    title: fc.constantFrom('Pokok', 'Pangkal'),
    extra: fc.constantFrom(
      '',
      'draft: true\n',
      'withdrawn: {at: 2026-11-20T06:00, ground: sara, reason: Alasan}\n',
      'series: {id: sungai, part: 1}\n',
      'kind: explainer\n',
    ),
    body: fc.constantFrom('Isi pokok.', '## A\n\nb\n\n## B\n\nc\n\n## C\n\nd'),
  })
  .map((story): Edit => (made) => {
    made.write(ANCHOR, anchorFile(story));
  });
const translate = fc.constantFrom('', 'Anchor', 'Base').map((title): Edit => (made) => {
  const file = 'content/articles/2026/11/anchor.md';
  if (title === '') made.remove(file);
  else
    made.write(
      file,
      storyFile({
        title,
        date: '2026-11-12T08:00',
        extra: 'language: en\ntranslationOf: 2025/11/pokok\n',
        body: '::baca{story="2025/11/pokok"}',
      }),
    );
});
const renameSeries = fc.constantFrom('Sungai', 'Kali').map((title): Edit => (made) => {
  made.write('content/series/sungai.yaml', `title: ${title}\n`);
});
const changeRecording = fc.constantFrom('satu', 'dua').map((bytes): Edit => (made) => {
  made.write('content/media/satu.mp3', bytes);
});
const removeStory = slug.map((name): Edit => (made) => {
  for (const file of places(name)) made.remove(file).remove(file.replace('index.md', 'foto.jpg'));
});
const moveStory = fc.tuple(slug, slug, fc.nat(3)).map(([from, to, where]): Edit => (made) => {
  const file = place(made, from);
  if (file === undefined) return;
  const text = made.read(file);
  const photo = file.replace('index.md', 'foto.jpg');
  if (text.includes('src: foto.jpg'))
    made.write('content/media/satu.jpg', made.bytes(photo)).remove(photo);
  made.remove(file);
  for (const old of places(to)) made.remove(old);
  made.write(places(to)[where] ?? '', text.replace('src: foto.jpg', 'src: /media/satu.jpg'));
});
const changePicture = fc
  .tuple(fc.constantFrom('satu', 'dua'), fc.nat(2))
  .map(([name, bytes]): Edit => (made) => {
    made.write(`content/media/${name}.jpg`, pictures[bytes] ?? '');
  });
const rewritePerson = fc
  .record({
    id: fc.constantFrom('endang', 'rini'),
    name: fc.constantFrom('Endang', 'Endang Lestari'),
    portrait: fc.constantFrom('', 'satu', 'dua', 'beside'),
    focus: fc.boolean(),
    credit: fc.constantFrom('TAMBANGAN/A', 'TAMBANGAN/B'),
    bytes: fc.nat(2),
  })
  .map(({ id, name, portrait, focus, credit, bytes }): Edit => (made) => {
    if (portrait === 'beside') made.write(`content/people/${id}.jpg`, pictures[bytes] ?? '');
    made.write(
      `content/people/${id}.yaml`,
      `name: ${name}\nrole: Wartawan\n${portrait === '' ? '' : `portrait: {src: ${portrait === 'beside' ? `${id}.jpg` : `/media/${portrait}.jpg`}, credit: ${credit}${focus ? ', focus: 20% 30%' : ''}}\n`}`,
    );
  });
/** The box redaksi names people who may have no story, and then have a page by it alone. */
const rewriteMasthead = fc
  .tuple(fc.subarray(['endang', 'rini', 'Budi Rekaan']), fc.constantFrom('PT Satu', 'PT Dua'))
  .map(([people, company]): Edit => (made) => {
    const text = `company: ${company}\naddress: Surabaya\nemail: redaksi@contoh.example\nresponsible: ${people[0] ?? 'Siti Rekaan'}\n${people.length < 2 ? '' : `groups:\n  - {role: Wartawan, people: [${people.slice(1).join(', ')}]}\n`}`;
    if (people.includes('rini') && !made.has('content/people/rini.yaml'))
      made.write('content/people/rini.yaml', 'name: Rini\nrole: Wartawan\n');
    made.write('content/redaksi.yaml', text);
  });
const removeMasthead = fc.constant<Edit>((made) => {
  made.remove('content/redaksi.yaml');
});
const writePage = fc
  .record({
    name: fc.constantFrom('tentang', 'privasi', 'pedoman-media-siber', 'kontak'),
    title: fc.constantFrom('Tentang', 'Kami'),
    body: fc.constantFrom(
      'Isi.',
      'Isi **lain**.',
      '![Muka](/media/dua.jpg "Keterangan | Kredit")\n\nIsi.',
    ),
  })
  .map(({ name, title, body }): Edit => (made) => {
    made.write(`content/pages/${name}.md`, `---\ntitle: ${title}\n---\n${body}\n`);
  });
const removePage = fc
  .constantFrom('tentang', 'privasi', 'pedoman-media-siber', 'kontak')
  .map((name): Edit => (made) => {
    made.remove(`content/pages/${name}.md`);
  });
const changeSettings = fc
  .record({
    name: fc.constantFrom('Koran Contoh', 'Koran Baru'),
    day: fc.integer({ min: 20, max: 28 }),
    section: fc.constantFrom('Ekonomi', 'Usaha'),
    zone: fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura'),
    permalink: fc.constantFrom('/:year/:month/:slug/', '/:section/:slug/', '/baca/:year/:slug/'),
    ink: fc.constantFrom(
      '',
      'ink: "#7a1f2b"\n',
      'ink: "#0a5c36"\nlogo: logo.svg\n',
      'ads: {story: house, home: house}\n',
      'ads: {home: "https://iklan.example/"}\nfollow: {whatsapp: "https://whatsapp.com/channel/a"}\n',
      'reactionService: {closeAfterDays: 3}\n',
      'reactionService: {}\nreactions: [like, sad]\n',
      'search: {}\n',
      'search: {engine: "https://cari.example/?q="}\n',
      'icon: tanda.svg\nsecurity: {contact: a@contoh.example}\n',
    ),
  })
  .map(({ name, day, section, zone, permalink, ink }): Edit => (made) => {
    made.write(
      'content/site.yaml',
      `zone: ${zone}\npermalink: ${permalink}\n${ink}${SETTINGS.replace('Koran Contoh', name).replace('2026-11-28T09:00', `2026-11-${day}T09:00`).replace('title: Ekonomi', `title: ${section}`)}`,
    );
  });
const drawIcon = fc
  .tuple(fc.constantFrom('favicon', 'tanda'), fc.constantFrom('', '#7a1f2b', '#0a5c36'))
  .map(([name, colour]): Edit => (made) => {
    // The settings may name the other drawing, which is always there.
    if (colour === '' && name === 'favicon') made.remove('public/favicon.svg');
    else made.write(`public/${name}.svg`, iconOf(colour || '#12466b'));
  });
const iconOf = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${colour}" d="M1 1h6v6H1z"/></svg>`;
const runAd = fc
  .record({
    title: fc.constantFrom('Edisi cetak', 'Pasang iklan'),
    day: fc.integer({ min: 19, max: 27 }),
    place: fc.constantFrom('home', 'story'),
  })
  .map(({ title, day, place: where }): Edit => (made) => {
    made.write(
      'content/ads/satu.yaml',
      `title: ${title}\nurl: /kota/\nplaces: [${where}]\nfrom: 2026-11-${two(day)}\nuntil: 2026-11-${two(day + 2)}\n`,
    );
  });
const countReactions = fc
  .tuple(fc.array(fc.tuple(slug, fc.nat(9)), { maxLength: 5 }), fc.integer({ min: 18, max: 28 }))
  .map(([counts, day]): Edit => (made) => {
    const stories = counts.flatMap(([name, likes]): [string, object][] => {
      const file = place(made, name);
      return file === undefined
        ? []
        : [[file.replace('content/articles/', '').replace(/(\/index)?\.md$/, ''), { like: likes }]];
    });
    made.write(
      'content/reactions.json',
      JSON.stringify({ at: `2026-11-${two(day)}T02:00:00Z`, stories: Object.fromEntries(stories) }),
    );
  });
const forgetCounts = fc.constant<Edit>((made) => {
  made.remove('content/reactions.json');
});
const dropAd = fc.constant<Edit>((made) => {
  made.remove('content/ads/satu.yaml');
});
/**
 * An order of the home page names only stories that may stand there; whoever takes one away later
 * takes its name out too.
 */
const orderHome = fc
  .record({
    lead: fc.constantFrom('story', 'newest', 'none'),
    name: slug,
    other: slug,
    section: fc.constantFrom('kota', 'ekonomi'),
    newest: fc.integer({ min: 1, max: 4 }),
    strips: fc.subarray(['kota', 'ekonomi']),
    without: fc.subarray(['second', 'newest', 'opinion', 'popular', 'essay', 'strips']),
    from: fc.integer({ min: 18, max: 28 }),
    days: fc.integer({ min: 1, max: 6 }),
    banner: fc.boolean(),
  })
  .map(
    ({ lead, name, other, section, newest, strips, without, from, days, banner }): Edit =>
      (made) => {
        const found = [name, other]
          .map((one) => place(made, one))
          .filter(
            (file) =>
              file !== undefined &&
              !/^(?:draft: true|expires: |withdrawn: )/m.test(made.read(file)),
          )
          .map((file) => file?.replace('content/articles/', '').replace(/(\/index)?\.md$/, ''));
        const [first, second] = name === other ? found.slice(0, 1) : found;
        made.write(
          'content/home.yaml',
          [
            ...(lead === 'story' && first !== undefined
              ? [`lead: {story: ${first}, newest: ${section}}`]
              : lead === 'newest'
                ? [`lead: {newest: ${section}}`]
                : []),
            ...(second === undefined ? [] : [`second: [{story: ${second}}, {newest: all}]`]),
            `newest: ${newest}`,
            `without: [${without.join(', ')}]`,
            ...(strips.length === 0
              ? []
              : [`strips: [${strips.map((id) => `{section: ${id}, count: 2}`).join(', ')}]`]),
            ...(banner
              ? [
                  `banner: {text: Siaga dicabut, ${first === undefined ? '' : `story: ${first}, `}from: 2026-11-${two(from)}T08:00, until: 2026-11-${two(from + Math.min(days, 30 - from))}T10:00}`,
                ]
              : []),
          ].join('\n'),
        );
      },
  );
const forgetOrder = fc.constant<Edit>((made) => {
  made.remove('content/home.yaml');
});
const namesGone = (made: Newspaper): void => {
  if (!made.has('content/home.yaml')) return;
  const there = new Set(
    Array.from({ length: 8 }, (_, number) => place(made, `b${number}`))
      .filter(
        (file) =>
          file !== undefined && !/^(?:draft: true|expires: |withdrawn: )/m.test(made.read(file)),
      )
      .map((file) => file?.replace('content/articles/', '').replace(/(\/index)?\.md$/, '')),
  );
  if (
    [...made.read('content/home.yaml').matchAll(/story: ([\w/-]+)/g)].some(
      (match) => !there.has(match[1]),
    )
  )
    made.remove('content/home.yaml');
};
const restyle = fc
  .tuple(fc.constantFrom('base', 'home', 'lists', 'story'), fc.constantFrom('1px', '2px'))
  .map(([sheet, width]): Edit => (made) => {
    const file = `src/styles/${sheet}.css`;
    made.write(
      file,
      `${made.read(file).replace(/\n\.uji.*$/s, '')}\n.uji { border-width: ${width} }\n`,
    );
  });
const redraw = fc
  .tuple(
    fc.constantFrom(
      'components/story/Story',
      'components/front/PersonFront',
      'components/paper/StandingPage',
      'layouts/Page',
    ),
    fc.constantFrom('Satu', 'Dua'),
  )
  .map(([component, word]): Edit => (made) => {
    const file = `src/${component}.astro`;
    made.write(
      file,
      `${made
        .read(file)
        .replace(/\n<!-- Versi.*$/s, '')
        .trimEnd()}\n<!-- Versi ${word} -->\n`,
    );
  });

/**
 * Each newspaper has an engine of its own. Few in a run of all tests, since each is run in a new
 * process and some are compiled first.
 */
const changeEngine = fc
  .tuple(fc.constantFrom(...ENGINE_EDITS), fc.boolean())
  .map(([what, isOther]): Edit => (made) => {
    editEngine(made, what, isOther);
  });
const isLong = process.env['WARTA_HISTORIES'] !== undefined;
const ENGINE_WEIGHT = isLong ? 8 : 1;
/**
 * In a long run the last build of each history has another engine than the one before it: what was
 * kept wrongly is there still.
 */
const lastEdit = isLong ? fc.tuple(changeEngine, changeEngine) : fc.constant<Edit[]>([]);
/**
 * A file in the place of a folder, a folder in that of a file, files among those that builds
 * publish, and two names for each.
 */
const PUBLIC = [
  'catatan.txt',
  'unduhan',
  'unduhan/pers.pdf',
  'unduhan/pers.pdf/dalam.txt',
  'kota/lampiran.txt',
  'indeks/2026/lampiran.txt',
  '_astro/tambahan.txt',
  'foto/tambahan.txt',
  '.well-known/assetlinks.json',
  'CNAME',
];
const copyFile = fc
  .tuple(fc.constantFrom(...PUBLIC), fc.constantFrom('', '', '%PDF-1.7 satu', '%PDF-1.7 dua'))
  .map(([path, text]): Edit => (made) => {
    for (const other of PUBLIC)
      if (`${other}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${other}/`))
        made.remove(`public/${other}`);
    if (text !== '') made.write(`public/${path}`, text);
  });

const edit = fc.oneof(
  { weight: 14, arbitrary: writeStory },
  { weight: 3, arbitrary: removeStory },
  { weight: 3, arbitrary: moveStory },
  { weight: 3, arbitrary: changeAnchor },
  { weight: 2, arbitrary: translate },
  { weight: 1, arbitrary: fc.oneof(renameSeries, changeRecording) },
  { weight: 2, arbitrary: changePicture },
  { weight: 4, arbitrary: rewritePerson },
  { weight: 3, arbitrary: fc.oneof(rewriteMasthead, rewriteMasthead, removeMasthead) },
  { weight: 3, arbitrary: fc.oneof(writePage, writePage, removePage) },
  { weight: 3, arbitrary: changeSettings },
  { weight: 1, arbitrary: drawIcon },
  { weight: 2, arbitrary: fc.oneof(runAd, runAd, dropAd) },
  { weight: 2, arbitrary: fc.oneof(countReactions, countReactions, forgetCounts) },
  { weight: 4, arbitrary: orderHome },
  { weight: 1, arbitrary: forgetOrder },
  { weight: 1, arbitrary: fc.oneof(restyle, redraw) },
  { weight: 4, arbitrary: copyFile },
  { weight: ENGINE_WEIGHT, arbitrary: changeEngine },
);

/**
 * What happens to a newspaper between two builds that no editor does; to the one alone that goes on
 * from what it kept.
 */
const disturb = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Edit>(() => undefined) },
  fc
    .constantFrom(
      'dist',
      '.warta/next',
      '.warta/archive.sqlite',
      '.warta/foreign.json',
      'dist/_astro',
      'dist/kota',
      'dist/2026',
    )
    .map((path): Edit => (made) => {
      made.remove(path);
    }),
  fc.constant<Edit>((made) => {
    for (const path of Object.keys(made.site())) made.remove(`dist/${path}`);
  }),
  fc.tuple(fc.nat(), fc.constantFrom('', 'Rusak.')).map(([at, text]): Edit => (made) => {
    const files = Object.keys(made.site());
    const file = `dist/${files[at % Math.max(1, files.length)] ?? 'index.html'}`;
    if (text === '') made.remove(file);
    else if (made.has(file)) appendFileSync(join(made.root, file), text);
  }),
  fc
    .tuple(fc.constantFrom('dist', '.warta', 'both'), fc.constantFrom('keep', 'restore'))
    .map(([what, act]): Edit => (made) => {
      const names = what === 'both' ? ['dist', '.warta'] : [what];
      for (const name of names) {
        const [here, aside] = [join(made.root, name), join(made.root, `.simpanan-${name}`)];
        if (act === 'keep' && existsSync(here)) {
          rmSync(aside, { recursive: true, force: true });
          cpSync(here, aside, { recursive: true, preserveTimestamps: true });
        } else if (act === 'restore' && existsSync(aside)) {
          rmSync(here, { recursive: true, force: true });
          cpSync(aside, here, { recursive: true, preserveTimestamps: true });
        }
      }
    }),
);

describe('an incremental build', () => {
  it('equals a clean build, file for file and byte for byte, after any history of edits, whatever was done to dist/ and to what it kept in between', () => {
    const seed = Number(process.env['WARTA_SEED'] ?? 20261128);
    const runs = Number(process.env['WARTA_HISTORIES'] ?? 10);
    console.log(`histories: ${runs}, seed: ${seed}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(edit, { minLength: 1, maxLength: 4 }), disturb), {
          minLength: 2,
          maxLength: 4,
        }),
        lastEdit,
        (history, last) => {
          const made = start('history').withBundleOf(base);
          const clean = start('clean').withBundleOf(base);
          try {
            for (const [place, [step, harm]] of history.entries()) {
              harm(made);
              for (const change of [...step, ...(place === history.length - 1 ? last : [])]) {
                change(made);
                change(clean);
              }
              namesGone(made);
              namesGone(clean);
              expect(made.build(['--allow-removals'])).toMatchObject({ status: 0 });
            }
            expect(clean.build(['--allow-removals'])).toMatchObject({ status: 0 });
            expect(made.site()).toEqual(clean.site());
          } finally {
            made.delete();
            clean.delete();
          }
        },
      ),
      { numRuns: runs, seed },
    );
  });
});
