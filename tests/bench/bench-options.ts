import { parseArgs } from 'node:util';
import { wholeNumber } from './whole-number.ts';

export interface BenchOptions {
  articles: number;
  seed: number;
  /** How often each build is measured. */
  runs: number;
  /** Hugo builds the same paper in turn. */
  peers: boolean;
  /** Every story has a photo of its own, a very small one. */
  ownPhotos: boolean;
  /** The paper has search. */
  search: boolean;
  /** The dev server is measured as well. */
  dev: boolean;
  json: boolean;
}

/** Reads the command line. Throws an error that says which number is wrong. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '3' },
      peers: { type: 'boolean', default: false },
      'own-photos': { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { peers, 'own-photos': ownPhotos, search, dev, json } = values;
  return {
    articles: wholeNumber('articles', values.articles, 1),
    seed: wholeNumber('seed', values.seed, 0),
    runs: wholeNumber('runs', values.runs, 1),
    peers,
    ownPhotos,
    search,
    dev,
    json,
  };
}
