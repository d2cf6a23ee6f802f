import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../src/archive/history/history-step.ts';
import type { StoryVersion } from '../../src/archive/history/read-version.ts';
import { settleStep } from '../../src/archive/history/settle-step.ts';

/**
 * A text is `title`, or `title#id` of a story that names itself; `-` is no story. All have other
 * dates.
 */
function versionOf(text: string): StoryVersion | undefined {
  const [title = '', id] = text.replace(/\d+$/, '').split('#');
  if (title === '-') return undefined;
  return {
    name: id ?? '',
    named: id !== undefined,
    title,
    slug: '',
    section: 'kota',
    date: Buffer.from(text).reduce((sum, byte) => sum * 31 + byte, 0),
    day: '2026-11-01',
    until: null,
  };
}

type Written = Pick<FileChange, 'after' | 'before' | 'from' | 'kind'> & Partial<FileChange>;
const changed = (at: string, before: string, after: string): Written => ({
  kind: 'M',
  from: at,
  before,
  after,
});
const renamed = (
  from: string,
  to: string,
  texts: [before: string, after: string],
  alike = 0,
): Written => ({
  kind: 'R',
  from,
  to,
  before: texts[0],
  after: texts[1],
  alike,
});
const removed = (at: string, before: string): Written => ({
  kind: 'D',
  from: at,
  before,
  after: '-',
});

/** `a there`, `a gone`, `a → b`, each with the title that stands for it now. */
const fates = (...changes: Written[]): string[] =>
  settleStep(
    changes.map((change) => ({ alike: 0, to: change.from, over: false, ...change })),
    versionOf,
  ).map(({ from, to, is, next }) =>
    is === 'moved'
      ? `${from} → ${to}: ${next?.title ?? '-'}`
      : `${from} ${is}: ${next?.title ?? '-'}`,
  );

describe('what a commit did to stories', () => {
  it('is an edit, however much of the file is other', () => {
    expect(fates(changed('a', 'Satu', 'Dua'))).toEqual(['a there: Dua']);
  });

  it('is a removal', () => {
    expect(fates(removed('a', 'Satu'))).toEqual(['a gone: -']);
  });

  it.each<[string, number, [string, string], string]>([
    ['nearly all of it stayed', 80, ['Satu', 'Dua'], 'a → b: Dua'],
    ['its title stayed', 10, ['Satu1', 'Satu2'], 'a → b: Satu'],
    ['the id that it gives itself stayed', 10, ['Satu#x', 'Dua#x'], 'a → b: Dua'],
    ['half of what is no story stayed', 50, ['-', 'Dua'], 'a → b: Dua'],
  ])('is a move when a file was renamed and %s', (_name, alike, texts, fate) => {
    expect(fates(renamed('a', 'b', texts, alike))).toEqual([fate]);
  });

  it.each<[string, number, [string, string]]>([
    ['little of it stayed', 79, ['Satu', 'Dua']],
    ['it gives itself another id', 100, ['Satu#x', 'Satu#y']],
    ['less than half of what is no story stayed', 49, ['-', 'Dua']],
  ])('is no move when %s', (_name, alike, texts) => {
    expect(fates(renamed('a', 'b', texts, alike))).toEqual(['a gone: -']);
  });

  it('is one move where a text went to several files: to the most alike, and of equals the first', () => {
    expect(
      fates(
        renamed('a', 'c', ['Satu', 'Tiga'], 90),
        { ...renamed('a', 'b', ['Satu', 'Dua'], 90), kind: 'C' },
        { ...renamed('a', 'd', ['Satu', 'Empat'], 85), kind: 'C' },
      ),
    ).toEqual(['a → b: Dua']);
  });

  it('is a move where another text was written in its place', () => {
    const copy = { ...renamed('a', 'b', ['Satu1', 'Satu2'], 90), kind: 'C' } as const;
    expect(fates(changed('a', 'Satu1', 'Lain'), copy)).toEqual(['a → b: Satu']);
    // What stands in its place has its title: it stayed, and the other is a copy.
    expect(fates(changed('a', 'Satu1', 'Satu3'), copy)).toEqual(['a there: Satu']);
  });

  it('is what the bytes say: stories that changed places all around did so', () => {
    expect(fates(changed('a', 'Satu', 'Dua'), changed('b', 'Dua', 'Satu'))).toEqual([
      'a → b: Satu',
      'b → a: Dua',
    ]);
    // The same title at both places does not hide it.
    expect(fates(changed('a', 'Satu1', 'Satu2'), changed('b', 'Satu2', 'Satu1'))).toEqual([
      'a → b: Satu',
      'b → a: Satu',
    ]);
  });

  it('is a move over another, whose story is gone', () => {
    expect(fates(removed('a', 'Satu'), changed('b', 'Dua', 'Satu'))).toEqual([
      'a → b: Satu',
      'b gone: -',
    ]);
  });
});
