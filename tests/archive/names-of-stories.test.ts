import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileChange, HistoryStep } from '../../src/archive/history/history-step.ts';
import type { StoryVersion } from '../../src/archive/history/read-version.ts';
import { replayNames, type NamesOfPlaces } from '../../src/archive/history/replay-names.ts';
import { settleStep } from '../../src/archive/history/settle-step.ts';
import { nameStories } from '../../src/archive/naming/name-stories.ts';
import { placeOfFile } from '../../src/content/source/place-of-file.ts';

const file = (place: string): string => `articles/${place}.md`;
/** A digest stands for a text: `story 7, edition 2`. Every story is out since long. */
const versionOf = (digest: string, path: string): StoryVersion | undefined => {
  const [story = ''] = digest.split(',');
  return {
    name: placeOfFile(path),
    named: false,
    title: story,
    slug: path,
    section: 'kota',
    date: Number(story.slice(6)),
    day: '',
    until: null,
  };
};
const NOBODY: NamesOfPlaces = { past: new Map(), given: new Map() };
const replay = (known: NamesOfPlaces, steps: readonly HistoryStep[]): NamesOfPlaces =>
  replayNames(
    known,
    steps.map(({ at, changes }) => ({ at, changes: settleStep(changes, versionOf) })),
    undefined,
  );

interface Text {
  story: number;
  edition: number;
}
const digestOf = ({ story, edition }: Text): string => `story ${story},${edition}`;

/** What Git would say of a commit, of files long enough for it to see every move. */
function changesOf(
  before: ReadonlyMap<string, Text>,
  after: ReadonlyMap<string, Text>,
): FileChange[] {
  const whereWas = new Map([...before].map(([place, { story }]) => [story, place]));
  const stories = new Set([...after.values()].map(({ story }) => story));
  const known = (place: string): boolean => whereWas.has(after.get(place)?.story ?? -1);
  const changes: FileChange[] = [];
  const add = (kind: FileChange['kind'], from: string, to: string, alike = 0): void => {
    changes.push({
      kind,
      alike,
      from: file(from),
      to: file(to),
      over: before.has(to),
      before: digestOf(before.get(from) as Text),
      after: after.has(to) ? digestOf(after.get(to) as Text) : '',
    });
  };
  for (const [place, text] of after) {
    const from = whereWas.get(text.story);
    if (from === undefined) {
      if (before.has(place)) add('M', place, place);
    } else if (from !== place)
      add(
        after.has(from) && !known(from) ? 'C' : 'R',
        from,
        place,
        digestOf(before.get(from) as Text) === digestOf(text) ? 100 : 60,
      );
    else if (digestOf(before.get(place) as Text) !== digestOf(text)) add('M', place, place);
  }
  for (const [place, { story }] of before)
    if (!after.has(place) && !stories.has(story)) add('D', place, place);
  return changes;
}

