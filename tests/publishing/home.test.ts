import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const HOME = 'content/home.yaml';
const at = (made: Newspaper, time: string): Newspaper =>
  made.write('content/site.yaml', SETTINGS.replace('2026-11-28T09:00', time));
const changes = (made: Newspaper): Record<string, unknown> =>
  JSON.parse(made.read('.warta/changes.json')) as Record<string, unknown>;
const built = (made: Newspaper): Newspaper => {
  expect(made.build()).toMatchObject({ status: 0 });
  return made;
};
const leads = (made: Newspaper): string =>
  /<article class="lead">.*?<h2><a href="([^"]*)"/s.exec(made.read('dist/index.html'))?.[1] ?? '';
const write = (
  made: Newspaper,
  name: string,
  options: Parameters<typeof storyFile>[0],
): Newspaper =>
  made.write(`content/articles/2026/11/${name}.md`, storyFile({ title: name, ...options }));
/** Some stories of the section ekonomi, newer than `satu` of kota. */
const paper = (name: string): Newspaper => {
  const made = fresh(name);
  for (const number of [1, 2, 3])
    write(made, `uang-${number}`, { section: 'ekonomi', date: `2026-11-27T1${number}:00` });
  return made;
};

describe('a home page that its editors order', () => {
  it('shows what they name, and is alone drawn again when they change their minds', () => {
    const made = built(paper('order').write(HOME, 'lead: {story: 2026/11/satu}\n'));
    expect(leads(made)).toBe('/2026/11/satu/');
    built(made.write(HOME, 'lead: {story: 2026/11/uang-1}\n'));
    expect(leads(made)).toBe('/2026/11/uang-1/');
    expect(changes(made)).toMatchObject({ added: [], changed: ['index.html'], removed: [] });
    built(made.write(HOME, '# Pagi\n\nlead:\n  story: 2026/11/uang-1\n'));
    expect(changes(made)).toMatchObject({ added: [], changed: [], removed: [] });
    built(made.remove(HOME));
    expect(leads(made)).toBe('/2026/11/uang-3/');
  });

  it('leaves alone every other page but those that show a new story, and itself when that does not show there', () => {
    const made = paper('footprint').write(
      HOME,
      'lead: {story: 2026/11/satu}\nwithout: [second, newest, opinion, essay]\nstrips: [{section: ekonomi, count: 2}]\n',
    );
    built(made);
    built(write(made, 'lama', { section: 'ekonomi', date: '2026-11-20T08:00' }));
    expect(changes(made)).toMatchObject({
      changed: expect.not.arrayContaining(['index.html']) as string[],
    });
    built(write(made, 'baru', { section: 'ekonomi', date: '2026-11-27T18:00' }));
    expect(changes(made)).toMatchObject({
      changed: expect.arrayContaining(['index.html', 'ekonomi/index.html']) as string[],
    });
    expect(changes(made)['changed']).not.toContain('2026/11/satu/index.html');
  });

  it('waits for a story that is scheduled: until its hour the rule fills the slot', () => {
    const made = write(paper('scheduled'), 'besok', { date: '2026-11-28T10:15' }).write(
      HOME,
      'lead: {story: 2026/11/besok, newest: kota}\n',
    );
    built(made);
    expect(leads(made)).toBe('/2026/11/satu/');
    expect(made.read('dist/index.html')).not.toContain('besok');
    expect(changes(made)).toMatchObject({ nextBuildAt: '2026-11-28T03:15:00.000Z' });
    built(at(made, '2026-11-28T10:15'));
    expect(leads(made)).toBe('/2026/11/besok/');
  });

  it('shows an opinion with its author, whose name it follows, and a photo of a slot as wide as it stands', async () => {
    const made = paper('opinion')
      .write('content/people/rara.yaml', 'name: Rara\nrole: Kolumnis\n')
      .write('content/articles/2026/11/foto.png', await picture('teal'));
    write(made, 'pendapat', {
      section: 'kota',
      date: '2026-11-26T08:00',
      extra: 'authors: [rara]\n',
    });
    write(made, 'berfoto', {
      section: 'kota',
      date: '2026-11-27T07:00',
      extra: 'image: {src: foto.png, alt: a, caption: b, credit: c}\n',
    });
    built(
      made.write(
        HOME,
        'opinion: {section: kota, count: 1, story: 2026/11/pendapat}\nessay: {story: 2026/11/berfoto}\n',
      ),
    );
    expect(made.read('dist/index.html')).toMatch(/<p class="voice">Rara<\/p>/);
    expect(made.read('dist/index.html')).toMatch(
      /<article class="photo-essay">\s*<picture>.*loading="lazy"/s,
    );
    built(made.write('content/people/rara.yaml', 'name: Rara Wulandari\nrole: Kolumnis\n'));
    expect(made.read('dist/index.html')).toMatch(/<p class="voice">Rara Wulandari<\/p>/);
  });
});

