import type { Article, Correction, Verification, Withdrawal } from './article.ts';
import { defined } from '../../values/defined.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { ParseMoment } from './story-moments.ts';
import type { Report } from './story-report.ts';

export type StoryStates = Pick<
  Article,
  'corrections' | 'live' | 'moments' | 'updated' | 'verification' | 'withdrawn'
>;

export interface StateContext {
  /** Of the story itself. */
  date: number;
  /**
   * The moment, in milliseconds since the epoch, for which the story is read: what is dated later
   * is not yet.
   */
  now: number;
  /** Nothing is left of it but its front matter. */
  textless: boolean;
  moment: ParseMoment;
  report: Report;
}

const DAYS_TO_VERIFY = 3;
const DAY = 86_400_000;

/**
 * What a story is beyond its text at a moment: updated, live, pending, corrected, withdrawn. Pure
 * but for what `report` is told. A withdrawal without a time, or of a story whose text is gone, is
 * at once: what was taken back is never shown again.
 */
export function parseStates(matter: FrontMatter, context: StateContext): StoryStates {
  const { now } = context;
  const updated = parseUpdated(matter, context);
  const ended = parseEnd(matter, context);
  const corrections = parseCorrections(matter, context);
  const verification = parseVerification(matter, context);
  const withdrawnAt = context.moment(matter.withdrawn?.at, ['withdrawn', 'at']);
  return defined({
    moments: [updated, ended, withdrawnAt, ...corrections.map(({ at }) => at)].filter(
      (ms) => ms !== undefined,
    ),
    corrections: corrections.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at),
    updated: come(updated, now),
    live: matter.kind === 'live' ? liveAt(matter, ended, now) : undefined,
    verification,
    withdrawn: withdrawalAt(matter, withdrawnAt, context),
  });
}

function parseUpdated(
  matter: FrontMatter,
  { date, moment, report }: StateContext,
): number | undefined {
  const updated = moment(matter.updated, ['updated']);
  if (updated !== undefined && updated < date)
    report(
      'article/updated-before-date',
      ['updated'],
      'a story cannot be updated before it is published',
      `updated: ${matter.date}`,
    );
  return updated;
}

/** When a live report was closed. */
function parseEnd(
  { live, kind, date: written }: FrontMatter,
  { date, moment, report }: StateContext,
): number | undefined {
  if (live !== undefined && kind !== 'live')
    report('article/live', ['live'], '“live” belongs to a story of `kind: live`', 'kind: live');
  const ended = moment(live?.ended, ['live', 'ended']);
  if (ended !== undefined && ended < date)
    report(
      'article/live',
      ['live', 'ended'],
      'a live report cannot end before it is published',
      `ended: ${written}`,
    );
  return ended;
}

function liveAt(
  { live }: FrontMatter,
  ended: number | undefined,
  now: number,
): NonNullable<Article['live']> {
  return defined({ order: live?.order ?? 'newest', ended: come(ended, now) });
}

/** All of them, those that are to come as well, as they are written. */
function parseCorrections(
  matter: FrontMatter,
  { date, moment, report }: StateContext,
): Correction[] {
  return matter.corrections.flatMap(({ kind, at: written, text }, index) => {
    const path = ['corrections', index, 'at'];
    const at = moment(written, path);
    if (at === undefined) return [];
    if (at < date)
      report(
        'article/correction-before-date',
        path,
        'a story cannot be corrected before it is published',
        `at: ${matter.date}`,
      );
    return [{ kind, at, text }];
  });
}

function parseVerification(
  { verification }: FrontMatter,
  { date, moment }: StateContext,
): Verification | undefined {
  if (verification === undefined) return undefined;
  const { state, interest, source, sought } = verification;
  const due = moment(verification.due, ['verification', 'due']) ?? date + DAYS_TO_VERIFY * DAY;
  return { state, interest, source, sought, due };
}

function withdrawalAt(
  { withdrawn }: FrontMatter,
  at: number | undefined,
  { now, textless }: StateContext,
): Withdrawal | undefined {
  if (withdrawn === undefined || !(at === undefined || at <= now || textless)) return undefined;
  return defined({ at: come(at, now), ground: withdrawn.ground, reason: withdrawn.reason });
}

/** A moment that is there at `now`. */
function come(ms: number | undefined, now: number): number | undefined {
  return ms === undefined || ms > now ? undefined : ms;
}
