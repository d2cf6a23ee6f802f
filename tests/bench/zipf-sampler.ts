import type { SeededRandom } from './seeded-random.ts';

/**
 * Draws from `list` so that the item of rank n comes up in proportion to 1 / n^`steepness`. Earlier
 * items are the frequent ones; a steepness of 0 draws evenly.
 */
export function zipfSampler<T>(list: readonly T[], steepness: number): (random: SeededRandom) => T {
  let total = 0;
  const ends = list.map((_, index) => (total += (index + 1) ** -steepness));
  return (random) => {
    const point = random.next() * total;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? total) > point) high = middle;
      else low = middle + 1;
    }
    const item = list[low];
    if (item === undefined) throw new RangeError('there is nothing to draw from');
    return item;
  };
}
