import { beforeAll, describe, expect, it } from 'vitest';
import { suddenlyLeaving } from '../../src/publishing/reports/refuse-removals.ts';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { commitAt } from '../redirects/git-paper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `/2026/11/berita-${index}/`);

describe('how many pages may leave', () => {
  it.each<[string, number, number, number, number]>([
    ['a quarter may', 10, 40, 0, 0],
    ['one more may not', 11, 40, 0, 11],
    ['those whose addresses lead on have not left', 30, 40, 20, 0],
    ['but the others are counted', 30, 40, 19, 11],
    ['of a small paper all may', 19, 19, 0, 0],
    ['of one that is hardly larger, all may not', 20, 20, 0, 20],
  ])('%s', (_name, removed, pages, led, leaving) => {
    // Hosts do not tell capitals apart.
    expect(
      suddenlyLeaving(
        addresses(removed).map((address) => address.replace('berita', 'Berita')),
        { pages, isStory: () => true },
        new Set(addresses(led)),
      ),
    ).toHaveLength(leaving);
  });

  it.each<[string, number, number]>([
    ['two stories and all that is theirs alone', 2, 0],
    ['three are more', 3, 20],
    ['pages without any story', 0, 20],
  ])('%s', (_name, stories, leaving) => {
    const gone = addresses(20);
    expect(
      suddenlyLeaving(
        gone,
        { pages: 40, isStory: (address) => gone.indexOf(address) < stories },
        new Set(),
      ),
    ).toHaveLength(leaving);
  });
});

describe('a paper of which most stories go', () => {
  const AT = ['--at', '2026-11-25T12:00'];
  const settings = (more = ''): string => `${SETTINGS.replace(/clock:.*\n/, '')}${more}`;
  const file = (index: number): string => `content/articles/2026/11/berita-${index}.md`;
  let made: Newspaper;
  let before: Record<string, string>;
  beforeAll(() => {
    made = fresh('removals').remove(STORY).write('content/site.yaml', settings());
    for (let index = 0; index < 40; index++)
      made.write(file(index), storyFile({ title: `Berita ${index}`, date: '2026-11-10T08:00' }));
    expect(commitAt(made, '2026-11-12T00:00:00Z').build(AT)).toMatchObject({ status: 0 });
    before = made.site();
  });

  it('is not published until that is asked for, and the old site stays', () => {
    for (let index = 1; index < 40; index++) made.remove(file(index));
    for (const _ of [1, 2]) {
      const { status, output } = made.build(AT);
      expect(status).toBe(1);
      expect(output).toMatch(
        /^content {2}error: 39 of \d+ published pages would leave at once, and nothing leads on from their addresses {2}\(site\/many-removals\)\n {4}If that is meant: npx warta build --allow-removals\n {4}\/2026\/11\/berita-1\/\n(?: {4}\/2026.*\n){19} {4}and 19 more$/m,
      );
      expect(made.site()).toEqual(before);
    }
    made.git('checkout', '-q', '--', 'content');
    expect(made.build(AT).output).not.toContain('Published');
    expect(made.site()).toEqual(before);
    for (let index = 1; index < 40; index++) made.remove(file(index));
    expect(made.build(['--allow-removals', ...AT])).toMatchObject({ status: 0 });
    expect(Object.keys(made.site()).filter((path) => path.includes('berita-'))).toEqual([
      '2026/11/berita-0/index.html',
    ]);
    expect(made.build(AT).output).toMatch(/^Nothing changed/);
    made.git('checkout', '-q', '--', 'content');
    expect(made.build(AT)).toMatchObject({ status: 0 });
  });

  it('may give all its stories other addresses, which lead on', () => {
    made.write('content/site.yaml', settings('permalink: /:section/:slug/\n'));
    expect(commitAt(made, '2026-11-13T00:00:00Z').build(AT)).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/berita-3/index.html')).toContain('url=/kota/berita-3/');
  });
});
