import { answerAd, answerBanner } from './paper/query-ad.ts';
import { answerArchivePage, answerFront, answerLatest, answerTagName } from './lists/query-list.ts';
import { answerBeside } from './story/query-related.ts';
import { answerContact, answerEdition, answerSite, answerStanding } from './paper/query-site.ts';
import { answerCorrections } from './lists/query-corrections.ts';
import { answerDay, answerDaysOfMonth, answerMonths } from './lists/query-index.ts';
import { answerHome } from './paper/query-home.ts';
import { answerMasthead } from './paper/query-masthead.ts';
import { answerPerson } from './lists/query-person.ts';
import { answerReactionCounts, type CountsView } from './story/query-reaction-counts.ts';
import { answerSeries } from './story/query-series.ts';
import { answerStandingPage } from './paper/query-standing-page.ts';
import { answerStory } from './story/query-story.ts';
import type { CorrectionView, SeriesView, StoryView } from '../views/story-view.ts';
import { SyndicationReader } from './syndication-reader.ts';
import type { AdPlace, AdView } from '../../content/paper/ad-schema.ts';
import type {
  ArchivePageView,
  BannerView,
  BesideView,
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
 * The only way by which pages get data. Answers depend on the archive and on `builtAt` (milliseconds since the epoch)
 * alone, and every answer comes with its footprint. Each has its file in `answers/`.
 */
export class ArchiveReader extends SyndicationReader {
  /** The newspaper's settings, as pages show them. */
  site(): SiteView {
    return this.note('site', [], answerSite(this.rows));
  }

  /** The day of the edition, in the newspaper's zone. */
  edition(): EditionView {
    return this.note('edition', [], answerEdition(this.rows, this.builtAt));
  }

  /** The story at an address; undefined when none is published there. */
  story(address: string): StoryView | undefined {
    return this.note('story', [address], answerStory(this.rows, address));
  }

  /** What stands beside a story: up to four that belong to it, and the one before it in its section. */
  beside(id: string): BesideView {
    return this.note('beside', [id], answerBeside(this.rows, id));
  }

  /** The newest stories of a list, and how many archive pages it has. */
  front(list: string): FrontView {
    return this.note('front', [list], answerFront(this.rows, list));
  }

  /** Archive page `number` of a list, counted from the oldest; undefined when there is none. Newest story first. */
  archivePage(list: string, number: number): ArchivePageView | undefined {
    return this.note('archivePage', [list, number], answerArchivePage(this.rows, list, number));
  }

  /** How the home page is filled, by its editors or by itself; nothing stands twice. */
  home(): HomeView {
    return this.note('home', [], answerHome(this.rows));
  }

  /** Breaking news over the home page; undefined before it and after it. */
  banner(): BannerView | undefined {
    return this.note('banner', [], answerBanner(this.rows, this.builtAt));
  }

  /** Every story of a day (`2026-11-28`), newest first. */
  day(day: string): CardView[] {
    return this.note('day', [day], answerDay(this.rows, day));
  }

  /** Every month that has stories, newest first. */
  months(): MonthView[] {
    return this.note('months', [], answerMonths(this.rows));
  }

  /** The days of a month (`2026-11`) that have stories, newest first. */
  daysOfMonth(month: string): DayView[] {
    return this.note('daysOfMonth', [month], answerDaysOfMonth(this.rows, month));
  }

  /** A tag's name as its oldest story spells it, so that a new story does not rename it. */
  tagName(slug: string): string {
    return this.note('tagName', [slug], answerTagName(this.rows, slug));
  }

  /** A series and its parts; undefined when none of them is published. */
  series(id: string): SeriesView | undefined {
    return this.note('series', [id], answerSeries(this.rows, id));
  }

  /** The paper's own advertisement that stands at a place now; undefined when there is none. */
  ad(place: AdPlace): AdView | undefined {
    return this.note('ad', [place], answerAd(this.rows, place, this.builtAt));
  }

  /** What was counted of reactions to a story when the snapshot was taken. */
  reactionCounts(id: string): CountsView {
    return this.note('reactionCounts', [id], answerReactionCounts(this.rows, id));
  }

  /** Everything that was corrected, answered or withdrawn, newest first. */
  corrections(): CorrectionView[] {
    return this.note('corrections', [], answerCorrections(this.rows));
  }

  /** A person of the staff; undefined when there is none. */
  person(id: string): PersonView | undefined {
    return this.note('person', [id], answerPerson(this.rows, id));
  }

  /** The box redaksi; undefined while the paper has none. */
  masthead(): MastheadView | undefined {
    return this.note('masthead', [], answerMasthead(this.rows));
  }

  /** How readers reach the paper; undefined while it has no box redaksi. */
  contact(): ContactView | undefined {
    return this.note('contact', [], answerContact(this.rows));
  }

  /** The links at the foot of every page. */
  standing(): readonly StandingLink[] {
    return this.note('standing', [], answerStanding(this.rows));
  }

  /** A standing page, `tentang`; undefined when there is none. */
  standingPage(name: string): StandingPageView | undefined {
    return this.note('standingPage', [name], answerStandingPage(this.rows, name));
  }

  /** The five newest stories. */
  latest(): CardView[] {
    return this.note('latest', [], answerLatest(this.rows));
  }
}
