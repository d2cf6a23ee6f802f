import type { Home, Slot } from '../../../content/paper/home-schema.ts';
import type { CardView } from '../../views/views.ts';

/** Where the stories of the home page come from. */
export interface HomeSupply {
  /** Ids of the sections, in the order of the settings. */
  sections: readonly string[];
  /** A named story while it is published. */
  named: (id: string) => CardView | undefined;
  /** The published stories of a section, or of `all`, newest first. Only those that are asked for count as looked at. */
  newest: (list: string) => Iterable<CardView>;
  /** The published stories of the last days with most reactions; none while nothing was counted. */
  popular: () => Iterable<CardView>;
}

export interface OrderedHome {
  lead?: CardView;
  second: CardView[];
  newest: CardView[];
  opinion?: { section: string; cards: CardView[] };
  popular: CardView[];
  essay?: CardView;
  strips: { section: string; cards: CardView[] }[];
}

/** How far down the newest a story with a picture, or an essay, is looked for. */
const NEAR = 20;
const SECONDS = 2;
const OPINIONS = 3;
const STRIP = 4;

/**
 * Which story stands where on the home page. Pure. Named stories have their slots, and no rule takes one of them from there; the
 * rules then fill what is left in the order of the page: lead, second, essay, opinion, popular, newest, strips. Nothing stands twice.
 */
export function orderHome(home: Home, supply: HomeSupply): OrderedHome {
  const columns =
    home.opinion?.section ?? supply.sections.find((id) => id === 'opini' || id === 'opinion');
  const isNews = (card: CardView): boolean =>
    card.section !== columns && card.kind !== 'opinion' && card.paid !== true;
  const isEssay = (card: CardView): boolean => card.kind === 'essay' && card.image !== undefined;
  const goesWith = (part: Home['without'][number]): boolean => !home.without.includes(part);

  const named = (id: string | undefined): CardView | undefined =>
    id === undefined ? undefined : supply.named(id);
  const slots = [
    home.lead,
    ...(goesWith('second') ? (home.second ?? []) : []),
    ...(goesWith('opinion') ? [home.opinion] : []),
    ...(goesWith('essay') ? [home.essay] : []),
    ...(goesWith('strips') ? (home.strips ?? []) : []),
  ];
  const used = new Set(slots.flatMap((slot) => named(slot?.story)?.id ?? []));
  const take = (
    list: string,
    count: number,
    wanted?: (card: CardView) => boolean,
    within?: number,
  ): CardView[] => takeOf(supply.newest(list), count, wanted, within);
  const takeOf = (
    cards: Iterable<CardView>,
    count: number,
    wanted: (card: CardView) => boolean = () => true,
    within = Infinity,
  ): CardView[] => {
    const taken: CardView[] = [];
    let looked = 0;
    if (count > 0)
      for (const card of cards) {
        if (!used.has(card.id) && wanted(card)) taken.push(card);
        if (taken.length === count || ++looked === within) break;
      }
    for (const card of taken) used.add(card.id);
    return taken;
  };
  const fill = (slot: Slot, otherwise: () => CardView[]): CardView[] => {
    const card = named(slot.story);
    return card !== undefined
      ? [card]
      : slot.newest !== undefined
        ? take(slot.newest, 1)
        : otherwise();
  };
  const withPicture = (count: number): CardView[] =>
    take('all', count, (card) => isNews(card) && !isEssay(card) && card.image !== undefined, NEAR);
  const shelf = ({
    section,
    count,
    story,
  }: {
    section: string;
    count: number;
    story?: string | undefined;
  }): { section: string; cards: CardView[] } => {
    const first = named(story);
    return {
      section,
      cards: first === undefined ? take(section, count) : [first, ...take(section, count - 1)],
    };
  };

  const anyLead = (): CardView[] =>
    [() => withPicture(1), () => take('all', 1, isNews, NEAR), () => take('all', 1)].reduce<
      CardView[]
    >((found, next) => (found.length > 0 ? found : next()), []);
  const [lead] = home.lead === undefined ? anyLead() : fill(home.lead, anyLead);
  const second = !goesWith('second')
    ? []
    : home.second === undefined
      ? withPicture(SECONDS)
      : home.second.flatMap((slot) => fill(slot, () => withPicture(1)));
  const anyEssay = (): CardView[] => take('all', 1, isEssay, NEAR);
  const [essay] = !goesWith('essay')
    ? []
    : home.essay === undefined
      ? anyEssay()
      : fill(home.essay, anyEssay);
  const opinion =
    !goesWith('opinion') || columns === undefined
      ? undefined
      : shelf(home.opinion ?? { section: columns, count: OPINIONS });
  const popular = goesWith('popular') ? takeOf(supply.popular(), home.popular, isNews) : [];
  const newest = goesWith('newest') ? take('all', home.newest) : [];
  const strips = !goesWith('strips')
    ? []
    : (
        home.strips ??
        supply.sections
          .filter((id) => id !== opinion?.section)
          .map((section) => ({ section, count: STRIP }))
      ).map(shelf);
  return {
    second,
    newest,
    popular,
    strips: strips.filter(({ cards }) => cards.length > 0),
    ...(lead === undefined ? {} : { lead }),
    ...(essay === undefined ? {} : { essay }),
    ...(opinion === undefined || opinion.cards.length === 0 ? {} : { opinion }),
  };
}
