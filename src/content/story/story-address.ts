import type { Problem } from '../../diagnostics/problem.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { reservedAddress } from '../addresses/reserved-address.ts';
import { slugify } from '../addresses/slugify.ts';
import { placeOfFile } from '../source/place-of-file.ts';

/** The part of a story's address that the name of its file (a path under `content/`) is. */
export function slugOf(file: string): string | Problem {
  const slug = placeOfFile(file).split('/').at(-1) ?? '';
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  const better = slugify(slug) || 'nama-berita';
  const from = `content/${file.replace(/\/index\.md$/, '')}`;
  return {
    rule: 'article/file-name',
    severity: 'error',
    file: `content/${file}`,
    line: 1,
    column: 1,
    message: `“${slug}” becomes part of an address: only small letters, digits and hyphens`,
    hint: `git mv ${shellWord(from)} ${shellWord(from.replace(/[^/]*$/, () => (file.endsWith('/index.md') ? better : `${better}.md`)))}`,
  };
}

/**
 * What keeps a story from its address, which the site or a section has already; undefined where
 * nothing does.
 */
export function takenAddress(
  address: string,
  file: string,
  sections: readonly string[],
): Problem | undefined {
  const clash = reservedAddress(address, sections);
  return clash === undefined
    ? undefined
    : {
        rule: 'article/address-taken',
        severity: 'error',
        file: `content/${file}`,
        line: 1,
        column: 1,
        message: `the address ${address} belongs to ${clash}`,
        hint: `Rename ${file.split('/').at(-1) ?? file}, or change \`permalink\` in content/site.yaml.`,
      };
}
