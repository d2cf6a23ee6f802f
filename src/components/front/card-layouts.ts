import type { DateStyle } from '../../dates/format-date.ts';

export interface CardLayout {
  /** Class of the list, which the stylesheet arranges. */
  className: string;
  heading: 'h2' | 'h3';
  /** How many of the first cards show their picture. */
  pictures: number;
  /** How many of the first cards show their summary. */
  summaries: number;
  stamp: DateStyle[];
  /** How wide its pictures are, as HTML's `sizes`; as columns are, unless it says so. */
  sizes?: string;
}

/** The ways in which a list of stories is printed. */
export const CARD_LAYOUTS = {
  /** The stories under the leading one, half as wide. */
  seconds: {
    className: 'seconds',
    heading: 'h2',
    pictures: 4,
    summaries: Infinity,
    stamp: ['day', 'clock'],
    sizes:
      '(min-width: 78rem) 23.1rem, (min-width: 62rem) calc(34.375vw - 3.75rem), (min-width: 48rem) calc(50vw - 3rem), (min-width: 40rem) calc(50vw - 1.625rem), calc(100vw - 2rem)',
  },
  /** Headlines with their times, beside the leading story. */
  briefs: {
    className: 'briefs',
    heading: 'h3',
    pictures: 0,
    summaries: 0,
    stamp: ['day', 'clock'],
  },
  /** A section's column on the front page: one story in full, the others as headlines. */
  column: { className: 'column', heading: 'h3', pictures: 1, summaries: 1, stamp: ['day'] },
  /** The same for a section with so few stories that each can be told in full. */
  shortColumn: {
    className: 'column',
    heading: 'h3',
    pictures: 1,
    summaries: Infinity,
    stamp: ['day'],
  },
  /**
   * The stories of a section's front. Pictures are few, since each is as large as on the story's
   * own page.
   */
  grid: { className: 'grid', heading: 'h2', pictures: 6, summaries: Infinity, stamp: ['day'] },
  /** A chronicle, the date beside each story. */
  rows: { className: 'rows', heading: 'h2', pictures: 0, summaries: Infinity, stamp: ['day'] },
  /** The chronicle of one day, the hour beside each story. */
  hours: {
    className: 'rows hours',
    heading: 'h2',
    pictures: 0,
    summaries: Infinity,
    stamp: ['clock'],
  },
} as const satisfies Record<string, CardLayout>;
