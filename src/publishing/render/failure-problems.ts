import type { Problem } from '../../diagnostics/problem.ts';
import { PAGE_KINDS } from '../project/page-kinds.ts';
import type { RenderFailure } from './render-protocol.ts';

const MOST_NAMED = 3;
/** What stops more kinds of page than these lies in none of their files. */
const MOST_FILES = 3;

/**
 * What people are told of pages that could not be drawn or written: once for each file and cause,
 * and once where one cause stops pages of all kinds.
 */
export function failureProblems(failures: readonly RenderFailure[]): Problem[] {
  const full = failures.find((failure) => failure.full === true);
  const drawing = [
    ...Map.groupBy(
      failures.filter((failure) => failure.full !== true),
      ({ message }) => message,
    ).values(),
  ].flatMap((alike) => {
    const byFile = [...Map.groupBy(alike, ({ kind }) => PAGE_KINDS[kind]).values()];
    return (byFile.length > MOST_FILES ? [alike] : byFile).map(problemOf);
  });
  return full === undefined
    ? drawing
    : [
        {
          rule: 'disk/full',
          severity: 'error',
          file: 'dist',
          message: `the disk is full: ${full.message}`,
          hint: 'Free some space and build again; the site is as it was.',
        },
        ...drawing,
      ];
}

function problemOf(alike: readonly RenderFailure[]): Problem {
  const [{ kind, message }] = alike as [RenderFailure];
  return {
    rule: 'page/render',
    severity: 'error',
    file: PAGE_KINDS[kind],
    message: `${named(alike.map(({ address }) => address).sort())} cannot be rendered: ${message}`,
  };
}

function named(addresses: readonly string[]): string {
  const more = addresses.length - MOST_NAMED;
  return more > 1
    ? `${addresses.slice(0, MOST_NAMED).join(', ')} and ${more} more`
    : addresses.join(', ');
}
