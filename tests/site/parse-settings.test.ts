import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { parseSettings, type SettingsRules } from '../../src/content/settings/parse-settings.ts';
import type { Settings } from '../../src/content/settings/settings-schema.ts';

const rules: SettingsRules = {
  reservedSegments: ['tag', 'penulis'],
  readDate: (text) => (text === '2026-11-28T09:00' ? 1 : undefined),
};
const GOOD = `name: Koran Contoh
address: https://contoh.example
sections:
  - {id: kota, title: Kota}
  - id: ekonomi
    title: Ekonomi
`;
const parse = (text: string): Settings | Problem[] => parseSettings(text, rules);

describe('settings', () => {
  it('are read with every default, and the address ends with a slash', () => {
    expect(parse(GOOD)).toEqual({
      name: 'Koran Contoh',
      tagline: '',
      address: 'https://contoh.example/',
      language: 'id',
      zone: 'Asia/Jakarta',
      permalink: '/:year/:month/:slug/',
      embeds: [],
      partners: [],
      ads: {},
      follow: {},
      outlets: [],
      sensitiveTags: [
        'anak',
        'anak-anak',
        'bencana',
        'bunuh-diri',
        'duka',
        'gempa',
        'kebakaran',
        'kecelakaan',
        'kematian',
        'longsor',
        'meninggal',
        'obituari',
        'pembunuhan',
        'tsunami',
        'children',
        'death',
        'disaster',
        'obituary',
      ],
      sections: [
        { id: 'kota', title: 'Kota', description: '' },
        { id: 'ekonomi', title: 'Ekonomi', description: '' },
      ],
    });
  });

  it('are read with tabs for indentation, with a byte order mark and with CRLF', () => {
    expect(
      parse(
        `\uFEFF${GOOD.replaceAll('  - ', '\t- ').replace('    title', '\t\t\ttitle').replaceAll('\n', '\r\n')}`,
      ),
    ).toEqual(parse(GOOD));
  });

  it.each<[string, string, Partial<Problem>]>([
    [
      'a mistyped key',
      `${GOOD}tagine: x\n`,
      { rule: 'settings/unknown-key', line: 7, column: 1, hint: 'tagline: x' },
    ],
    [
      'a key that nobody knows',
      `${GOOD}warna: merah\n`,
      {
        rule: 'settings/unknown-key',
        line: 7,
        column: 1,
        hint: 'known keys: name, tagline, address, language, zone, clock, permalink, deploy, publicFiles, redirects, sections, ink, logo, icon, embeds, partners, ads, follow, announce, analytics, search, reactions, sensitiveTags, reactionService, outlets, security',
      },
    ],
    [
      'a mistyped key of a section',
      GOOD.replace('    title', '    tilte'),
      { rule: 'settings/unknown-key', line: 6, column: 5, hint: 'title: Ekonomi' },
    ],
    [
      'a key of a section that nobody knows',
      GOOD.replace('title: Kota', 'title: Kota, warna: merah'),
      {
        rule: 'settings/unknown-key',
        line: 4,
        column: 29,
        hint: 'known keys: id, title, description, reactions',
      },
    ],
    [
      'an unquoted comma',
      GOOD.replace('title: Kota', 'title: Kota, raya'),
      {
        rule: 'settings/unknown-key',
        line: 4,
        column: 23,
        message: 'the comma cuts “Kota, raya” in two: put it in quotation marks',
        hint: '- {id: kota, title: "Kota, raya"}',
      },
    ],
    [
      'several unquoted commas, once',
      GOOD.replace('title: Kota', 'title: Kota, desa, dan raya'),
      { line: 4, column: 23, hint: '- {id: kota, title: "Kota, desa, dan raya"}' },
    ],
    [
      'an unquoted comma after quotation marks',
      GOOD.replace('{id: kota, title: Kota}', '{title: "Kota", raya, id: kota}'),
      { line: 4, column: 13, hint: '- {title: "Kota, raya", id: kota}' },
    ],
    [
      'a colon in a name',
      GOOD.replace('Koran Contoh', 'Koran: Contoh'),
      { rule: 'settings/yaml', line: 1, column: 7, hint: 'name: "Koran: Contoh"' },
    ],
    [
      'an asterisk before a name',
      GOOD.replace('Koran Contoh', '*Koran*'),
      { rule: 'settings/yaml', line: 1, column: 7, hint: 'name: "*Koran*"' },
    ],
    [
      'a key that stands twice',
      `${GOOD}name: Lain\n`,
      { rule: 'settings/yaml', line: 7, column: 1, hint: 'Delete one of the two.' },
    ],
    [
      'a number for a name',
      GOOD.replace('Koran Contoh', '1945'),
      { rule: 'settings/value', line: 1, column: 1, hint: 'name: "1945"' },
    ],
    [
      'a missing name',
      GOOD.replace('name: Koran Contoh\n', ''),
      { rule: 'settings/value', message: '“name” is missing', hint: 'name: Harian Tambangan' },
    ],
    [
      'a section without title',
      GOOD.replace(', title: Kota', ''),
      {
        rule: 'settings/value',
        line: 4,
        column: 5,
        message: '“sections.0.title” is missing',
        hint: 'title: Kota',
      },
    ],
    [
      'a section’s id with capitals',
      GOOD.replace('id: kota', 'id: Kota'),
      {
        rule: 'settings/value',
        line: 4,
        column: 6,
        message: '“sections.0.id” is not right: small letters, digits and hyphens',
        hint: 'id: kota',
      },
    ],
    [
      'another language',
      `${GOOD}language: jv\n`,
      {
        rule: 'settings/value',
        line: 7,
        column: 1,
        message: '“language” is one of: id, en',
        hint: 'language: id',
      },
    ],
    [
      'a name where a list stands',
      `${GOOD}outlets: TAMBANGAN\n`,
      { rule: 'settings/value', line: 7, column: 1, hint: 'outlets: [TAMBANGAN]' },
    ],
    [
      'an address without protocol',
      GOOD.replace('https://contoh.example', 'contoh.example'),
      {
        rule: 'settings/value',
        line: 2,
        column: 1,
        message: '“address” is “contoh.example”, and not a whole address that begins with https://',
        hint: 'address: https://contoh.example',
      },
    ],
    [
      'an address that is none',
      GOOD.replace('https://contoh.example', 'koran kami'),
      { rule: 'settings/value', line: 2, column: 1, hint: 'address: https://tambangan.example/' },
    ],
    [
      'a hub without protocol',
      `${GOOD}announce: {hubs: ["https://satu.example/", hub.example/kirim]}\n`,
      {
        rule: 'settings/value',
        line: 7,
        column: 44,
        message:
          '“announce.hubs.1” is “hub.example/kirim”, and not a whole address that begins with https://',
        hint: 'hubs: ["https://satu.example/", "https://hub.example/kirim"]',
      },
    ],
    [
      'a hub without TLS',
      `${GOOD}announce:\n  hubs:\n    - http://hub.example/\n`,
      { rule: 'settings/value', line: 9, column: 7, hint: 'hubs: ["https://hub.example/"]' },
    ],
    [
      'a hub that is no address',
      `${GOOD}announce: {hubs: [hub kami]}\n`,
      { rule: 'settings/value', line: 7, column: 19, hint: 'hubs: ["https://hub.example/"]' },
    ],
    [
      'one hub where a list stands',
      `${GOOD}announce: {hubs: "https://hub.example/"}\n`,
      { rule: 'settings/value', line: 7, column: 12, hint: 'hubs: ["https://hub.example/"]' },
    ],
    [
      'a key for IndexNow that is too short',
      `${GOOD}announce: {indexNow: abc}\n`,
      {
        rule: 'settings/value',
        line: 7,
        column: 12,
        message: '“announce.indexNow” is not right: 8 to 128 letters, digits and hyphens',
        hint: 'indexNow: 5f0c2a9e7b1d48a3',
      },
    ],
    [
      'a key for IndexNow that is a number',
      `${GOOD}announce: {indexNow: 12345678}\n`,
      { rule: 'settings/value', line: 7, column: 12, hint: 'indexNow: "12345678"' },
    ],
    [
      'a mistyped key of announce',
      `${GOOD}announce: {hub: []}\n`,
      { rule: 'settings/unknown-key', line: 7, column: 12, hint: 'hubs: []' },
    ],
    [
      'a pattern without slug',
      `${GOOD}permalink: /:year/:month/\n`,
      { rule: 'settings/value', line: 7, column: 1, hint: 'permalink: /:year/:month/:slug/' },
    ],
    [
      'a pattern into the site’s own pages',
      `${GOOD}permalink: /tag/:slug/\n`,
      { rule: 'settings/permalink-reserved', line: 7, column: 1 },
    ],
    [
      'a section in the site’s own pages',
      GOOD.replace('id: kota', 'id: tag'),
      { rule: 'settings/section-reserved', line: 4, column: 6, hint: 'id: rubrik-tag' },
    ],
    [
      'a section that stands twice',
      GOOD.replace('id: ekonomi', 'id: kota'),
      { rule: 'settings/section-twice', line: 5, column: 5 },
    ],
    [
      'an unknown zone',
      `${GOOD}zone: Asia/Surabaya\n`,
      { rule: 'settings/zone', line: 7, column: 1, hint: 'zone: Asia/Jakarta' },
    ],
    [
      'a clock that is none',
      `${GOOD}clock: pagi\n`,
      { rule: 'settings/clock', line: 7, column: 1, hint: 'clock: 2026-11-28T09:00' },
    ],
    [
      'an ink too pale to be read',
      `${GOOD}ink: "#E08A00"\n`,
      {
        rule: 'settings/ink-too-pale',
        line: 7,
        column: 1,
        message:
          'words in the ink “#e08a00” could not be read on the page: its contrast is 2.6, and 4.5 is the least (WCAG 2.2, 1.4.3)',
        hint: 'ink: "#a66600"',
      },
    ],
    [
      'an ink that YAML takes for a comment',
      `${GOOD}ink: #7a1f2b\n`,
      { rule: 'settings/value', line: 7, column: 1, hint: 'ink: "#7a1f2b"' },
    ],
    [
      'an ink by its name',
      `${GOOD}ink: merah\n`,
      {
        rule: 'settings/value',
        line: 7,
        column: 1,
        message: '“ink” is not right: a colour of # and six digits, in quotation marks',
        hint: 'ink: "#7a1f2b"',
      },
    ],
    [
      'a logo that is no SVG',
      `${GOOD}logo: logo.png\n`,
      { rule: 'settings/value', line: 7, column: 1, hint: 'logo: logo.svg' },
    ],
    [
      'a logo outside public/',
      `${GOOD}logo: ../logo.svg\n`,
      { rule: 'settings/value', line: 7, column: 1 },
    ],
    ['a list instead of keys', '- a\n- b\n', { rule: 'settings/value', line: 1, column: 1 }],
  ])('are refused for %s, with place and corrected line', (_name, text, problem) => {
    expect(parse(text)).toMatchObject([
      { severity: 'error', file: 'content/site.yaml', ...problem },
    ]);
  });

  it('report every mistake at once', () => {
    const problems = parse(
      `${GOOD.replace('Koran Contoh', '1945').replace('id: kota', 'id: Kota')}tagine: x\n`,
    );
    expect(Array.isArray(problems) ? problems.map(({ line }) => line) : problems).toEqual([
      1, 4, 7,
    ]);
  });

  it('always show what to write', () => {
    for (const text of [
      '',
      'x',
      '- a',
      'name: ""\naddress: x\nsections: []\n',
      `${GOOD}tagline: ${'x'.repeat(200)}\n`,
      `${GOOD}language: [id]\noutlets: [1, {a: b}]\nzone: 7\n`,
    ]) {
      const problems = parse(text);
      expect(
        Array.isArray(problems) &&
          problems.length > 0 &&
          problems.every(
            ({ hint, line, column }) =>
              (hint ?? '') !== '' && line !== undefined && column !== undefined,
          ),
        text,
      ).toBe(true);
    }
  });
});
