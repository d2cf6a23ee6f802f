import type { ReconciledSite } from './reconcile-site.ts';

/** Names in one line at most. */
const MOST = 5;

/**
 * What people are told of a site that was not as it had been published; `known` is what was foreign
 * before. Pure.
 */
export function annotateSite(
  {
    mended,
    corrupt,
    foreign,
    cleared,
  }: Pick<ReconciledSite, 'mended' | 'corrupt' | 'foreign' | 'cleared'>,
  known: readonly string[],
): string[] {
  const hurt = [...mended, ...[...corrupt].filter((path) => !path.startsWith('/'))].sort();
  const strangers = foreign.filter((path) => !known.includes(path));
  return [
    ...(hurt.length === 0
      ? []
      : [
          `dist/ is put right: ${hurt.length} ${hurt.length === 1 ? 'file was' : 'files were'} gone or not as published (${namesOf(hurt)}).`,
        ]),
    ...(cleared.length === 0
      ? []
      : [
          `dist/ held another edition of this paper: ${cleared.length} ${cleared.length === 1 ? 'file' : 'files'} of it went (${namesOf(cleared)}).`,
        ]),
    ...(strangers.length === 0
      ? []
      : [`dist/ holds what no build published, and it stays there: ${namesOf(strangers)}.`]),
  ];
}

function namesOf(paths: readonly string[]): string {
  return paths.length <= MOST
    ? paths.join(', ')
    : `${paths.slice(0, MOST).join(', ')} and ${paths.length - MOST} more`;
}
