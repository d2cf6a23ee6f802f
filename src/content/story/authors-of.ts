import { nearest } from '../../values/nearest.ts';
import { slugify } from '../addresses/slugify.ts';
import type { Contribution } from './article.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { Report } from './story-report.ts';

/** Who made a story; whoever is none of the `people` (ids) is reported. */
export function authorsOf(
  { authors }: Pick<FrontMatter, 'authors'>,
  people: readonly string[],
  report: Report,
): Contribution[] {
  return authors.map((author, index) => {
    const contribution: Contribution =
      typeof author === 'string'
        ? { person: author, role: 'penulis' }
        : { person: author.person, role: author.role };
    if (!people.includes(contribution.person))
      reportStranger(contribution.person, index, people, report);
    return contribution;
  });
}

function reportStranger(
  person: string,
  index: number,
  people: readonly string[],
  report: Report,
): void {
  const near = nearest(person, people);
  report(
    'article/unknown-author',
    ['authors', index],
    `there is no person “${person}” in content/people/`,
    near === undefined
      ? `Write the file content/people/${slugify(person)}.yaml`
      : `authors: [${near}]`,
  );
}