describe('a banner', () => {
  const banner =
    'banner: {text: Siaga dicabut, story: 2026/11/satu, from: 2026-11-28T10:00, until: 2026-11-28T12:30}\n';

  it('comes and goes with the clock, and a build is asked for at either moment', () => {
    const made = built(paper('banner').write(HOME, banner));
    const before = made.site();
    expect(made.read('dist/index.html')).not.toContain('Siaga dicabut');
    expect(changes(made)).toMatchObject({ nextBuildAt: '2026-11-28T03:00:00.000Z' });
    built(at(made, '2026-11-28T10:00'));
    expect(made.read('dist/index.html')).toMatch(
      /<section class="banner" aria-label="Terkini">.*<a href="\/2026\/11\/satu\/">Siaga dicabut<\/a>/,
    );
    expect(changes(made)).toMatchObject({
      changed: ['index.html'],
      nextBuildAt: '2026-11-28T05:30:00.000Z',
    });
    built(at(made, '2026-11-28T11:00'));
    expect(changes(made)).toMatchObject({ changed: [], nextBuildAt: '2026-11-28T05:30:00.000Z' });
    built(at(made, '2026-11-28T12:30'));
    expect(made.site()).toEqual(before);
    expect(changes(made)).toMatchObject({
      changed: ['index.html'],
      nextBuildAt: '2026-11-28T17:00:00.000Z',
    });
  });

  it('has its moments in the newspaper’s zone, even when that is another one later', () => {
    const made = built(paper('zone').write(HOME, banner));
    built(made.write('content/site.yaml', `zone: Asia/Jayapura\n${SETTINGS}`));
    expect(changes(made)).toMatchObject({ nextBuildAt: '2026-11-28T01:00:00.000Z' });
  });

  it('leads nowhere while its story is not published', () => {
    const made = write(paper('early'), 'besok', { date: '2026-11-28T11:00' }).write(
      HOME,
      banner.replace('satu', 'besok'),
    );
    built(at(made, '2026-11-28T10:00'));
    expect(made.read('dist/index.html')).toContain('Siaga dicabut</p>');
    built(at(made, '2026-11-28T11:00'));
    expect(made.read('dist/index.html')).toContain(
      '<a href="/2026/11/besok/">Siaga dicabut</a></p>',
    );
  });
});

