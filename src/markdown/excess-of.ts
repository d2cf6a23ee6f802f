import { parseMarkdownLine, type MarkdownLine } from './markdown-line.ts';

export interface Excess {
  /** 1-based, in the Markdown. */
  line: number;
  message: string;
  hint: string;
}

/** What is counted up to a line: of the block of lines that it stands in, and of the text. */
interface Counts {
  depth: number;
  openDirectives: number;
  columns: number;
  marksOfBlock: number;
  linesOfBlock: number;
  lines: number;
  marks: number;
  cells: number;
  items: number;
  definitions: number;
  underlines: number;
  notes: number;
  directives: number;
}

interface Bound {
  of: keyof Counts;
  most: number;
  /**
   * What is beyond it, and what to do. Its line is the one that it is at, or the one on which the
   * block begins.
   */
  says: (most: string) => string;
  hint: string;
  place?: 'block';
}

const SEVERAL = 'Make several stories of it.';

/**
 * What a text may hold at most. Parsing takes time by the square of the marks of a paragraph, of
 * the depth of lists and of their number, and memory by cells and lines; a story of a newspaper has
 * hundredths of these. Bounds and not a clock decide, so every machine takes the same stories.
 */
const BOUNDS: readonly Bound[] = [
  {
    of: 'lines',
    most: 20_000,
    says: (most) => `the text has more than ${most} lines up to here`,
    hint: SEVERAL,
  },
  {
    of: 'depth',
    most: 32,
    says: (most) => `quotations, lists or notes stand in one another more than ${most} deep here`,
    hint: 'Write the line with fewer signs or spaces before it.',
  },
  {
    of: 'openDirectives',
    most: 32,
    says: (most) => `more than ${most} blocks of ::: are begun up to here and not closed`,
    hint: ':::',
  },
  {
    of: 'columns',
    most: 100,
    says: (most) => `the table has more than ${most} columns`,
    hint: 'Make several tables of it.',
  },
  {
    of: 'cells',
    most: 20_000,
    says: (most) => `the tables of this text have more than ${most} cells up to here`,
    hint: 'Publish so many figures as a file in public/, and link it.',
  },
  {
    of: 'marksOfBlock',
    most: 4_000,
    place: 'block',
    says: (most) =>
      `the paragraph that begins here has more than ${most} of signs such as * _ [ ] < & #`,
    hint: 'Part it by blank lines.',
  },
  {
    of: 'linesOfBlock',
    most: 3_000,
    place: 'block',
    says: (most) => `more than ${most} lines follow one another from here without a blank one`,
    hint: 'Part them by blank lines.',
  },
  {
    of: 'marks',
    most: 60_000,
    says: (most) => `the text has more than ${most} of signs such as * _ [ ] < & # up to here`,
    hint: SEVERAL,
  },
  {
    of: 'items',
    most: 3_000,
    says: (most) =>
      `the text has more than ${most} lines of lists and notes, or a third as many of quotations or of lists that begin, up to here`,
    hint: SEVERAL,
  },
  {
    of: 'definitions',
    most: 1_000,
    says: (most) =>
      `the text has more than ${most} lines such as [a]: https://contoh.example/ up to here`,
    hint: 'Write the addresses where they are linked: [kata](https://contoh.example/)',
  },
  {
    of: 'underlines',
    most: 500,
    says: (most) => `the text has more than ${most} headings that are underlined up to here`,
    hint: '## Judul bagian',
  },
  {
    of: 'notes',
    most: 2_000,
    says: (most) => `the text has more than ${most} footnotes up to here`,
    hint: SEVERAL,
  },
  {
    of: 'directives',
    most: 2_000,
    says: (most) => `the text has more than ${most} lines of ::: up to here`,
    hint: SEVERAL,
  },
];
/**
 * How many lines of lists one counts as that begins a list, or is of a quotation: it takes their
 * time.
 */
const COSTLY = 3;

/**
 * Finds the first line on which a text goes beyond what a text may hold; undefined for nearly every
 * text. In one pass. Pure.
 */
export function excessOf(markdown: string): Excess | undefined {
  const counts: Counts = {
    depth: 0,
    openDirectives: 0,
    columns: 0,
    marksOfBlock: 0,
    linesOfBlock: 0,
    lines: 0,
    marks: 0,
    cells: 0,
    items: 0,
    definitions: 0,
    underlines: 0,
    notes: 0,
    directives: 0,
  };
  let blockLine = 1;
  let inList = false;
  for (let start = 0; start <= markdown.length;) {
    const line = parseMarkdownLine(markdown, start);
    start = line.next;
    counts.lines++;
    if (line.blank) {
      counts.columns = counts.marksOfBlock = counts.linesOfBlock = 0;
    } else {
      if (counts.linesOfBlock === 0) blockLine = counts.lines;
      count(counts, line, inList);
      inList = line.depth > 0;
    }
    const bound = BOUNDS.find(({ of, most }) => counts[of] > most);
    if (bound !== undefined)
      return {
        line: bound.place === 'block' ? blockLine : counts.lines,
        message: bound.says(bound.most.toLocaleString('en-US')),
        hint: bound.hint,
      };
  }
  return undefined;
}

function count(counts: Counts, line: MarkdownLine, afterList: boolean): void {
  counts.linesOfBlock++;
  counts.marksOfBlock += line.marks;
  counts.marks += line.marks;
  counts.notes += line.notes;
  counts.depth = line.depth;
  // The head of a table stands above its rule.
  counts.cells +=
    line.columns > counts.columns
      ? (line.columns - counts.columns) * counts.linesOfBlock
      : counts.columns;
  counts.columns = Math.max(counts.columns, line.columns);
  counts.directives += Math.abs(line.opens);
  counts.openDirectives = Math.max(0, counts.openDirectives + line.opens);
  if (line.depth > 0) counts.items += line.quoted || !afterList ? COSTLY : 1;
  if (line.definition) counts.definitions++;
  if (line.underline && counts.linesOfBlock > 1) counts.underlines++;
}
