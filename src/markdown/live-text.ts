import type { HeadingPlace } from './heading-places.ts';

/** An entry of a live report, as its page lists it. */
export interface LiveEntry {
  /** Milliseconds since the epoch. */
  at: number;
  /** HTML within a line. */
  title: string;
  /** Address within the page; it stays when entries are added. */
  anchor: string;
}

/** The text of a live report, and what it is read against. */
export interface LiveText {
  /** Path of the file as shown to people. */
  file: string;
  /** The text as it was written, and the line on which it begins. */
  markdown: string;
  firstLine: number;
  /** The same as HTML. */
  html: string;
  /**
   * Of the story, milliseconds since the epoch: entries without a day of their own are on its day,
   * or on that of the entry before.
   */
  date: number;
  zone: string;
  order: 'newest' | 'oldest';
  language: string;
  /** Milliseconds since the epoch: entries of a later time are not yet. */
  now: number;
  /** The HTML of a part of the text. */
  renderAgain: (markdown: string) => string;
  /** Where the text's second-level headings stand. */
  headings: () => readonly HeadingPlace[];
}
