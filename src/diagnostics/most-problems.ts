/**
 * How many mistakes of one file are told at a time: who has mended so many runs the command again.
 */
export const MOST_PROBLEMS = 50;
