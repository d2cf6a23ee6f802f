import { describe, expect, it } from 'vitest';
import { orderHome, type OrderedHome } from '../../src/archive/queries/paper/order-home.ts';
import type { CardView } from '../../src/archive/views/views.ts';
import { HOME_BY_ITSELF } from '../../src/content/paper/home-by-itself.ts';
import type { Home } from '../../src/content/paper/home-schema.ts';

const PICTURE = {
  name: 'foto',
  digest: 'a',
  cropDigest: 'b',
  width: 1200,
  height: 800,
  colour: '#123456',
  focus: { x: 50, y: 50 },
  alt: '',
};

/** `kota3*` is story 3 of the section kota, with a picture; newest first. */
function paper(names: readonly string[]): CardView[] {
  return names.map((name, index) => {
    const [, section = '', number = '', picture, kind] =
      /^([a-z]+)(\d+)(\*?)(?::(\w+))?$/.exec(name) ?? [];
    return {
      id: section + number,
      address: `/${section + number}/`,
      title: name,
      date: 1000 - index,
      section,
      language: 'id',
      ...(picture === '*' ? { image: PICTURE } : {}),
      ...(kind === undefined
        ? {}
        : kind === 'paid'
          ? { paid: true as const }
          : { kind: kind as 'essay' }),
    };
  });
}

const STORIES = paper([
  'opini1*',
  'kota1',
  'kota2*',
  'jatim1*',
  'kota3*',
  'ekonomi1',
  'jatim2',
  'opini2',
  'kota4*',
  'ekonomi2*',
  'kota5',
  'jatim3',
  'kota6',
  'ekonomi3',
  'opini3',
  'kota7',
  'opini4',
  'kota8',
]);
const SECTIONS = ['kota', 'jatim', 'ekonomi', 'opini'];

function order(
  home: Partial<Home>,
  stories = STORIES,
  looked: string[] = [],
  popular: string[] = [],
): OrderedHome {
  return orderHome(
    { ...HOME_BY_ITSELF, ...home },
    {
      sections: SECTIONS,
      named: (id) => stories.find((card) => card.id === id),
      popular: () => stories.filter((card) => popular.includes(card.id)),
      newest: function* (list) {
        for (const card of stories)
          if (list === 'all' || card.section === list) {
            looked.push(`${list} ${card.id}`);
            yield card;
          }
      },
    },
  );
}

const ids = (cards: readonly CardView[]): string => cards.map((card) => card.id).join(' ');
const everyId = ({ lead, second, newest, opinion, essay, strips }: OrderedHome): string[] =>
  [
    ...(lead === undefined ? [] : [lead]),
    ...second,
    ...newest,
    ...(opinion?.cards ?? []),
    ...(essay === undefined ? [] : [essay]),
    ...strips.flatMap(({ cards }) => cards),
  ].map((card) => card.id);

describe('a home page without a file', () => {
  it('is led by the newest with a picture that is no opinion, the next two with pictures under it', () => {
    const { lead, second } = order({});
    expect(lead?.id).toBe('kota2');
    expect(ids(second)).toBe('jatim1 kota3');
  });

  it('has a column of opinions, then the newest of the rest, then each section’s own', () => {
    const home = order({ newest: 3 });
    expect(home.opinion).toMatchObject({ section: 'opini' });
    expect(ids(home.opinion?.cards ?? [])).toBe('opini1 opini2 opini3');
    expect(ids(home.newest)).toBe('kota1 ekonomi1 jatim2');
    expect(home.strips.map(({ section, cards }) => `${section}: ${ids(cards)}`)).toEqual([
      'kota: kota4 kota5 kota6 kota7',
      'jatim: jatim3',
      'ekonomi: ekonomi2 ekonomi3',
    ]);
  });

  it('is led by a story without a picture where none has one, and has no stories under it then', () => {
    expect(order({}, paper(['opini1', 'kota1', 'kota2']))).toMatchObject({
      lead: { id: 'kota1' },
      second: [],
    });
  });

  it('is led by an opinion where there is nothing else', () => {
    expect(order({}, paper(['opini1']))).toMatchObject({
      lead: { id: 'opini1' },
      newest: [],
      strips: [],
    });
  });

  it('is empty where there are no stories', () => {
    expect(order({}, [])).toEqual({ second: [], newest: [], popular: [], strips: [] });
  });

  it('shows the newest photo essay large, not as its leading story; nothing that was paid for leads', () => {
    const home = order(
      {},
      paper(['kota1*:paid', 'kota2*:essay', 'kota3*', 'kota4*:opinion', 'kota5*']),
    );
    expect(home).toMatchObject({
      essay: { id: 'kota2' },
      lead: { id: 'kota3' },
      second: [{ id: 'kota5' }],
    });
    expect(ids(home.newest)).toBe('kota1 kota4');
  });
});

