import { describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { OTHER, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const SERVICE = 'reactionService: {}\n';
const MOVING = SETTINGS.replace(/clock:.*\n/, '');
const PAGE = 'dist/2026/11/satu/index.html';
const SNAPSHOT = 'content/reactions.json';

/** The reactions that a page offers, in their order. */
const offered = (made: Newspaper, page = PAGE): string[] =>
  [...made.read(page).matchAll(/<button id="reaksi-(\w+)"/g)].map((match) => match[1] ?? '');
const list = (
  made: Newspaper,
): { origin: string; offers: string[][]; stories: Record<string, [string, number, number?]> } =>
  JSON.parse(made.read('dist/reactions.json')) as never;
const changed = (made: Newspaper): string[] => {
  const {
    added,
    changed: other,
    removed,
  } = JSON.parse(made.read('.warta/changes.json')) as Record<string, string[]>;
  return [...(added ?? []), ...(other ?? []), ...(removed ?? [])].sort();
};
const snapshot = (
  stories: Record<string, Record<string, number>>,
  at = '2026-11-28T01:00:00Z',
): string => JSON.stringify({ at, stories });

describe('a paper without a service of reactions', () => {
  it('offers no button, no script, no list and no promise', () => {
    const made = fresh('none');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read(PAGE)).not.toMatch(/reaksi|reaction/i);
    expect(made.has('dist/reactions.json')).toBe(false);
    expect(made.read('dist/privasi/index.html')).toContain('tidak memasang kuki');
  });

  it('is one too where its host runs none: no dead button, and the build says what to write', () => {
    const made = fresh('static').write('content/site.yaml', `${SETTINGS}${SERVICE}`);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(offered(made)).toHaveLength(6);
    // As the workflow for Pages builds it.
    const { status, output } = made.build(['--host', 'github']);
    expect(status).toBe(0);
    expect(output).toContain(
      'content/site.yaml:7:1  warning: GitHub Pages runs no service of reactions beside the pages, so stories have no buttons there',
    );
    expect(output).toContain('reactionService: {address: "https://reaksi.contoh.example"}');
    expect(made.read(PAGE)).not.toMatch(/reaksi|reaction/i);
    expect(made.has('dist/reactions.json')).toBe(false);
    expect(made.read('dist/privasi/index.html')).toContain('tidak memasang kuki');
    expect(made.build(['--host', 'github']).output).toContain(
      'warning: GitHub Pages runs no service',
    );
    const clean = fresh('static-clean').write(
      'content/site.yaml',
      `${SETTINGS}deploy: {host: github}\n${SERVICE}`,
    );
    expect(clean.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('GitHub Pages runs no service') as string,
    });
    expect(made.site()).toEqual(clean.site());
    made.write(
      'content/site.yaml',
      `${SETTINGS}reactionService: {address: "https://reaksi.contoh.example"}\n`,
    );
    expect(made.build(['--host', 'github']).output).not.toContain('no service');
    expect(made.read(PAGE)).toContain(
      'action="https://reaksi.contoh.example/api/reactions/2026/11/satu"',
    );
    expect(made.write('content/site.yaml', `${SETTINGS}${SERVICE}`).build()).toMatchObject({
      status: 0,
    });
    expect(offered(made)).toHaveLength(6);
    expect(made.build(['--host', 'rumah']).output).toContain('--host is one of: plain, github');
  });

  it('tells what was counted elsewhere as text, and nothing where nothing was', () => {
    const made = fresh('imported')
      .write(OTHER, storyFile({ title: 'Dua' }))
      .write(
        SNAPSHOT,
        snapshot({
          '2026/11/satu': { like: 1234, angry: 2, love: 0 },
          '2026/11/tidak-ada': { like: 5 },
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read(PAGE)).toContain(
      '<p class="reaction-totals" id="reaksi"><strong>Reaksi pembaca:</strong> Suka 1.234, Marah 2.</p>',
    );
    expect(made.read(PAGE)).not.toMatch(/<button id="reaksi|reaction-bar/);
    expect(made.read('dist/2026/11/dua/index.html')).not.toContain('reaction-totals');
  });
});

describe('a paper with a service of reactions', () => {
  it('offers six under a story, as a form that the service takes', () => {
    const made = fresh('all').write('content/site.yaml', SETTINGS + SERVICE);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(offered(made)).toEqual(['like', 'love', 'haha', 'wow', 'sad', 'angry']);
    expect(made.read(PAGE)).toContain(
      '<form method="post" action="/api/reactions/2026/11/satu"><fieldset><legend>Apa reaksi Anda?</legend>',
    );
    expect(list(made)).toMatchObject({
      origin: 'https://contoh.example',
      offers: [offered(made)],
      stories: { '2026/11/satu': ['/2026/11/satu/', 0] },
    });
    expect(made.read('dist/privasi/index.html')).toContain(
      'tidak memasang kuki (cookie) selama Anda membaca. Bila Anda menekan sebuah reaksi, peramban Anda menyimpan satu kuki',
    );
    expect(made.read('dist/privasi/index.html')).toContain('alamat IP dan peramban Anda tidak.');
  });

  it('that is another host’s is let in by the policy of every page', () => {
    const made = fresh('elsewhere').write(
      'content/site.yaml',
      `${SETTINGS}reactionService: {address: "https://reaksi.contoh.example"}\n`,
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read(PAGE)).toContain(
      'action="https://reaksi.contoh.example/api/reactions/2026/11/satu"',
    );
    expect(made.read('dist/_headers')).toMatch(
      /connect-src 'self' https:\/\/reaksi\.contoh\.example;.*form-action 'self' https:\/\/reaksi\.contoh\.example/,
    );
  });

  it.each<[string, string, string, string[]]>([
    ['the paper’s list', 'reactions: [sad, like]\n', '', ['like', 'sad']],
    ['nothing where the paper says off', 'reactions: off\n', '', []],
    ['the story’s own list', 'reactions: off\n', 'reactions: [wow]\n', ['wow']],
    ['nothing where the story says off', '', 'reactions: off\n', []],
    [
      'no haha under a tag of grief',
      '',
      'tags: [Kematian]\n',
      ['like', 'love', 'wow', 'sad', 'angry'],
    ],
    [
      'no haha under a story that is marked',
      '',
      'sensitive: [children]\n',
      ['like', 'love', 'wow', 'sad', 'angry'],
    ],
    [
      'haha there when its editor writes it',
      '',
      'sensitive: [death]\nreactions: [haha]\n',
      ['haha'],
    ],
    [
      'haha under a tag that the paper does not take for grief',
      'sensitiveTags: [duka]\n',
      'tags: [Kematian]\n',
      ['like', 'love', 'haha', 'wow', 'sad', 'angry'],
    ],
  ])('offers %s', (_, settings, extra, reactions) => {
    const made = fresh('policy')
      .write('content/site.yaml', SETTINGS + SERVICE + settings)
      .write(STORY, storyFile({ extra }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(offered(made)).toEqual(reactions);
    const { stories, offers } = list(made);
    expect(offers[stories['2026/11/satu']?.[1] ?? -1] ?? []).toEqual(reactions);
  });

  it('offers a section’s list, and what the paper says elsewhere', () => {
    const made = fresh('section')
      .write(
        'content/site.yaml',
        SETTINGS.replace('{id: kota, title: Kota}', '{id: kota, title: Kota, reactions: off}') +
          SERVICE,
      )
      .write(OTHER, storyFile({ section: 'ekonomi' }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect([offered(made), offered(made, 'dist/2026/11/dua/index.html')]).toEqual([
      [],
      ['like', 'love', 'haha', 'wow', 'sad', 'angry'],
    ]);
    expect(Object.keys(list(made).stories)).toEqual(['2026/11/dua']);
    made.write('content/site.yaml', SETTINGS + SERVICE);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(offered(made)).toHaveLength(6);
  });

  it('tells the service of no draft, no future, expired or withdrawn story', () => {
    const made = fresh('hidden').write('content/site.yaml', SETTINGS + SERVICE);
    const write = (name: string, options: Parameters<typeof storyFile>[0]): void => {
      made.write(`content/articles/2026/11/${name}.md`, storyFile(options));
    };
    write('rancangan', { extra: 'draft: true\n' });
    write('nanti', { date: '2026-11-29T08:00' });
    write('lewat', { extra: 'expires: 2026-11-27T20:00\n' });
    write('dicabut', {
      extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
    });
    expect(made.build()).toMatchObject({ status: 0 });
    expect(Object.keys(list(made).stories)).toEqual(['2026/11/satu']);
    expect(made.read('dist/2026/11/dicabut/index.html')).not.toMatch(/reaksi-|reaction/);
  });

  it('closes a story at its moment, which a build asks for, and tells its totals then', () => {
    const made = fresh('closing')
      .write('content/site.yaml', `${MOVING}reactionService: {closeAfterDays: 2}\n`)
      .write(STORY, storyFile({ date: '2026-11-26T10:00' }))
      .write(SNAPSHOT, snapshot({ '2026/11/satu': { sad: 7 } }));
    expect(made.build(['--at', '2026-11-28T09:00'])).toMatchObject({ status: 0 });
    expect(offered(made)).toHaveLength(6);
    expect(made.read(PAGE)).not.toContain('Sedih 7');
    expect(list(made).stories['2026/11/satu']?.[2]).toBe(Date.parse('2026-11-28T10:00+07:00'));
    expect(
      (JSON.parse(made.read('.warta/changes.json')) as { nextBuildAt: string }).nextBuildAt,
    ).toMatch(/^2026-11-28T(?:10:00:00\+07:00|03:00:00)/);
    expect(made.build(['--at', '2026-11-28T10:00'])).toMatchObject({ status: 0 });
    expect(made.read(PAGE)).toContain(
      '<strong>Reaksi pembaca:</strong> Sedih 7. Reaksi sudah ditutup.</p>',
    );
    expect(offered(made)).toEqual([]);
  });
});

describe('counts that come back into the paper', () => {
  const stories = (made: Newspaper): Newspaper => {
    for (let day = 1; day <= 27; day++)
      made.write(
        `content/articles/2026/11/b${day}.md`,
        storyFile({
          title: `Berita ${day}`,
          date: `2026-11-${String(day).padStart(2, '0')}T08:00`,
        }),
      );
    return made
      .remove(STORY)
      .write('content/home.yaml', 'newest: 3\nstrips: [{section: ekonomi}]\n');
  };
  const popular = (made: Newspaper): string[] =>
    [
      ...(
        /<section class="popular">(.*?)<\/section>/s.exec(made.read('dist/index.html'))?.[1] ?? ''
      ).matchAll(/<a href="\/2026\/11\/(\w+)\/"/g),
    ].map((match) => match[1] ?? '');

  it('are Terpopuler on the home page: of the last seven days, most first, nothing twice', () => {
    const made = stories(fresh('popular'))
      .write('content/site.yaml', SETTINGS + SERVICE)
      .write(
        SNAPSHOT,
        snapshot({
          '2026/11/b22': { like: 3 },
          '2026/11/b24': { sad: 9, like: 1 },
          '2026/11/b3': { like: 5000 },
          '2026/11/b27': { wow: 90 },
          '2026/11/b25': { wow: 0 },
        }),
      );
    expect(made.build()).toMatchObject({ status: 0 });
    // b27 leads the page, b3 is too old, b25 has none.
    expect(popular(made)).toEqual(['b24', 'b22']);
  });

  it('change only the pages that print them, and what the service is told: no article, while the script brings its numbers', () => {
    const made = stories(fresh('alone'))
      .write('content/site.yaml', SETTINGS + SERVICE)
      .write(SNAPSHOT, snapshot({ '2026/11/b22': { like: 3 }, '2026/11/b24': { like: 9 } }));
    expect(made.build()).toMatchObject({ status: 0 });
    made.write(SNAPSHOT, snapshot({ '2026/11/b22': { like: 30 }, '2026/11/b24': { like: 9 } }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(popular(made)).toEqual(['b22', 'b24']);
    expect(changed(made)).toEqual(['index.html', 'reactions.json']);
    made.write(
      SNAPSHOT,
      snapshot({ '2026/11/b22': { like: 31 }, '2026/11/b24': { like: 9 } }, '2026-11-28T01:05:00Z'),
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(changed(made)).toEqual(['reactions.json']);
    expect(made.remove(SNAPSHOT).build()).toMatchObject({ status: 0 });
    expect(popular(made)).toEqual([]);
  });

  it('are in no page when the editors do without', () => {
    const made = stories(fresh('without'))
      .write('content/home.yaml', 'without: [popular]\n')
      .write(SNAPSHOT, snapshot({ '2026/11/b22': { like: 3 } }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(popular(made)).toEqual([]);
  });
});

describe('a mistake about reactions', () => {
  it.each<[string, (made: Newspaper) => void, string[]]>([
    [
      'a story with a reaction that there is not',
      (made) => made.write(STORY, storyFile({ extra: 'reactions: [like, hate]\n' })),
      [`${STORY}:5:`, 'reactions: [like, sad]'],
    ],
    [
      'a story with a word where a list stands',
      (made) => made.write(STORY, storyFile({ extra: 'reactions: none\n' })),
      [`${STORY}:5:12`, 'reactions: [like, sad]'],
    ],
    [
      'a story marked as something else',
      (made) => made.write(STORY, storyFile({ extra: 'sensitive: [sad]\n' })),
      [`${STORY}:5:`, 'sensitive: [death]'],
    ],
    [
      'a paper with a word where a list stands',
      (made) => made.write('content/site.yaml', `${SETTINGS}reactions: all\n`),
      ['content/site.yaml:7:', 'reactions: [like, sad]'],
    ],
    [
      'a service that is not https',
      (made) =>
        made.write(
          'content/site.yaml',
          `${SETTINGS}reactionService: {address: "http://reaksi.example"}\n`,
        ),
      ['content/site.yaml:7:', 'address: "https://reaksi.example"'],
    ],
    [
      'a database outside the paper',
      (made) =>
        made.write('content/site.yaml', `${SETTINGS}reactionService: {database: ../lain.sqlite}\n`),
      ['content/site.yaml:7:', 'database: data/reactions.sqlite'],
    ],
    [
      'a service with an unknown key',
      (made) =>
        made.write('content/site.yaml', `${SETTINGS}reactionService: {closeafterdays: 3}\n`),
      ['content/site.yaml:7:', 'did you mean “closeAfterDays”?'],
    ],
    [
      'a limit of nothing',
      (made) =>
        made.write(
          'content/site.yaml',
          `${SETTINGS}reactionService: {limits: {visitorPerMinute: 0}}\n`,
        ),
      ['content/site.yaml:7:', 'visitorPerMinute: 1'],
    ],
    [
      'counts that are not JSON',
      (made) => made.write(SNAPSHOT, '{"at": '),
      [`${SNAPSHOT}:1:1`, 'warta reactions pull'],
    ],
    [
      'counts below nothing',
      (made) => made.write(SNAPSHOT, snapshot({ a: { like: -1 } })),
      [`${SNAPSHOT}:1:1`, 'stories → a → like'],
    ],
  ])('%s is refused with the line that would be right', (_, spoil, lines) => {
    const made = fresh('mistake');
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    spoil(made);
    const { status, output } = made.build();
    expect(status).toBe(1);
    for (const line of lines) expect(output).toContain(line);
    expect(made.site()).toEqual(before);
  });
});
