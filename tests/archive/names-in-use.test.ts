import { afterAll, describe, expect, it } from 'vitest';
import { GitNewsroom } from './git-newsroom.ts';

const open: GitNewsroom[] = [];
afterAll(() => {
  for (const made of open) made.delete();
});
/** One story, first published at `2026/11/a`, then at `b`, and now at `c`. */
const moved = (): GitNewsroom => {
  const made = new GitNewsroom()
    .story('a')
    .commit()
    .move(['a', 'b'])
    .commit()
    .move(['b', 'c'])
    .commit();
  open.push(made);
  return made;
};
const NAMES = ['2026/11/a', '2026/11/b', '2026/11/c'];
/** What went wrong, without what is only told. */
const errors = async (made: GitNewsroom): Promise<string[]> =>
  (await made.look()).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message, hint }) => `${file}: ${message} | ${hint ?? ''}`);
const same = async (made: GitNewsroom): Promise<void> => {
  expect((await made.look()).answers).toEqual((await made.lookAnew()).answers);
};

describe('a story that has moved', () => {
  it('is found by every name that it ever had, and leads to all who name it', async () => {
    const made = moved();
    NAMES.forEach((name, index) => {
      made
        .story(`ikut${index}`, { extra: `follows: ${name}\n` })
        .story(`ralat${index}`, { extra: `corrects: {story: ${name}, kind: hak-jawab}\n` });
    });
    made.write(
      'content/articles/2026/11/baca.md',
      `---\ntitle: Baca\ndate: 2026-11-02T08:00\nsection: kota\n---\n\n${NAMES.map((name) => `::baca{story="${name}"}`).join('\n\n')}\n`,
    );
    made.write(
      'content/articles/2026/11/english.md',
      '---\ntitle: English\ndate: 2026-11-02T08:00\nsection: kota\nlanguage: en\ntranslationOf: 2026/11/b\n---\n\nText.\n',
    );
    expect(await errors(made.commit())).toEqual([]);
    const { story } = { story: made.reader.story('/2026/11/c/') };
    expect(story?.followedBy.map(({ title }) => title).sort()).toEqual([
      'Berita ikut0',
      'Berita ikut1',
      'Berita ikut2',
    ]);
    expect(story?.correctedBy).toHaveLength(3);
    expect(story?.translations.map(({ title }) => title)).toEqual(['English']);
    for (const index of NAMES.keys())
      expect([
        made.reader.story(`/2026/11/ikut${index}/`)?.follows?.address,
        made.reader.story(`/2026/11/ralat${index}/`)?.corrects?.address,
      ]).toEqual(['/2026/11/c/', '/2026/11/c/']);
    expect(made.reader.story('/2026/11/baca/')?.html.match(/href="\/2026\/11\/c\/"/g)).toHaveLength(
      3,
    );
    // It moves on: all who name it are told.
    made.move(['c', 'd']).commit();
    await same(made);
    expect(made.reader.story('/2026/11/ikut1/')?.follows?.address).toBe('/2026/11/d/');
    expect(made.reader.story('/2026/11/d/')?.followedBy).toHaveLength(3);
    made.remove('d').story('z', { text: 'a', extra: 'formerly: [2026/11/d]\n' }).commit();
    expect(await errors(made)).toEqual([]);
    await same(made);
    expect(made.reader.story('/2026/11/z/')?.followedBy).toHaveLength(3);
  });

  it('that names itself is found by where its file lies as well', async () => {
    const made = new GitNewsroom()
      .story('a', { extra: 'id: tetap\n' })
      .story('x', { extra: 'follows: 2026/11/a\n' })
      .commit();
    open.push(made);
    expect(await errors(made)).toEqual([]);
    expect(made.reader.story('/2026/11/x/')?.follows?.address).toBe('/2026/11/a/');
    made.story('a', { extra: 'id: lain\n' }).commit();
    await same(made);
  });

  it('stands on the home page by any of its names, and once', async () => {
    const made = moved()
      .story('lain')
      .write(
        'content/home.yaml',
        'lead: {story: 2026/11/a}\nbanner: {text: Siaga, story: 2026/11/b, from: 2026-11-01, until: 2026-12-01}\n',
      )
      .commit();
    expect(await errors(made)).toEqual([]);
    expect([made.reader.home().lead?.address, made.reader.banner()?.address]).toEqual([
      '/2026/11/c/',
      '/2026/11/c/',
    ]);
    made.move(['c', 'd']).commit();
    await same(made);
    expect([made.reader.home().lead?.address, made.reader.banner()?.address]).toEqual([
      '/2026/11/d/',
      '/2026/11/d/',
    ]);
    made
      .write('content/home.yaml', 'lead: {story: 2026/11/a}\nsecond: [{story: 2026/11/d}]\n')
      .commit();
    expect(await errors(made)).toEqual([
      'content/home.yaml: 2026/11/d is the story that stands in line 1 already (“lead”, 2026/11/a), and nothing stands twice | newest: all',
    ]);
  });

  it('has what was counted for it under all of its names', async () => {
    const made = moved()
      .story('lain')
      .write(
        'content/reactions.json',
        JSON.stringify({
          at: '2026-11-03T02:00:00Z',
          stories: {
            '2026/11/a': { like: 800 },
            '2026/11/b': { like: 7, sad: 2 },
            '2026/11/lain': { like: 805 },
          },
        }),
      )
      .commit();
    await same(made);
    expect(made.reader.reactionCounts('2026/11/a')).toEqual({ like: 807, sad: 2 });
    expect(
      [made.reader.home().lead, ...made.reader.home().popular].map((card) => card?.id),
    ).toContain('2026/11/a');
    made.move(['c', 'd'], ['lain', 'c']).commit();
    await same(made);
    expect(made.reader.reactionCounts('2026/11/a')).toEqual({ like: 807, sad: 2 });
  });

  it('is told as it lies now where its name is spelt wrong', async () => {
    const made = moved()
      .story('x', { extra: 'follows: 2026/11/cc\n' })
      .story('y', { extra: 'follows: 2025/11/c\n' })
      .commit();
    expect(await errors(made)).toEqual([
      'content/articles/2026/11/x.md: there is no story “2026/11/cc” | follows: 2026/11/c',
      'content/articles/2026/11/y.md: there is no story “2025/11/c” | follows: 2026/11/c',
    ]);
  });

  it('is still meant by its name where another lies now, and that is told with the line that is clear', async () => {
    const made = moved()
      .story('x', { extra: 'follows: 2026/11/a\n' })
      .commit()
      .story('a', { text: 'baru' })
      .commit();
    const { problems } = await made.look();
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'article/moved-story',
        severity: 'warning',
        file: 'content/articles/2026/11/x.md',
        line: 5,
        message:
          '“2026/11/a” is the permanent name of content/articles/2026/11/c.md, which it means; content/articles/2026/11/a.md lies there since and is “2026/11/a/2”',
        hint: 'follows: 2026/11/c',
      }),
    ]);
    expect(made.reader.story('/2026/11/x/')?.follows?.address).toBe('/2026/11/c/');
    await same(made);
    expect(await errors(made.story('x', { extra: 'follows: 2026/11/a/2\n' }).commit())).toEqual([]);
    expect(made.reader.story('/2026/11/x/')?.follows?.address).toBe('/2026/11/a/');
  });
});
