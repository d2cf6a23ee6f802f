import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
  IS_NOT_PUBLIC,
  IS_PUBLIC,
  isPublic,
  type Shown,
} from '../../src/archive/store/is-public.ts';
import { storyState } from '../../src/archive/store/story-state.ts';

const NOW = 1000;
const EVER = Number.MAX_SAFE_INTEGER;
const CASES: [what: string, story: Shown, seen: boolean, state: string][] = [
  ['is never seen as a draft', { shownFrom: null, shownUntil: null }, false, 'draft'],
  ['is not seen before its time', { shownFrom: 1001, shownUntil: EVER }, false, 'scheduled'],
  ['is seen at its very moment', { shownFrom: 1000, shownUntil: EVER }, true, 'published'],
  ['is seen from then on', { shownFrom: 1, shownUntil: EVER }, true, 'published'],
  [
    'is seen until the moment before its end',
    { shownFrom: 1, shownUntil: 1001 },
    true,
    'published',
  ],
  ['is not seen at its end', { shownFrom: 1, shownUntil: 1000 }, false, 'expired'],
  ['is not seen after it', { shownFrom: 1, shownUntil: 999 }, false, 'expired'],
  ['is not seen before a short life', { shownFrom: 1001, shownUntil: 1002 }, false, 'scheduled'],
];

describe('a story', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE story (key INTEGER PRIMARY KEY, shown_from INTEGER, shown_until INTEGER)');
  const found = (condition: string): boolean =>
    db.prepare(`SELECT 1 FROM story WHERE ${condition}`).get(NOW) !== undefined;

  it.each(CASES)('%s, and SQL says the same', (_what, story, seen, state) => {
    expect(isPublic(story, NOW)).toBe(seen);
    expect(storyState({ ...story, withdrawn: false }, NOW)).toBe(state);
    db.exec('DELETE FROM story');
    db.prepare('INSERT INTO story (shown_from, shown_until) VALUES (?, ?)').run(
      story.shownFrom,
      story.shownUntil,
    );
    expect(found(IS_PUBLIC)).toBe(seen);
    expect(IS_NOT_PUBLIC.filter(found)).toHaveLength(seen ? 0 : 1);
  });

  it('that was withdrawn is seen as such, in its time only', () => {
    expect(storyState({ shownFrom: 1, shownUntil: EVER, withdrawn: true }, NOW)).toBe('withdrawn');
    expect(storyState({ shownFrom: 1001, shownUntil: EVER, withdrawn: true }, NOW)).toBe(
      'scheduled',
    );
  });
});
