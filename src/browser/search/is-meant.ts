/**
 * Whether what was found is what was asked for: each word of the question is the beginning of a
 * word that was found. Pagefind also takes *k* for *kupu* when there is no *kupu*. Pure.
 */
export function isMeant(question: readonly string[], found: readonly string[]): boolean {
  return question.every((word) =>
    found.some(
      (other) =>
        other.replaceAll('-', '').startsWith(word) ||
        other.split('-').some((part) => part.startsWith(word)),
    ),
  );
}
