import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GitNewsroom } from './git-newsroom.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const name = fc.constantFrom(...NAMES);

type Step = (made: GitNewsroom) => void;
/** A story may not say that it lay where it lies. */
const settle = (made: GitNewsroom): void => {
  for (const it of NAMES)
    if (made.has(it) && made.read(it).includes(`formerly: [2026/11/${it}]`))
      made.write(`content/articles/2026/11/${it}.md`, made.read(it).replace(/formerly: .*\n/, ''));
};
const write = fc
  .record({
    it: name,
    text: fc.nat(30),
    extra: fc.constantFrom(
      '',
      '',
      '',
      'draft: true\n',
      'id: tetap\n',
      'formerly: [2026/11/a]\n',
      'formerly: [2026/11/b]\n',
      'formerly: [2026/11/z]\n',
    ),
    date: fc.constantFrom('2026-11-01T08:00', '2026-11-05T08:00'),
  })
  .map(({ it, text, extra, date }): Step => (made) => {
    const given =
      extra.startsWith('id') &&
      NAMES.some(
        (other) => other !== it && made.has(other) && made.read(other).includes('id: tetap'),
      );
    made.story(it, { text: `teks${text}`, extra: given ? '' : extra, date });
  });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: write },
  {
    weight: 5,
    arbitrary: fc.tuple(name, name).map(([from, to]): Step => (made) => {
      if (made.has(from) && from !== to) made.move([from, to]);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(name, name).map(([one, other]): Step => (made) => {
      if (made.has(one) && made.has(other) && one !== other) made.move([one, other], [other, one]);
    }),
  },
  {
    weight: 2,
    arbitrary: name.map((it): Step => (made) => {
      if (made.has(it)) made.remove(it);
    }),
  },
);

it('going on from any build gives what a build from nothing gives, whatever was renamed and committed in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          steps: fc.array(step, { minLength: 1, maxLength: 3 }),
          commits: fc.boolean(),
          looks: fc.boolean(),
        }),
        { minLength: 2, maxLength: 7 },
      ),
      async (history) => {
        const made = new GitNewsroom();
        try {
          for (const it of NAMES.slice(0, 3)) made.story(it);
          // Somebody always names the places, by whoever lies there or lay there.
          made
            .story('pembaca', { extra: '' })
            .write(
              'content/reactions.json',
              JSON.stringify({
                at: '2026-11-06T02:00:00Z',
                stories: {
                  '2026/11/a': { like: 5 },
                  '2026/11/b': { like: 3 },
                  '2026/11/b/2': { sad: 2 },
                },
              }),
            )
            .commit();
          await made.look();
          for (const { steps, commits, looks } of history) {
            for (const each of steps) each(made);
            settle(made);
            if (commits) made.commit();
            if (looks) await made.look();
          }
          const { problems, ...looked } = await made.look();
          const { problems: anew, ...clean } = await made.lookAnew();
          expect(looked).toEqual(clean);
          expect(new Set(Object.values(looked.ids)).size).toBe(Object.keys(looked.ids).length);
          expect([...problems, ...anew].filter(({ rule }) => rule === 'article/id-twice')).toEqual(
            [],
          );
        } finally {
          made.delete();
        }
      },
    ),
    {
      numRuns: Number(process.env['WARTA_HISTORIES'] ?? 30) / 6,
      endOnFailure: true,
      seed: Number(process.env['WARTA_SEED'] ?? 20261128),
    },
  );
});
