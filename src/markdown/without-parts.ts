/** A part of a text: the line on which its heading stands, from 0, and whether it stays. */
export interface TextPart {
  line: number;
  kept: boolean;
}

/**
 * What other parts may refer to: a footnote or the address of a link, with the lines that go on
 * with it.
 */
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
const GOES_ON = /^(?: {2,}|\t)\S/;

/**
 * Markdown without some of its parts; their lines are left empty, so that all others keep their
 * numbers, and definitions stay, since others may need them. Pure.
 */
export function withoutParts(markdown: string, parts: readonly TextPart[]): string {
  const rising = parts.toSorted((a, b) => a.line - b.line);
  let [next, kept, defining] = [0, true, false];
  return markdown
    .split(/\r\n?|\n/)
    .map((line, index) => {
      const part = rising[next];
      if (part?.line === index) {
        ({ kept } = part);
        next++;
        defining = false;
      }
      if (kept) return line;
      defining = DEFINITION.test(line) || (defining && (line.trim() === '' || GOES_ON.test(line)));
      return defining ? line : '';
    })
    .join('\n');
}
