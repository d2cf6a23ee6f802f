import { describe, expect, it } from 'vitest';
import type { HistoryStep } from '../../src/archive/history/history-step.ts';
import type { StoryVersion } from '../../src/archive/history/read-version.ts';
import {
  replayNames,
  type NamesOfPlaces,
  type PastNames,
} from '../../src/archive/history/replay-names.ts';
import type { Fate } from '../../src/archive/history/settle-step.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-01T00:00Z');

const version = (more: Partial<StoryVersion> = {}): StoryVersion => ({
  name: '',
  named: false,
  title: 'Banjir',
  slug: 'banjir',
  section: 'kota',
  date: START,
  day: '2026-11-01',
  until: null,
  ...more,
});
const SEEN = version();
/** Not before next year. */
const AHEAD = version({ date: START + 365 * DAY });
const CALLED = version({ name: 'tetap', named: true });

const fate = (is: Fate['is'], from: string, to: string, more: Partial<Fate> = {}): Fate => ({
  from: `articles/${from}.md`,
  to: `articles/${to}.md`,
  is,
  old: SEEN,
  next: SEEN,
  over: false,
  ...more,
});
const move = (from: string, to: string, more: Partial<Fate> = {}): Fate =>
  fate('moved', from, to, more);
const removed = (at: string): Fate => fate('gone', at, at, { next: undefined });
const edited = (at: string, more: Partial<Fate> = {}): Fate => fate('there', at, at, more);

/** The names after these commits, of which each was made a day after the other. */
function names(...commits: Fate[][]): {
  past: Record<string, PastNames>;
  given: Record<string, number>;
} {
  const known: NamesOfPlaces = { past: new Map(), given: new Map() };
  const steps: HistoryStep<Fate>[] = commits.map((changes, index) => ({
    at: START + (index + 1) * DAY,
    changes,
  }));
  const all = replayNames(known, steps, undefined);
  // What is read piece by piece tells the same.
  const piece = steps.reduce((before, step) => replayNames(before, [step], undefined), known);
  expect(piece).toEqual(all);
  return { past: Object.fromEntries(all.past), given: Object.fromEntries(all.given) };
}
const called = (...places: string[]): PastNames => ({ places, ids: [] });

describe('the names of a story through history', () => {
  it('are those of the places at which readers saw it', () => {
    expect(names([move('a', 'b')], [move('b', 'c')])).toEqual({
      past: { c: called('a', 'b') },
      given: { a: 1, b: 1 },
    });
  });

  it('are not those of a draft, or from before its time', () => {
    expect(names([move('a', 'b', { old: undefined })])).toEqual({ past: {}, given: {} });
    expect(names([move('a', 'b', { old: AHEAD })])).toEqual({ past: {}, given: {} });
  });

  it('are none that need to be told while it stays where it is', () => {
    expect(names([edited('a')], [edited('a')])).toEqual({ past: {}, given: {} });
  });

  it('go with it when two change places, or more in a ring', () => {
    expect(names([move('a', 'b'), move('b', 'a')]).past).toEqual({
      a: called('b'),
      b: called('a'),
    });
    expect(names([move('a', 'b'), move('b', 'c'), move('c', 'a')]).past).toEqual({
      a: called('c'),
      b: called('a'),
      c: called('b'),
    });
  });

  it('come back with it', () => {
    expect(names([move('a', 'b')], [move('b', 'a')]).past).toEqual({ a: called('a', 'b') });
  });

  it('stay at the last place of one that was removed, for when it returns', () => {
    expect(names([move('a', 'b')], [removed('b')]).past).toEqual({ b: called('a', 'b') });
    expect(names([move('a', 'b')], [removed('b')], [move('b', 'c')]).past).toEqual({
      c: called('a', 'b'),
    });
  });

  it('are gone with it once another moves there', () => {
    expect(names([move('a', 'b')], [removed('b')], [move('x', 'b')]).past).toEqual({
      b: called('x'),
    });
  });

  it('are each given to one story: the next that begins there has a number', () => {
    expect(names([move('a', 'b')], [move('a', 'c')], [move('a', 'd')])).toEqual({
      past: { b: called('a'), c: called('a/2'), d: called('a/3') },
      given: { a: 3 },
    });
  });

  it('are not given to one that only passes through a place that has given its own', () => {
    expect(names([move('a', 'b')], [move('x', 'a')], [move('a', 'y')]).past).toEqual({
      b: called('a'),
      y: called('x'),
    });
  });

  it('stay those of the story over which a text was laid that nobody saw', () => {
    expect(names([move('a', 'b')], [move('x', 'b', { old: undefined, over: true })]).past).toEqual({
      b: called('a'),
    });
  });

  it('are the ids that it gave itself, and none of its places meanwhile', () => {
    expect(names([move('a', 'b', { old: CALLED })])).toEqual({
      past: { b: { places: [], ids: ['tetap'] } },
      given: {},
    });
    expect(
      names([move('a', 'b', { next: CALLED })], [edited('b', { old: CALLED })], [edited('b')]).past,
    ).toEqual({ b: { places: ['a', 'b'], ids: ['tetap'] } });
  });

  it('do not hang on how the file is called within its place', () => {
    expect(names([move('a', 'a/index')], [move('a/index', 'b')]).past).toEqual({ b: called('a') });
  });
});
