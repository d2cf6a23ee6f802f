import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../src/browser/search/batches-of.ts';
import { shardsOf } from '../../src/search/shards-of.ts';

const months = (year: number, stories: readonly number[]): [string, number][] =>
  stories.map((count, index) => [`${year}-${String(index + 1).padStart(2, '0')}`, count]);
const told = (of: [string, number][]): string[] =>
  shardsOf(new Map(of)).map(
    ({ id, stories, months: covered }) => `${id}: ${stories} in ${covered.length}`,
  );

describe('the shards', () => {
  it('are years while years are small', () => {
    expect(told([...months(2024, [1, 2, 3]), ...months(2026, [100, 0, 100])])).toEqual([
      '2026: 200 in 2',
      '2024: 6 in 3',
    ]);
  });

  it('are quarters, or months, of a year that is not', () => {
    expect(told(months(2025, [60, 70, 70, 200, 200, 1]))).toEqual([
      '2025-06: 1 in 1',
      '2025-05: 200 in 1',
      '2025-04: 200 in 1',
      '2025-q1: 200 in 3',
    ]);
  });

  it('are those of one year, however many stories other years have', () => {
    const small = told(months(2024, [10, 20]));
    expect(told([...months(2024, [10, 20]), ...months(2025, [500, 500])]).slice(-1)).toEqual(small);
  });

  it('are none of a paper without stories', () => {
    expect(told([])).toEqual([]);
  });
});

describe('a question', () => {
  const of = (counts: readonly number[]): string[] =>
    batchesOf(counts.map((stories, index) => ({ id: String(index), stories }))).map((batch) =>
      batch.map(({ id }) => id).join(' '),
    );

  it('goes to the newest shard, then to ever more of the older ones', () => {
    expect(of([300, 300, 300, 300, 300, 300, 300, 300, 300])).toEqual([
      '0',
      '1',
      '2 3',
      '4 5 6 7',
      '8',
    ]);
  });

  it('goes at once to the shard before a newest one of few stories', () => {
    expect(of([5, 300, 300])).toEqual(['0 1', '2']);
    expect(of([5, 6])).toEqual(['0 1']);
    expect(of([])).toEqual([]);
  });
});