describe('an order that cannot be', () => {
  const made = (): Newspaper => {
    const wrong = fresh('wrong');
    write(wrong, 'konsep', { extra: 'draft: true\n' });
    write(wrong, 'lewat', { extra: 'expires: 2026-11-28T08:30\n' });
    return built(write(wrong, 'tambangan-lagi', {}));
  };

  it('is refused with file, line, column and the line that would be right, all of it together, and the site stays', () => {
    const wrong = made();
    const before = wrong.site();
    wrong
      .write(
        HOME,
        `lead: {story: 2026/11/tambangan-lagii}
second:
  - {story: 2026/11/konsep}
  - {story: 2026/11/lewat}
essay: {story: tambangan-lagi}
opinion: {section: kota, story: content/articles/2026/11/satu.md}
`,
      )
      .write('content/articles/2026/11/rusak.md', 'tanpa');
    const { status, output } = wrong.build();
    expect(status).toBe(1);
    for (const line of [
      'content/home.yaml:1:8  error: there is no story “2026/11/tambangan-lagii”; did you mean “2026/11/tambangan-lagi”?  (home/unknown-story)\n    story: 2026/11/tambangan-lagi\n',
      'content/home.yaml:3:6  error: the story 2026/11/konsep is a draft, so it cannot stand on the home page  (home/hidden-story)\n    newest: all\n',
      'content/home.yaml:4:6  warning: the story 2026/11/lewat is expired, so it cannot stand on the home page  (home/hidden-story)\n',
      'content/home.yaml:5:9  error: there is no story “tambangan-lagi”; did you mean “2026/11/tambangan-lagi”?',
      'content/home.yaml:6:26  error: there is no story “content/articles/2026/11/satu.md”; did you mean “2026/11/satu”?',
      'content/articles/2026/11/rusak.md:1:1',
      '5 problems;',
    ])
      expect(output).toContain(line);
    expect(wrong.site()).toEqual(before);
    expect(wrong.build().output).toContain('content/home.yaml:3:6');
  });

  it.each<[string, string, string[]]>([
    [
      'a story in two slots',
      'lead: {story: 2026/11/satu}\nessay: {story: 2026/11/satu}\n',
      [
        'content/home.yaml:2:9',
        '2026/11/satu stands in line 1 already',
        'newest: all',
        '1 problem;',
      ],
    ],
    [
      'an unknown section',
      'strips:\n  - {section: ekonmi}\n',
      ['content/home.yaml:2:6', 'section: ekonomi', '1 problem;'],
    ],
    [
      'an unknown key',
      'lead: {story: 2026/11/satu}\nbaner: x\n',
      [
        'content/home.yaml:2:1',
        'banner: {text: "Siaga air dicabut", from: 2026-11-28T09:00',
        '1 problem;',
      ],
    ],
    [
      'a banner that ends before it begins',
      'banner: {text: a, from: 2026-11-28T10:00, until: 2026-11-28T09:00}\n',
      ['content/home.yaml:1:43', 'until: 2026-11-28T23:59', '1 problem;'],
    ],
    [
      'a date that is none',
      'banner: {text: a, from: besok, until: 2026-11-28T09:00}\n',
      ['content/home.yaml:1:19', '“besok” is not a date', 'from: 2026-11-28T07:30', '1 problem;'],
    ],
    [
      'what is not YAML',
      'lead: {story: 2026/11/satu\n',
      ['content/home.yaml:2:1', 'this is not YAML'],
    ],
  ])('is refused for %s', (_name, text, lines) => {
    const wrong = made().write(HOME, text);
    const { status, output } = wrong.build();
    for (const line of lines) expect(output).toContain(line);
    expect(status).toBe(1);
  });

  it('is refused when a story that it names goes away or becomes a draft, and warned of when it expires: then the rule fills the slot', () => {
    const gone = built(made().write(HOME, 'lead: {story: 2026/11/satu}\n'));
    const story = gone.read(STORY);
    expect(gone.remove(STORY).build()).toMatchObject({
      status: 1,
      output: expect.stringContaining(
        'content/home.yaml:1:8  error: there is no story “2026/11/satu”',
      ) as string,
    });
    expect(
      gone.write(STORY, story.replace('section', 'draft: true\nsection')).build(),
    ).toMatchObject({ status: 1, output: expect.stringContaining('is a draft') as string });
    built(gone.write(STORY, story.replace('section', 'expires: 2026-11-28T11:00\nsection')));
    expect(changes(gone)).toMatchObject({ nextBuildAt: '2026-11-28T04:00:00.000Z' });
    expect(at(gone, '2026-11-28T11:00').build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('is expired') as string,
    });
    expect(leads(gone)).not.toBe('/2026/11/satu/');
    built(gone.write(HOME, 'lead: {newest: kota}\n'));
    expect(leads(gone)).toBe('/2026/11/tambangan-lagi/');
  });

  it('does not call a story unknown whose file has a mistake of its own', () => {
    const { output } = made()
      .write('content/articles/2026/11/rusak.md', 'tanpa')
      .write(HOME, 'lead: {story: 2026/11/rusak}\n')
      .build();
    expect(output).toContain('content/articles/2026/11/rusak.md:1:1');
    expect(output).toContain('1 problem;');
  });

  it('is refused under another name, with the command that renames it', () => {
    expect(made().write('content/home.yml', 'newest: 3\n').build()).toMatchObject({
      status: 1,
      output: expect.stringContaining('git mv content/home.yml content/home.yaml') as string,
    });
  });
});
