import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offeredReactions } from '../../src/reactions/offered-reactions.ts';
import { REACTIONS, type Reaction } from '../../src/reactions/reaction.ts';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { Reader } from './reader.ts';
import { LIST, NOW, startService, type RunningService } from './running-service.ts';

describe('the reactions that a story offers', () => {
  it.each<[string, Parameters<typeof offeredReactions>[0], readonly Reaction[]]>([
    ['all six where nobody says otherwise', { sensitive: false, withdrawn: false }, REACTIONS],
    [
      'the paper’s',
      { paper: ['sad', 'like'], sensitive: false, withdrawn: false },
      ['like', 'sad'],
    ],
    [
      'the section’s before the paper’s',
      { section: ['wow'], paper: ['like'], sensitive: false, withdrawn: false },
      ['wow'],
    ],
    [
      'the story’s own before all',
      { story: ['love'], section: 'off', paper: 'off', sensitive: false, withdrawn: false },
      ['love'],
    ],
    [
      'none where the section says off',
      { section: 'off', paper: ['like'], sensitive: false, withdrawn: false },
      [],
    ],
    ['none where the story says off', { story: 'off', sensitive: false, withdrawn: false }, []],
    [
      'no haha under grief',
      { sensitive: true, withdrawn: false },
      ['like', 'love', 'wow', 'sad', 'angry'],
    ],
    [
      'no haha under grief, whatever the section offers',
      { section: ['haha', 'sad'], sensitive: true, withdrawn: false },
      ['sad'],
    ],
    [
      'haha under grief when the story’s own editor writes it',
      { story: ['haha', 'sad'], sensitive: true, withdrawn: false },
      ['haha', 'sad'],
    ],
    [
      'none under a withdrawn story, whatever it says',
      { story: ['like'], sensitive: false, withdrawn: true },
      [],
    ],
  ])('are %s', (_, rules, offered) => {
    expect(offeredReactions(rules)).toEqual(offered);
  });
});

describe('a reaction that its story does not offer', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({
      limits: {
        networkPerMinute: 1_000_000,
        storyPerMinute: 1_000_000,
        visitorPerMinute: 1_000_000,
      },
    });
  });
  afterAll(() => service.stop());

  it('is never stored and never shown, through every change of policy', async () => {
    let moment = NOW;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            offers: fc.subarray([...REACTIONS], { minLength: 1 }),
            presses: fc.array(
              fc.record({
                reader: fc.nat(4),
                reaction: fc.constantFrom(...REACTIONS, 'hate', ''),
                form: fc.boolean(),
              }),
              { maxLength: 8 },
            ),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (policies) => {
          const readers = Array.from(
            { length: 5 },
            () => new Reader((path, init) => fetch(service.url + path, init)),
          );
          const story = `2026/11/uji-${moment}`;
          for (const { offers, presses } of policies) {
            service.publish({
              ...LIST,
              offers: [offers],
              stories: { [story]: ['/2026/11/uji/', 0] },
            });
            service.setClock((moment += 1_000));
            const before = await rowsOf(service, story);
            for (const { reader, reaction, form } of presses) {
              const one = readers[reader] as Reader;
              const response = form
                ? await one.post(story, `reaction=${reaction}`)
                : await one.put(story, reaction);
              const offered = offers.includes(reaction as Reaction);
              expect(response.status < 400).toBe(offered);
            }
            const rows = await rowsOf(service, story);
            for (const [visitor, reaction] of rows)
              if (before.get(visitor) !== reaction) expect(offers).toContain(reaction);
            service.setClock((moment += 1_000));
            const shown = await (readers[0] as Reader).counts(story);
            expect(Object.keys(shown.counts).sort()).toEqual([...offers].sort());
            expect(shown.total).toBe(
              [...rows.values()].filter((reaction) => offers.includes(reaction)).length,
            );
            expect([undefined, null, ...offers]).toContain(shown.mine);
          }
        },
      ),
      { numRuns: 40, seed: 20261128 },
    );
  });
});

async function rowsOf(service: RunningService, story: string): Promise<Map<string, Reaction>> {
  const store = openSqliteStore(service.database);
  const rows = new Map<string, Reaction>();
  for await (const row of store.rows())
    if (row.story === story && row.reaction !== null) rows.set(row.visitor, row.reaction);
  await store.close();
  return rows;
}
