import { queryAd, queryBanner } from './paper/query-ad.ts';
import { queryArchivePage, queryFront, queryLatest, queryTagName } from './lists/query-list.ts';
import { queryRelated } from './story/query-related.ts';
import { queryContact, queryEdition, querySite, queryStanding } from './paper/query-site.ts';
import { queryCorrections } from './lists/query-corrections.ts';
import { queryDay, queryDaysOfMonth, queryMonths } from './lists/query-index.ts';
import { queryHome } from './paper/query-home.ts';
import { queryMasthead } from './paper/query-masthead.ts';
import { queryPerson } from './lists/query-person.ts';
import { queryReactionCounts, type CountsView } from './story/query-reaction-counts.ts';
import { querySeries } from './story/query-series.ts';
import { queryStandingPage } from './paper/query-standing-page.ts';
import { queryStory } from './story/query-story.ts';
import type { CorrectionView, SeriesView, StoryView } from '../views/story-view.ts';
import { SyndicationReader } from './syndication-reader.ts';
import type { AdPlace, AdView } from '../../content/paper/ad-schema.ts';
import type {
  ArchivePageView,
  BannerView,
  RelatedView,
  CardView,
  ContactView,
  DayView,
  EditionView,
  FrontView,
  HomeView,
  MastheadView,
  MonthView,
  PersonView,
  SiteView,
  StandingLink,
  StandingPageView,
} from '../views/views.ts';

/**
 * The only way by which pages get data. Answers depend on the archive and on `builtAt`
 * (milliseconds since the epoch) alone, and every answer comes with its dependencies. Each has its
 * file in `queries/`.
 */
export class ArchiveReader extends SyndicationReader {
  /** The newspaper's settings, as pages show them. */
  site(): SiteView {
    return this.note('site', [], querySite(this.rows));
  }

  /** The day of the edition, in the newspaper's zone. */
  edition(): EditionView {
    return this.note('edition', [], queryEdition(this.rows, this.builtAt));
  }

  /** The story at an address; undefined when none is published there. */
  story(address: string): StoryView | undefined {
    return this.note('story', [address], queryStory(this.rows, address));
  }

  /**
   * What stands beside a story: up to four that belong to it, and the one before it in its section.
   */
  related(id: string): RelatedView {
    return this.note('related', [id], queryRelated(this.rows, id));
  }

  /** The newest stories of a list, and how many archive pages it has. */
  front(list: string): FrontView {
    return this.note('front', [list], queryFront(this.rows, list));
  }

  /**
   * Archive page `number` of a list, counted from the oldest; undefined when there is none. Newest
   * story first.
   */
  archivePage(list: string, number: number): ArchivePageView | undefined {
    return this.note('archivePage', [list, number], queryArchivePage(this.rows, list, number));
  }

  /** How the home page is filled, by its editors or by itself; nothing stands twice. */
  home(): HomeView {
    return this.note('home', [], queryHome(this.rows));
  }

  /** Breaking news over the home page; undefined before it and after it. */
  banner(): BannerView | undefined {
    return this.note('banner', [], queryBanner(this.rows, this.builtAt));
  }

  /** Every story of a day (`2026-11-28`), newest first. */
  day(day: string): CardView[] {
    return this.note('day', [day], queryDay(this.rows, day));
  }

  /** Every month that has stories, newest first. */
  months(): MonthView[] {
    return this.note('months', [], queryMonths(this.rows));
  }

  /** The days of a month (`2026-11`) that have stories, newest first. */
  daysOfMonth(month: string): DayView[] {
    return this.note('daysOfMonth', [month], queryDaysOfMonth(this.rows, month));
  }

  /** A tag's name as its oldest story spells it, so that a new story does not rename it. */
  tagName(slug: string): string {
    return this.note('tagName', [slug], queryTagName(this.rows, slug));
  }

  /** A series and its parts; undefined when none of them is published. */
  series(id: string): SeriesView | undefined {
    return this.note('series', [id], querySeries(this.rows, id));
  }

  /** The paper's own advertisement that stands at a place now; undefined when there is none. */
  ad(place: AdPlace): AdView | undefined {
    return this.note('ad', [place], queryAd(this.rows, place, this.builtAt));
  }

  /** What was counted of reactions to a story when the snapshot was taken. */
  reactionCounts(id: string): CountsView {
    return this.note('reactionCounts', [id], queryReactionCounts(this.rows, id));
  }

  /** Everything that was corrected, answered or withdrawn, newest first. */
  corrections(): CorrectionView[] {
    return this.note('corrections', [], queryCorrections(this.rows));
  }

  /** A person of the staff; undefined when there is none. */
  person(id: string): PersonView | undefined {
    return this.note('person', [id], queryPerson(this.rows, id));
  }

  /** The box redaksi; undefined while the paper has none. */
  masthead(): MastheadView | undefined {
    return this.note('masthead', [], queryMasthead(this.rows));
  }

  /** How readers reach the paper; undefined while it has no box redaksi. */
  contact(): ContactView | undefined {
    return this.note('contact', [], queryContact(this.rows));
  }

  /** The links at the foot of every page. */
  standing(): readonly StandingLink[] {
    return this.note('standing', [], queryStanding(this.rows));
  }

  /** A standing page, `tentang`; undefined when there is none. */
  standingPage(name: string): StandingPageView | undefined {
    return this.note('standingPage', [name], queryStandingPage(this.rows, name));
  }

  /** The five newest stories. */
  latest(): CardView[] {
    return this.note('latest', [], queryLatest(this.rows));
  }
}