const PLACES = ['2026/11/a', '2026/11/b', '2026/11/c', '2026/10/a', '2026/10/d'];
const place = fc.constantFrom(...PLACES);
/** Something that an editor does: in a commit, no place is done twice. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: place }),
  fc.record({ kind: fc.constant('edit' as const), at: place }),
  fc.record({
    kind: fc.constant('move' as const),
    at: place,
    to: place,
    edited: fc.boolean(),
    over: fc.boolean(),
    anew: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('exchange' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({ kind: fc.constant('return' as const), at: place }),
);

it('after any history ids are unique and stay with their stories, and no commit need be read twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      (history, cut) => {
        let files = new Map<string, Text>();
        const removed = new Map<string, Text>();
        const steps: HistoryStep[] = [];
        const seen = new Map<number, string>();
        let next = 1;
        history.forEach((deeds, at) => {
          const after = new Map(files);
          const done = new Set<string>();
          for (const it of deeds) {
            const text = files.get(it.at);
            const touched = 'to' in it ? [it.at, it.to] : [it.at];
            if (touched.some((one) => done.has(one)) || new Set(touched).size < touched.length)
              continue;
            touched.forEach((one) => done.add(one));
            // A text that is written over another is that story’s, so only free places are written
            // on.
            if (it.kind === 'write' && text === undefined && !removed.has(it.at))
              after.set(it.at, { story: next++, edition: 1 });
            if (it.kind === 'return' && text === undefined && removed.has(it.at)) {
              after.set(it.at, removed.get(it.at) as Text);
              removed.delete(it.at);
            }
            if (text === undefined) continue;
            if (it.kind === 'edit') after.set(it.at, { ...text, edition: text.edition + 1 });
            if (it.kind === 'remove') {
              after.delete(it.at);
              removed.set(it.at, text);
            }
            if (it.kind === 'move' && (it.over || !files.has(it.to))) {
              after.delete(it.at);
              after.set(it.to, it.edited ? { ...text, edition: text.edition + 1 } : text);
              removed.delete(it.to);
              if (it.anew) after.set(it.at, { story: next++, edition: 1 });
            }
            const other = 'to' in it ? files.get(it.to) : undefined;
            if (it.kind === 'exchange' && other !== undefined)
              after.set(it.at, other).set(it.to, text);
          }
          steps.push({ at: 1_000_000 + at, changes: changesOf(files, after) });
          files = after;
          const names = replay(NOBODY, steps);
          const named = nameStories(
            [...files.keys()].map((one) => ({ place: one, claims: [] })),
            { names, whole: true, isTaken: () => false },
          );
          const ids = [...files].map(([one, { story }]) => ({
            story,
            id: named.get(one)?.id ?? '',
          }));
          expect(new Set(ids.map(({ id }) => id)).size).toBe(files.size);
          for (const { story, id } of ids) {
            expect([story, id]).toEqual([story, seen.get(story) ?? id]);
            seen.set(story, id);
          }
          const all = [...named.values()].flatMap(({ id, former }) => [id, ...former]);
          expect(new Set(all).size).toBe(all.length);
        });
        // Nobody ever had the id of another, not even of one that is gone.
        expect(new Set(seen.values()).size).toBe(seen.size);
        const whole = replay(NOBODY, steps);
        const inTwo = replay(replay(NOBODY, steps.slice(0, cut)), steps.slice(cut));
        expect([new Map([...inTwo.past].sort()), new Map([...inTwo.given].sort())]).toEqual([
          new Map([...whole.past].sort()),
          new Map([...whole.given].sort()),
        ]);
      },
    ),
    {
      numRuns: Number(process.env['WARTA_HISTORIES'] ?? 30) * 40,
      seed: Number(process.env['WARTA_SEED'] ?? 20261128),
    },
  );
});

describe('what a commit did to a story', () => {
  const change = (
    kind: FileChange['kind'],
    from: string,
    to: string,
    before: string,
    after: string,
    alike = 0,
  ): FileChange => ({ kind, alike, from: file(from), to: file(to), over: false, before, after });
  const settled = (...changes: FileChange[]): string[] =>
    settleStep(changes, versionOf)
      .map(
        ({ from, to, is }) =>
          `${placeOfFile(from).slice(8)} ${is}${from === to ? '' : ` to ${placeOfFile(to).slice(8)}`}`,
      )
      .sort();
  const [a, b, c] = ['2026/11/a', '2026/11/b', '2026/11/c'];

  it.each<[string, FileChange[], string[]]>([
    [
      'changed from end to end is the same story',
      [change('M', a, a, 'story 1,1', 'story 2,1')],
      ['a there'],
    ],
    [
      'renamed with its title kept is the same story',
      [change('R', a, b, 'story 1,1', 'story 1,2', 35)],
      ['a moved to b'],
    ],
    [
      'renamed into another story is gone',
      [change('R', a, b, 'story 1,1', 'story 2,1', 60)],
      ['a gone'],
    ],
    [
      'split into two goes with the greater part',
      [
        change('C', a, b, 'story 1,1', 'story 1,2', 40),
        change('R', a, c, 'story 1,1', 'story 1,3', 60),
      ],
      ['a moved to c'],
    ],
    [
      'that went elsewhere left its place to another',
      [
        change('M', a, a, 'story 1,1', 'story 2,1'),
        change('C', a, b, 'story 1,1', 'story 1,1', 100),
      ],
      ['a moved to b'],
    ],
    [
      'whose text was copied before it was rewritten under its title stays',
      [
        change('M', a, a, 'story 1,1', 'story 1,2'),
        change('C', a, b, 'story 1,1', 'story 1,1', 100),
      ],
      ['a there'],
    ],
    [
      'whose very bytes lie where another was has moved there',
      [change('D', a, a, 'story 1,1', ''), change('M', b, b, 'story 2,1', 'story 1,1')],
      ['a moved to b', 'b gone'],
    ],
    [
      'of three that changed places, each has moved',
      [
        change('M', a, a, 'story 1,1', 'story 2,1'),
        change('M', b, b, 'story 2,1', 'story 3,1'),
        change('M', c, c, 'story 3,1', 'story 1,1'),
      ],
      ['a moved to c', 'b moved to a', 'c moved to b'],
    ],
  ])('one %s', (_, changes, fates) => {
    expect(settled(...changes)).toEqual(fates);
  });
});
