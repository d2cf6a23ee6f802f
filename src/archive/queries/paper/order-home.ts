import type { Home, Slot } from '../../../content/paper/home-schema.ts';
import { defined } from '../../../values/defined.ts';
import type { CardView } from '../../views/views.ts';

/** Where the stories of the home page come from. */
export interface HomeSupply {
  /** Ids of the sections, in the order of the settings. */
  sections: readonly string[];
  /** A named story while it is published. */
  named: (id: string) => CardView | undefined;
  /**
   * The published stories of a section, or of `all`, newest first. Only those that are asked for
   * count as looked at.
   */
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

/** A section's stories on the page. */
interface Shelf {
  section: string;
  cards: CardView[];
}

/**
 * Which story stands where on the home page. Pure. Named stories have their slots, and no rule
 * takes one of them from there; the rules then fill what is left in the order of the page: lead,
 * second, essay, opinion, popular, newest, strips. Nothing stands twice.
 */
export function orderHome(home: Home, supply: HomeSupply): OrderedHome {
  const columns =
    home.opinion?.section ?? supply.sections.find((id) => id === 'opini' || id === 'opinion');
  const goesWith = (part: Home['without'][number]): boolean => !home.without.includes(part);
  const pick = pickerOf(supply, slotsOf(home, goesWith));
  const isNews = (card: CardView): boolean =>
    card.section !== columns && card.kind !== 'opinion' && card.paid !== true;

  const [lead] = leadOf(home, pick, isNews);
  const second = goesWith('second') ? secondOf(home, pick, isNews) : [];
  const [essay] = goesWith('essay') ? essayOf(home, pick) : [];
  const opinion =
    goesWith('opinion') && columns !== undefined
      ? shelfOf(home.opinion ?? { section: columns, count: OPINIONS }, pick)
      : undefined;
  const popular = goesWith('popular') ? pick.takeOf(supply.popular(), home.popular, isNews) : [];
  const newest = goesWith('newest') ? pick.take('all', home.newest) : [];
  const strips = goesWith('strips') ? stripsOf(home, supply, opinion, pick) : [];
  return defined({
    second,
    newest,
    popular,
    strips: strips.filter(isFilled),
    lead,
    essay,
    opinion: opinion !== undefined && isFilled(opinion) ? opinion : undefined,
  });
}

/** Takes stories for the page, each once. */
interface Picker {
  /** A named story while it is published. */
  named: (id: string | undefined) => CardView | undefined;
  /** The first of a list that are wanted, of those `within` its beginning. */
  take: (list: string, count: number, wanted?: Wanted, within?: number) => CardView[];
  takeOf: (
    cards: Iterable<CardView>,
    count: number,
    wanted?: Wanted,
    within?: number,
  ) => CardView[];
}
type Wanted = (card: CardView) => boolean;

/** No rule takes a story that one of the `slots` names. */
function pickerOf(supply: HomeSupply, slots: readonly (Slot | undefined)[]): Picker {
  const named = (id: string | undefined): CardView | undefined =>
    id === undefined ? undefined : supply.named(id);
  const used = new Set(slots.flatMap((slot) => named(slot?.story)?.id ?? []));
  const takeOf: Picker['takeOf'] = (cards, count, wanted = () => true, within = Infinity) => {
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
  return {
    named,
    takeOf,
    take: (list, count, wanted, within) => takeOf(supply.newest(list), count, wanted, within),
  };
}

/** Every slot of the page that may name a story. */
function slotsOf(
  home: Home,
  goesWith: (part: Home['without'][number]) => boolean,
): (Slot | undefined)[] {
  return [
    home.lead,
    ...(goesWith('second') ? (home.second ?? []) : []),
    ...(goesWith('opinion') ? [home.opinion] : []),
    ...(goesWith('essay') ? [home.essay] : []),
    ...(goesWith('strips') ? (home.strips ?? []) : []),
  ];
}

/** The story that a slot names, else the one of its rule, else others. */
function fill(slot: Slot, pick: Picker, otherwise: () => CardView[]): CardView[] {
  const card = pick.named(slot.story);
  if (card !== undefined) return [card];
  return slot.newest === undefined ? otherwise() : pick.take(slot.newest, 1);
}

function leadOf({ lead }: Home, pick: Picker, isNews: Wanted): CardView[] {
  const anyLead = (): CardView[] =>
    [
      () => withPicture(1, pick, isNews),
      () => pick.take('all', 1, isNews, NEAR),
      () => pick.take('all', 1),
    ].reduce<CardView[]>((found, next) => (found.length > 0 ? found : next()), []);
  return lead === undefined ? anyLead() : fill(lead, pick, anyLead);
}

function secondOf({ second }: Home, pick: Picker, isNews: Wanted): CardView[] {
  return second === undefined
    ? withPicture(SECONDS, pick, isNews)
    : second.flatMap((slot) => fill(slot, pick, () => withPicture(1, pick, isNews)));
}

function essayOf({ essay }: Home, pick: Picker): CardView[] {
  const anyEssay = (): CardView[] => pick.take('all', 1, isEssay, NEAR);
  return essay === undefined ? anyEssay() : fill(essay, pick, anyEssay);
}

/** Those that the order names, else every section but that of the opinions. */
function stripsOf(
  { strips }: Home,
  { sections }: HomeSupply,
  opinion: Shelf | undefined,
  pick: Picker,
): Shelf[] {
  const others = sections
    .filter((id) => id !== opinion?.section)
    .map((section) => ({ section, count: STRIP }));
  return (strips ?? others).map((strip) => shelfOf(strip, pick));
}

function shelfOf(
  { section, count, story }: { section: string; count: number; story?: string | undefined },
  pick: Picker,
): Shelf {
  const first = pick.named(story);
  const cards =
    first === undefined ? pick.take(section, count) : [first, ...pick.take(section, count - 1)];
  return { section, cards };
}

function withPicture(count: number, pick: Picker, isNews: Wanted): CardView[] {
  const wanted = (card: CardView): boolean =>
    isNews(card) && !isEssay(card) && card.image !== undefined;
  return pick.take('all', count, wanted, NEAR);
}

function isEssay(card: CardView): boolean {
  return card.kind === 'essay' && card.image !== undefined;
}

function isFilled({ cards }: Shelf): boolean {
  return cards.length > 0;
}
