import type { Article } from './article.ts';
import { defined } from '../../values/defined.ts';
import type { FrontMatter } from './front-matter-schema.ts';

/** Milliseconds since the epoch of a moment in the front matter; undefined when there is none, or none that can be read, which is then reported. */
export type ReadMoment = (
  value: string | undefined,
  path: readonly PropertyKey[],
) => number | undefined;

export interface StateContext {
  /** Of the story itself. */
  date: number;
  /** The moment, in milliseconds since the epoch, for which the story is read: what is dated later is not yet. */
  now: number;
  /** Nothing is left of it but its front matter. */
  textless: boolean;
  moment: ReadMoment;
  report: (rule: string, path: readonly PropertyKey[], message: string, hint: string) => void;
}

const DAYS_TO_VERIFY = 3;
const DAY = 86_400_000;

/**
 * What a story is beyond its text at a moment: updated, live, pending, corrected, withdrawn. Pure but for what `report` is told.
 * A withdrawal without a time, or of a story whose text is gone, is at once: what was taken back is never shown again.
 */
export function parseStates(
  matter: FrontMatter,
  { date, now, textless, moment, report }: StateContext,
): Pick<Article, 'corrections' | 'live' | 'moments' | 'updated' | 'verification' | 'withdrawn'> {
  const { live, kind, verification, withdrawn } = matter;
  if (live !== undefined && kind !== 'live')
    report('article/live', ['live'], '“live” belongs to a story of `kind: live`', 'kind: live');
  const updated = moment(matter.updated, ['updated']);
  if (updated !== undefined && updated < date)
    report(
      'article/updated-before-date',
      ['updated'],
      'a story cannot be updated before it is published',
      `updated: ${matter.date}`,
    );
  const ended = moment(live?.ended, ['live', 'ended']);
  if (ended !== undefined && ended < date)
    report(
      'article/live',
      ['live', 'ended'],
      'a live report cannot end before it is published',
      `ended: ${matter.date}`,
    );
  const corrections = matter.corrections.flatMap(({ kind: what, at, text }, index) => {
    const ms = moment(at, ['corrections', index, 'at']);
    if (ms === undefined) return [];
    if (ms < date)
      report(
        'article/correction-before-date',
        ['corrections', index, 'at'],
        'a story cannot be corrected before it is published',
        `at: ${matter.date}`,
      );
    return [{ kind: what, at: ms, text }];
  });
  const due = moment(verification?.due, ['verification', 'due']) ?? date + DAYS_TO_VERIFY * DAY;
  const at = moment(withdrawn?.at, ['withdrawn', 'at']);
  const come = (ms: number | undefined): number | undefined =>
    ms === undefined || ms > now ? undefined : ms;
  const isWithdrawn = withdrawn !== undefined && (at === undefined || at <= now || textless);
  return {
    moments: [updated, ended, at, ...corrections.map((correction) => correction.at)].filter(
      (ms) => ms !== undefined,
    ),
    corrections: corrections
      .filter((correction) => correction.at <= now)
      .sort((a, b) => b.at - a.at),
    ...defined({ updated: come(updated) }),
    ...(kind === 'live'
      ? { live: { order: live?.order ?? ('newest' as const), ...defined({ ended: come(ended) }) } }
      : {}),
    ...(verification === undefined
      ? {}
      : {
          verification: {
            state: verification.state,
            interest: verification.interest,
            source: verification.source,
            sought: verification.sought,
            due,
          },
        }),
    ...(isWithdrawn
      ? {
          withdrawn: {
            ...defined({ at: come(at) }),
            ground: withdrawn.ground,
            reason: withdrawn.reason,
          },
        }
      : {}),
  };
}
