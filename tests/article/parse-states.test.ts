import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../../src/content/story/front-matter-schema.ts';
import { parseStates, type StoryStates } from '../../src/content/story/parse-states.ts';
import { momentParser } from '../../src/content/story/story-moments.ts';

const BASE = { title: 'Satu', date: '2026-11-28T08:00', section: 'kota' };
const at = (time: string): number => Date.parse(`2026-11-28T${time}+07:00`);
const VERIFICATION = { state: 'pending', interest: 'a', source: 'b', sought: 'c' };

/** The states of a story of 08.00, read at 12.00, and the rules that it breaks. */
function statesOf(extra: object, textless = false): { states: StoryStates; rules: string[] } {
  const rules: string[] = [];
  const report = (rule: string): void => {
    rules.push(rule);
  };
  const states = parseStates(frontMatterSchema.parse({ ...BASE, ...extra }), {
    date: at('08:00'),
    now: at('12:00'),
    textless,
    moment: momentParser('Asia/Jakarta', report),
    report,
  });
  return { states, rules };
}

describe('what a story is at a moment', () => {
  it.each<[string, object, Partial<StoryStates>]>([
    ['nothing but itself', {}, { moments: [], corrections: [] }],
    ['updated', { updated: '2026-11-28T09:00' }, { updated: at('09:00') }],
    [
      'not updated yet',
      { updated: '2026-11-28T13:00' },
      { moments: [at('13:00')], corrections: [] },
    ],
    ['live, newest first', { kind: 'live' }, { live: { order: 'newest' } }],
    [
      'live no more',
      { kind: 'live', live: { ended: '2026-11-28T11:00', order: 'oldest' } },
      { live: { order: 'oldest', ended: at('11:00') } },
    ],
    [
      'live, for its end is to come',
      { kind: 'live', live: { ended: '2026-11-28T13:00' } },
      { live: { order: 'newest' }, moments: [at('13:00')] },
    ],
    [
      'to be verified within three days',
      { verification: VERIFICATION },
      { verification: { ...VERIFICATION, due: at('08:00') + 3 * 86_400_000 } as never },
    ],
    [
      'corrected, the last correction first, without one that is to come',
      {
        corrections: [
          { kind: 'ralat', at: '2026-11-28T09:00', text: 'a' },
          { kind: 'ralat', at: '2026-11-28T13:00', text: 'b' },
          { kind: 'koreksi', at: '2026-11-28T10:00', text: 'c' },
        ],
      },
      {
        moments: [at('09:00'), at('13:00'), at('10:00')],
        corrections: [
          { kind: 'koreksi', at: at('10:00'), text: 'c' },
          { kind: 'ralat', at: at('09:00'), text: 'a' },
        ],
      },
    ],
    [
      'withdrawn at once, when no time is said',
      { withdrawn: { ground: 'sara', reason: 'a' } },
      { withdrawn: { ground: 'sara', reason: 'a' } },
    ],
    [
      'withdrawn since',
      { withdrawn: { at: '2026-11-28T11:00', ground: 'sara', reason: 'a' } },
      { withdrawn: { at: at('11:00'), ground: 'sara', reason: 'a' } },
    ],
  ])('is %s', (_what, extra, expected) => {
    const { states, rules } = statesOf(extra);
    expect([rules, states]).toEqual([[], expect.objectContaining(expected)]);
  });

  it('is not withdrawn before its time, unless its text is gone already', () => {
    const later = { withdrawn: { at: '2026-11-28T13:00', ground: 'sara', reason: 'a' } };
    expect(statesOf(later).states.withdrawn).toBeUndefined();
    expect(statesOf(later, true).states.withdrawn).toEqual({ ground: 'sara', reason: 'a' });
  });

  it.each<[string, object, rule: string]>([
    [
      'updated before it is published',
      { updated: '2026-11-28T07:00' },
      'article/updated-before-date',
    ],
    ['live and of another kind', { live: {} }, 'article/live'],
    [
      'ended before it is published',
      { kind: 'live', live: { ended: '2026-11-28T07:00' } },
      'article/live',
    ],
    [
      'corrected before it is published',
      { corrections: [{ kind: 'ralat', at: '2026-11-28T07:00', text: 'a' }] },
      'article/correction-before-date',
    ],
    ['updated on no day', { updated: '2026-02-30T07:00' }, 'article/date'],
  ])('is never %s', (_what, extra, rule) => {
    expect(statesOf(extra).rules).toEqual([rule]);
  });
});
