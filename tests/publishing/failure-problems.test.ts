import { describe, expect, it } from 'vitest';
import type { PageKind } from '../../src/publishing/project/page-kinds.ts';
import { failureProblems } from '../../src/publishing/render/failure-problems.ts';

const failed = (
  addresses: string[],
  message: string,
  kind: PageKind = 'story',
): { address: string; kind: PageKind; message: string }[] =>
  addresses.map((address) => ({ address, kind, message }));

describe('pages that could not be drawn', () => {
  it('are told once for each cause', () => {
    expect(
      failureProblems([
        ...failed(['/d/', '/a/', '/b/', '/c/', '/e/'], 'no title'),
        ...failed(['/kota/'], 'no colour', 'section'),
      ]),
    ).toMatchObject([
      {
        rule: 'page/render',
        file: 'src/pages/[...address].astro',
        message: '/a/, /b/, /c/ and 2 more cannot be rendered: no title',
      },
      {
        rule: 'page/render',
        file: 'src/pages/[section]/index.astro',
        message: '/kota/ cannot be rendered: no colour',
      },
    ]);
  });

  it('are told file by file, for the mistake may be made in each', () => {
    expect(
      failureProblems([
        ...failed(['/a/'], 'x'),
        ...failed(['/kota/'], 'x', 'section'),
        ...failed(['/ralat/'], 'x', 'corrections'),
      ]),
    ).toHaveLength(3);
  });

  it('are one matter where one cause stops all kinds', () => {
    const kinds: PageKind[] = ['story', 'section', 'corrections', 'home'];
    expect(
      failureProblems(
        kinds.flatMap((kind, at) => failed([`/${at}/`], 'the archive is locked', kind)),
      ),
    ).toMatchObject([{ message: '/0/, /1/, /2/, /3/ cannot be rendered: the archive is locked' }]);
  });

  it('are all named where they are few', () => {
    expect(failureProblems(failed(['/b/', '/a/', '/d/', '/c/'], 'x'))).toMatchObject([
      { message: '/a/, /b/, /c/, /d/ cannot be rendered: x' },
    ]);
  });

  it('for want of space, are one matter, and hide no other', () => {
    const full = failed(['/a/', '/c/'], 'ENOSPC, write').map((failure) => ({
      ...failure,
      message: `${failure.message} ${failure.address}`,
      full: true,
    }));
    expect(failureProblems([...full, ...failed(['/b/'], 'no title')])).toMatchObject([
      { rule: 'disk/full', file: 'dist' },
      { rule: 'page/render', message: '/b/ cannot be rendered: no title' },
    ]);
  });
});
