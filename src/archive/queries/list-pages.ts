/** Stories on an archive page. */
export const PAGE_SIZE = 30;

/**
 * How many archive pages a list of `stories` has. They are numbered from the oldest, always full,
 * and never change when a story is published; the front shows the rest, between one page and two
 * less one.
 */
export function archivePages(stories: number): number {
  return Math.max(0, Math.floor(stories / PAGE_SIZE) - 1);
}