describe('a home page by its editors', () => {
  it('puts named stories into their slots, and no rule takes them from there', () => {
    const home = order({
      lead: { story: 'ekonomi3' },
      second: [{ story: 'kota8' }, { newest: 'kota' }, { newest: 'all' }],
      newest: 2,
      opinion: { section: 'opini', count: 2, story: 'opini3' },
      essay: { story: 'kota1' },
      strips: [{ section: 'jatim', count: 2, story: 'jatim3' }],
    });
    expect(home.lead?.id).toBe('ekonomi3');
    expect(ids(home.second)).toBe('kota8 kota2 opini1');
    expect(ids(home.newest)).toBe('jatim1 kota3');
    expect(ids(home.opinion?.cards ?? [])).toBe('opini3 opini2');
    expect(home.essay?.id).toBe('kota1');
    expect(home.strips).toMatchObject([
      { section: 'jatim', cards: [{ id: 'jatim3' }, { id: 'jatim2' }] },
    ]);
  });

  it('fills the slot of a story that is not published yet by the rule beside it, or else by that of the slot', () => {
    expect(order({ lead: { story: 'besok', newest: 'jatim' } }).lead?.id).toBe('jatim1');
    expect(order({ lead: { story: 'besok' } }).lead?.id).toBe('kota2');
    expect(ids(order({ second: [{ story: 'besok' }, { story: 'kota8' }] }).second)).toBe(
      'jatim1 kota8',
    );
    expect(
      ids(
        order({ strips: [{ section: 'jatim', count: 2, story: 'besok' }], newest: 1 }).strips[0]
          ?.cards ?? [],
      ),
    ).toBe('jatim2 jatim3');
    expect(order({ essay: { story: 'besok' } }).essay).toBeUndefined();
  });

  it('leaves out a slot for which there is no story, and parts that the page does without', () => {
    expect(order({ essay: { newest: 'budaya' } }).essay).toBeUndefined();
    const bare = order({
      lead: { story: 'kota1' },
      essay: { story: 'kota2' },
      without: ['second', 'newest', 'opinion', 'essay'],
    });
    expect(everyId(bare).sort()).toEqual([...new Set(everyId(bare))].sort());
    expect(bare).toMatchObject({ lead: { id: 'kota1' }, second: [], newest: [] });
    expect(bare.strips[0]?.cards[0]?.id).toBe('kota2');
    expect(bare.opinion).toBeUndefined();
  });

  it('shows no story twice, whatever the rules', () => {
    const rules = ['all', 'kota', 'jatim', 'ekonomi', 'opini'];
    for (const lead of rules)
      for (const second of rules)
        for (const essay of rules) {
          const shown = everyId(
            order({
              lead: { newest: lead },
              second: [{ newest: second }, { story: 'kota5' }],
              essay: { newest: essay },
              opinion: { section: 'kota', count: 3, story: 'kota6' },
              strips: SECTIONS.map((section) => ({ section, count: 4 })),
            }),
          );
          expect(shown).toEqual([...new Set(shown)]);
        }
  });

  it('looks no further down a list than it must, so that little of the archive concerns the page', () => {
    const looked: string[] = [];
    order(
      {
        lead: { story: 'kota2' },
        second: [{ newest: 'jatim' }],
        newest: 1,
        without: ['opinion', 'essay', 'strips'],
      },
      STORIES,
      looked,
    );
    expect(looked).toEqual(['jatim jatim1', 'all opini1']);
  });
});
