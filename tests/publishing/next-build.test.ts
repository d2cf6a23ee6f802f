import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { writeMeta } from '../../src/archive/store/meta.ts';
import { nextBuild } from '../../src/publishing/plan/next-build.ts';
import { addStory, smallArchive } from './small-archive.ts';

const NOW = Date.parse('2026-11-28T09:00+07:00');
const MINUTE = 60_000;
const DAY = 86_400_000;
const SOON = NOW + 5 * MINUTE;
const story = { id: '2026/11/banjir', date: NOW - 10 * DAY };

const next = (fill: (db: DatabaseSync) => void, zone = 'Asia/Jakarta'): string => {
  const db = smallArchive();
  fill(db);
  return new Date(nextBuild(db, NOW, zone)).toISOString();
};
const MIDNIGHT = '2026-11-28T17:00:00.000Z';
const iso = (moment: number): string => new Date(moment).toISOString();

describe('the next build', () => {
  it('is at the paper’s midnight, at the latest', () => {
    expect(next(() => undefined)).toBe(MIDNIGHT);
    expect(next(() => undefined, 'Asia/Jayapura')).toBe('2026-11-28T15:00:00.000Z');
    expect(
      next((db) => {
        addStory(db, { ...story, visible: false, shownFrom: NOW + 2 * DAY });
      }),
    ).toBe(MIDNIGHT);
  });

  it.each<[string, (db: DatabaseSync, at: number) => void]>([
    [
      'a story’s time comes',
      (db, at) => {
        addStory(db, { ...story, visible: false, shownFrom: at });
      },
    ],
    [
      'a story’s time is over',
      (db, at) => {
        addStory(db, { ...story, shownUntil: at });
      },
    ],
    [
      'something comes of a story',
      (db, at) => {
        addStory(db, { ...story, turns: at });
      },
    ],
    [
      'reactions to a story close',
      (db, at) => {
        addStory(db, { ...story, reactionsClose: at });
      },
    ],
    [
      'a story is no news any more',
      (db, at) => {
        addStory(db, { ...story, date: at - 2 * DAY });
      },
    ],
    [
      'a story reaches a partner who gets it later',
      (db, at) => {
        addStory(db, { ...story, date: at - 90 * MINUTE });
        writeMeta(
          db,
          'feeds',
          JSON.stringify({ hubs: [], partners: [{ id: 'kabar', delayMinutes: 90 }] }),
        );
      },
    ],
    [
      'the banner comes',
      (db, at) => {
        writeMeta(db, 'home', JSON.stringify({ banner: { from: at, until: NOW + 9 * DAY } }));
      },
    ],
    [
      'the banner goes',
      (db, at) => {
        writeMeta(db, 'home', JSON.stringify({ banner: { from: 0, until: at } }));
      },
    ],
    [
      'an advertisement comes',
      (db, at) => {
        writeMeta(db, 'ads', JSON.stringify([{ from: at, until: NOW + 9 * DAY }]));
      },
    ],
    [
      'an advertisement goes',
      (db, at) => {
        writeMeta(db, 'ads', JSON.stringify([{ from: 0, until: at }]));
      },
    ],
  ])('is when %s, and not for one that has been', (_name, fill) => {
    expect(
      next((db) => {
        fill(db, SOON);
      }),
    ).toBe(iso(SOON));
    expect(
      next((db) => {
        fill(db, NOW);
      }),
    ).toBe(MIDNIGHT);
  });

  it.each<[string, Parameters<typeof addStory>[1]]>([
    ['would come again, though it is there', { ...story, shownFrom: SOON }],
    ['would go, though it is not there', { ...story, visible: false, shownUntil: SOON }],
    ['is to change, unseen', { ...story, visible: false, turns: SOON }],
    ['has reactions that close, unseen', { ...story, visible: false, reactionsClose: SOON }],
  ])('is not for a story that %s', (_name, hidden) => {
    expect(
      next((db) => {
        addStory(db, hidden);
      }),
    ).toBe(MIDNIGHT);
  });

  it('is at the first of all moments', () => {
    expect(
      next((db) => {
        addStory(db, { ...story, visible: false, shownFrom: NOW + 30 * MINUTE });
        addStory(db, { ...story, id: '2026/11/surut', shownUntil: NOW + 20 * MINUTE });
        writeMeta(db, 'ads', JSON.stringify([{ from: NOW + 10 * MINUTE, until: NOW + DAY }]));
      }),
    ).toBe(iso(NOW + 10 * MINUTE));
  });
});
