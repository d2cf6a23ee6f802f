import { describe, expect, it } from 'vitest';
import { PictureCache } from '../../src/publishing/pictures/picture-cache.ts';
import { sumChanges } from '../../src/publishing/reports/sum-changes.ts';
import { ShardCache } from '../../src/publishing/search/shard-cache.ts';
import { isNothing, pathsOfWork, type SiteWork } from '../../src/publishing/site-work.ts';
import type { SiteChanges } from '../../src/publishing/staging/changes-text.ts';

const NONE: SiteChanges = { added: [], changed: [], removed: [] };
const STALE = {
  address: '/kota/',
  kind: 'section',
  subject: 'section/kota',
  reason: 'it is new',
} as const;
const PICTURES = { ...NONE, pictures: [] };
const SEARCH = { ...NONE, on: true, shards: [], indexed: 0 };

/** The work of a site that is what it should be, but for some of it. */
const work = ({
  pictures = PICTURES,
  search = SEARCH,
  ...others
}: Partial<Omit<SiteWork, 'pictures' | 'search'>> & {
  pictures?: SiteWork['pictures']['changes'];
  search?: SiteWork['search']['changes'];
} = {}): SiteWork => ({
  site: {
    way: 'trade',
    startedAt: 0,
    fullBuild: false,
    corrupt: new Set(),
    mended: [],
    foreign: [],
    cleared: [],
  },
  isFirst: false,
  pages: { stale: [], removed: [] },
  assets: new Map(),
  assetChanges: NONE,
  pictures: { changes: pictures, cache: new PictureCache('/nowhere') },
  search: { changes: search, shards: new ShardCache('/nowhere', '') },
  nextBuildAt: 0,
  ...others,
});

describe('work', () => {
  it('is nothing when nothing differs, also where the twin mended what was damaged', () => {
    expect(isNothing(work())).toBe(true);
    const { site } = work();
    expect(isNothing(work({ site: { ...site, mended: ['x'], cleared: ['y'] } }))).toBe(true);
  });

  it.each<[string, SiteWork]>([
    ['there is no site', work({ site: { ...work().site, fullBuild: true } })],
    ['a page is stale', work({ pages: { stale: [STALE], removed: [] } })],
    ['a page leaves', work({ pages: { stale: [], removed: ['/kota/'] } })],
    ['a file comes', work({ assetChanges: { ...NONE, added: ['x'] } })],
    ['a file is another', work({ assetChanges: { ...NONE, changed: ['x'] } })],
    ['a file leaves', work({ assetChanges: { ...NONE, removed: ['x'] } })],
    [
      'a picture is to be noted, though no file of it is new',
      work({ pictures: { ...PICTURES, pictures: [{ path: 'a.jpg', state: undefined, put: [] }] } }),
    ],
    [
      'a shard of search is to be noted',
      work({ search: { ...SEARCH, shards: [{ id: '2026', input: 'x' }] } }),
    ],
  ])('is something when %s', (_name, some) => {
    expect(isNothing(some)).toBe(false);
  });

  it('touches the files of pages, and every other file that comes, changes or leaves', () => {
    expect(
      pathsOfWork(
        work({
          pages: { stale: [STALE, { ...STALE, address: '/404/' }], removed: ['/opini/', '/x.xml'] },
          assetChanges: { added: ['a1'], changed: ['a2'], removed: ['a3'] },
          pictures: { pictures: [], added: ['p1'], changed: ['p2'], removed: ['p3'] },
          search: { ...SEARCH, added: ['s1'], changed: ['s2'], removed: ['s3'] },
        }),
      ),
    ).toEqual([
      ...['kota/index.html', '404.html', 'opini/index.html', 'x.xml'],
      ...['a1', 'a2', 'a3', 'p1', 'p2', 'p3', 's1', 's2', 's3'],
    ]);
    expect(pathsOfWork(work())).toEqual([]);
  });
});

describe('changes of several kinds as one list', () => {
  it.each<[string, SiteChanges[], Partial<SiteChanges>]>([
    [
      'are sorted, whichever kind they are of',
      [
        { added: ['d'], changed: ['c'], removed: ['b'] },
        { added: ['a'], changed: ['e'], removed: [] },
      ],
      { added: ['a', 'd'], changed: ['c', 'e'], removed: ['b'] },
    ],
    [
      'name everything once',
      [
        { ...NONE, changed: ['a'] },
        { ...NONE, changed: ['a'] },
      ],
      { changed: ['a'] },
    ],
    [
      'have a file that one kind lost and another won as changed',
      [
        { ...NONE, removed: ['a'] },
        { ...NONE, added: ['a'] },
      ],
      { changed: ['a'] },
    ],
    [
      'have a file that changed and then left as removed',
      [
        { ...NONE, changed: ['a'] },
        { ...NONE, removed: ['a'] },
      ],
      { removed: ['a'] },
    ],
    ['are none of none', [], {}],
  ])('%s', (_name, parts, sum) => {
    expect(sumChanges(parts)).toEqual({ ...NONE, ...sum });
  });
});
