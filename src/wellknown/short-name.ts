/**
 * As much as a phone writes under an icon. Source: Chrome's and Lighthouse's advice for
 * `short_name`.
 */
const MOST = 12;

/**
 * A name that fits under an icon: the name itself, or the longest run of whole words that fits, the
 * later of two equals, since papers begin with words such as “Harian”; of one long word its
 * beginning. Counted in letters as people see them.
 */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')),
  );
  const fitting = runs.filter((run) => letters(run).length <= MOST);
  const longest = fitting.reduce(
    (best, run) => (letters(run).length >= letters(best).length ? run : best),
    '',
  );
  return (
    longest ||
    letters(words[0] ?? '')
      .slice(0, MOST)
      .join('')
  );
}

const letters = (text: string): string[] =>
  [...new Intl.Segmenter('id').segment(text)].map(({ segment }) => segment);
