import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { GitNewsroom, type Looked } from './git-newsroom.ts';

const open: GitNewsroom[] = [];
afterAll(() => {
  for (const made of open) made.delete();
});
const keep = (made: GitNewsroom): GitNewsroom => {
  open.push(made);
  return made;
};
/** One published story, `2026/11/a`. */
const begun = async (): Promise<GitNewsroom> => {
  const made = keep(new GitNewsroom()).story('a').commit();
  expect(await made.look()).toMatchObject({
    ids: { '2026/11/a': '2026/11/a' },
    former: {},
    problems: [],
  });
  return made;
};
let last: GitNewsroom | undefined;
/** In the end, what is found is the same whether the archive was gone on with or is made anew. */
afterEach(async () => {
  if (last === undefined) return;
  const { problems, ...looked } = await last.look();
  const { problems: anew, ...clean } = await last.lookAnew();
  expect(looked).toEqual(clean);
  expect([...problems, ...anew].filter(({ severity }) => severity === 'error')).toEqual([]);
  last = undefined;
});
/** What is found by going on with the archive. */
const found = async (made: GitNewsroom): Promise<Pick<Looked, 'former' | 'ids'>> => {
  last = made;
  const { ids, former } = await made.look();
  const short = (name: string): string => name.replace(/^2026\/11\//, '');
  return {
    ids: Object.fromEntries(Object.entries(ids).map(([place, id]) => [short(place), short(id)])),
    former: Object.fromEntries(
      Object.entries(former).map(([id, names]) => [short(id), names.map(short)]),
    ),
  };
};

describe('the id of a story', () => {
  it('stays when its file is renamed, renamed again and named back, and the service is told the names in between', async () => {
    const made = await begun();
    expect(await found(made.move(['a', 'b']).commit())).toEqual({
      ids: { b: 'a' },
      former: { a: ['b'] },
    });
    expect(await found(made.move(['b', 'c']).commit())).toEqual({
      ids: { c: 'a' },
      former: { a: ['b', 'c'] },
    });
    expect(await found(made.move(['c', 'a']).commit())).toEqual({
      ids: { a: 'a' },
      former: { a: ['b', 'c'] },
    });
  });

  it('stays when it goes to another month and into a folder', async () => {
    const made = await begun();
    expect(await found(made.move(['a', 'a/index']).commit())).toEqual({
      ids: { a: 'a' },
      former: {},
    });
    expect(await found(made.move(['a/index', '2026/10/a/index']).commit())).toEqual({
      ids: { '2026/10/a': 'a' },
      former: { a: ['2026/10/a'] },
    });
  });

  it('stays when it is renamed and edited at once', async () => {
    const made = await begun();
    expect(
      await found(
        made
          .move(['a', 'b'])
          .write(
            'content/articles/2026/11/b.md',
            made.read('b').replace(/Kalimat a (?:7|14|21)/g, 'Ganti'),
          )
          .commit(),
      ),
    ).toMatchObject({ ids: { b: 'a' } });
  });

  it('is another where a file was renamed and wholly rewritten in one commit, unless `formerly` says that it is the same', async () => {
    const made = await begun();
    made.remove('a').story('b', { text: 'lain sekali' }).commit();
    expect(await found(made)).toEqual({ ids: { b: 'b' }, former: {} });
    made.story('b', { text: 'lain sekali', extra: 'formerly: [2026/11/a]\n' }).commit();
    expect(await found(made)).toEqual({ ids: { b: 'a' }, former: { a: ['b'] } });
    expect(await found(made.move(['b', 'c']).commit())).toEqual({
      ids: { c: 'a' },
      former: { a: ['b', 'c'] },
    });
  });

  it('is the one of the first place at which readers saw it: what a draft was called, nobody learns', async () => {
    const made = keep(new GitNewsroom())
      .story('rahasia', { extra: 'draft: true\n' })
      .commit()
      .story('nanti', { date: '2026-11-10T08:00' })
      .commit('2026-11-03T00:00:00Z');
    made
      .move(['rahasia', 'a'], ['nanti', 'n'])
      .commit('2026-11-04T00:00:00Z')
      .story('a', { text: 'rahasia' })
      .commit('2026-11-05T00:00:00Z');
    expect(await found(made)).toEqual({ ids: { a: 'a', n: 'n' }, former: {} });
    expect(await found(made.move(['a', 'b'], ['n', 'm']).commit('2026-11-20T00:00:00Z'))).toEqual({
      ids: { b: 'a', m: 'n' },
      former: { a: ['b'], n: ['m'] },
    });
  });

  it('goes with each of two that change places, and around a ring', async () => {
    const made = (await begun()).story('b').story('c').commit();
    expect(await found(made.move(['a', 'b'], ['b', 'a']).commit())).toEqual({
      ids: { a: 'b', b: 'a', c: 'c' },
      former: {},
    });
    expect(await found(made.move(['a', 'b'], ['b', 'c'], ['c', 'a']).commit())).toEqual({
      ids: { a: 'c', b: 'b', c: 'a' },
      former: {},
    });
  });

  it('is the older story’s where another is written at the place that it left, then or later', async () => {
    const made = await begun();
    made.move(['a', 'b']).commit().story('a', { text: 'baru' }).commit();
    expect(await found(made)).toEqual({ ids: { a: 'a/2', b: 'a' }, former: { a: ['b'] } });
    expect(await found(made.move(['a', 'c']).commit())).toEqual({
      ids: { b: 'a', c: 'a/2' },
      former: { a: ['b'], 'a/2': ['c'] },
    });
    expect(await found(made.story('a', { text: 'ketiga' }).commit())).toEqual({
      ids: { a: 'a/3', b: 'a', c: 'a/2' },
      former: { a: ['b'], 'a/2': ['c'] },
    });
    const other = await begun();
    expect(await found(other.move(['a', 'b']).story('a', { text: 'baru' }).commit())).toEqual({
      ids: { a: 'a/2', b: 'a' },
      former: { a: ['b'] },
    });
  });

  it('is a new one for the copy where a story is split', async () => {
    const made = await begun();
    made
      .write('content/articles/2026/11/b.md', made.read('a').replace('Berita a', 'Bagian dua'))
      .commit();
    expect(await found(made)).toEqual({ ids: { a: 'a', b: 'b' }, former: {} });
  });

  it('comes back with a story that was removed: to its place, also the last of several', async () => {
    const made = await begun();
    expect(await found(made.move(['a', 'b']).commit().remove('b').commit())).toEqual({
      ids: {},
      former: {},
    });
    expect(await found(made.story('b', { text: 'a' }).commit())).toEqual({
      ids: { b: 'a' },
      former: { a: ['b'] },
    });
    expect(
      await found(
        made
          .remove('b')
          .commit()
          .story('z', { text: 'a', extra: 'formerly: [2026/11/b]\n' })
          .commit(),
      ),
    ).toEqual({ ids: { z: 'a' }, former: { a: ['b', 'z'] } });
  });

  it('goes back with a rename that is reverted', async () => {
    const made = await begun();
    made.move(['a', 'b']).commit().git('revert', '--no-edit', 'HEAD');
    expect(await found(made)).toEqual({ ids: { a: 'a' }, former: { a: ['b'] } });
  });

  it('stays through branches that are merged', async () => {
    const made = (await begun())
      .git('checkout', '-q', '-b', 'sisi')
      .move(['a', 'b'])
      .commit()
      .move(['b', 'c'])
      .commit();
    made.git('checkout', '-q', 'main').story('lain').commit();
    expect(await found(made)).toEqual({ ids: { a: 'a', lain: 'lain' }, former: {} });
    made.git('merge', '-q', '--no-edit', 'sisi');
    // What the paper itself went through: `b` was nobody’s address.
    expect(await found(made)).toEqual({ ids: { c: 'a', lain: 'lain' }, former: { a: ['c'] } });
  });

  it('is that of the story which moved, where it takes the place of another; the names of that other are nobody’s', async () => {
    const made = (await begun()).story('b').commit();
    expect(await found(made.remove('b').move(['a', 'b']).commit())).toEqual({
      ids: { b: 'a' },
      former: {},
    });
    expect(await found(made.move(['b', 'c']).story('b', { text: 'baru' }).commit())).toEqual({
      ids: { b: 'b/2', c: 'a' },
      former: { a: ['c'] },
    });
  });

  it('is that of the published story over which a draft is laid', async () => {
    const made = (await begun())
      .story('naskah', { text: 'naskah', extra: 'draft: true\n' })
      .commit();
    expect(
      await found(
        made.remove('a').move(['naskah', 'a']).commit().story('a', { text: 'naskah' }).commit(),
      ),
    ).toEqual({ ids: { a: 'a' }, former: {} });
  });

  it('is what the story calls itself, and the service learns what it was called before', async () => {
    const made = await begun();
    expect(await found(made.story('a', { extra: 'id: tetap\n' }).commit())).toEqual({
      ids: { a: 'tetap' },
      former: { tetap: ['a'] },
    });
    expect(await found(made.move(['a', 'b']).commit())).toEqual({
      ids: { b: 'tetap' },
      former: { tetap: ['a'] },
    });
    expect(await found(made.story('b', { text: 'a' }).commit())).toEqual({
      ids: { b: 'a' },
      former: { a: ['tetap', 'b'] },
    });
  });

  it('is never told as a former name of another, also where that once called itself so', async () => {
    const made = keep(new GitNewsroom())
      .story('a', { extra: 'id: 2026/11/x\n' })
      .commit()
      .story('a')
      .commit();
    expect(await found(made)).toEqual({ ids: { a: 'a' }, former: { a: ['x'] } });
    expect(await found(made.story('x').commit())).toEqual({ ids: { a: 'a', x: 'x' }, former: {} });
    expect(await found(made.remove('x').commit())).toEqual({
      ids: { a: 'a' },
      former: { a: ['x'] },
    });
  });

  it('leaves the place’s name to others while the story calls itself otherwise', async () => {
    const made = keep(new GitNewsroom())
      .story('a', { extra: 'id: tetap\n' })
      .commit()
      .move(['a', 'b'])
      .commit()
      .story('a', { text: 'baru' })
      .commit();
    expect(await found(made)).toEqual({ ids: { a: 'a', b: 'tetap' }, former: {} });
  });

  it('is seen before a rename is committed as what it will be after only once it is', async () => {
    const made = await begun();
    expect(await found(made.move(['a', 'b']))).toEqual({ ids: { b: 'b' }, former: {} });
    // The files are the same; the commit tells more of them.
    expect(await found(made.commit())).toEqual({ ids: { b: 'a' }, former: { a: ['b'] } });
  });
});

describe('where the history is cut, kept, rewritten or gone', () => {
  const moved = async (): Promise<GitNewsroom> =>
    (await begun()).move(['a', 'b']).commit().story('c').commit();
  const shallow = (made: GitNewsroom, depth = '1'): GitNewsroom =>
    keep(new GitNewsroom(made, '--depth', depth));

  it('`formerly` gives the id that the whole history would, also where another story lies at the old place', async () => {
    const made = (await moved())
      .story('b', { text: 'a', extra: 'formerly: [2026/11/a]\n' })
      .commit();
    const whole = { ids: { b: 'a', c: 'c' }, former: { a: ['b'] } };
    expect(await found(made)).toEqual(whole);
    expect(await found(shallow(made))).toEqual(whole);
    made.story('a', { text: 'baru', date: '2026-10-03T08:00' }).commit();
    const both = { ids: { a: 'a/2', b: 'a', c: 'c' }, former: { a: ['b'] } };
    expect(await found(made)).toEqual(both);
    const cut = shallow(made);
    expect(await found(cut)).toEqual(both);
    cut.git('checkout', '-q', '--detach').remove('c');
    expect(await found(cut)).toMatchObject({ ids: { a: 'a/2', b: 'a' } });
  });

  it('a shallow checkout knows no first place, and the service is told nothing false', async () => {
    expect(await found(shallow(await moved()))).toEqual({ ids: { b: 'b', c: 'c' }, former: {} });
  });

  it('a kept archive forgets nothing in a shallow checkout, and learns what that can tell', async () => {
    const made = await moved();
    await made.look();
    const first = shallow(made).withArchiveOf(made);
    expect((await first.look()).ids).toMatchObject({ '2026/11/b': '2026/11/a' });
    made.move(['c', 'd']).commit().story('e').commit();
    const second = shallow(made, '3').withArchiveOf(made);
    expect((await second.look()).ids).toMatchObject({
      '2026/11/b': '2026/11/a',
      '2026/11/d': '2026/11/c',
    });
    made.move(['e', 'f']).commit().story('g').commit();
    const third = shallow(made).withArchiveOf(made);
    // The rename of `e` lies in between, where nobody can read.
    expect((await third.look()).ids).toMatchObject({
      '2026/11/b': '2026/11/a',
      '2026/11/d': '2026/11/c',
      '2026/11/f': '2026/11/f',
    });
    expect((await made.look()).ids).toMatchObject({
      '2026/11/b': '2026/11/a',
      '2026/11/d': '2026/11/c',
      '2026/11/f': '2026/11/e',
    });
  });

  it('a history that was rewritten with its commits gives the same ids', async () => {
    const made = await moved();
    const before = await found(made);
    made.git('rebase', '-q', '--root', '--no-ff', '-x', 'true', '2026-11-27T00:00:00Z');
    expect(await found(made)).toEqual(before);
  });

  it('a history that was squashed tells no rename; the build that knew it says which line keeps the id', async () => {
    const made = await moved();
    await made.look();
    made.git('checkout', '-q', '--orphan', 'satu').commit();
    const { ids, problems } = await made.look();
    expect(ids).toEqual({ '2026/11/b': '2026/11/b', '2026/11/c': '2026/11/c' });
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'history/lost-id',
        severity: 'warning',
        file: 'content/articles/2026/11/b.md',
        hint: 'formerly: [2026/11/a]',
      }),
    ]);
    // It is told for as long as it stands.
    expect((await made.look()).problems).toHaveLength(1);
    made.story('b', { text: 'a', extra: 'formerly: [2026/11/a]\n' }).commit();
    expect(await found(made)).toEqual({ ids: { b: 'a', c: 'c' }, former: { a: ['b'] } });
    expect((await made.look()).problems).toEqual([]);
  });
});

describe('what `formerly` cannot do', () => {
  it('take the id of a story that moved away, or that was always there', async () => {
    const made = (await begun()).story('tetap').commit().move(['a', 'b']).commit();
    made
      .story('x', { extra: 'formerly: [2026/11/a]\n', date: '2026-10-03T08:00' })
      .story('y', { extra: 'formerly: [2026/11/tetap]\n', date: '2026-10-03T08:00' })
      .commit();
    expect(await found(made)).toEqual({
      ids: { b: 'a', tetap: 'tetap', x: 'x', y: 'y' },
      former: { a: ['b'] },
    });
  });

  it('change an id that the history knows', async () => {
    const made = (await begun()).move(['a', 'b']).commit().move(['b', 'c']).commit();
    made.story('c', { text: 'a', extra: 'formerly: [2026/11/b, 2026/11/a]\n' }).commit();
    expect(await found(made)).toEqual({ ids: { c: 'a' }, former: { a: ['b', 'c'] } });
  });
});
