export interface Excess {
  /** 1-based, in the Markdown. */
  line: number;
  message: string;
  hint: string;
}

/**
 * What a text may hold at most. Parsing takes time by the square of the marks of a paragraph and of the depth of its lists, and memory by
 * cells and lines; a story of a newspaper has hundredths of these. Bounds and not a clock decide, so every machine takes the same stories.
 */
export const MOST = { lines: 20_000, linesOfBlock: 3_000, marks: 60_000, marksOfBlock: 4_000, depth: 32, columns: 100, cells: 20_000, notes: 2_000, directives: 2_000 } as const;

/** Classes of characters: those that may open or close something within a paragraph, and those of the row under a table's head. */
const MARK = 1;
const RULE = 2;
const BLANK = 4;
const BAR = 124;
const COLON = 58;
const CLASS = new Uint8Array(128);
for (const sign of '*_~[]`<&\\#!{}="$@^+') CLASS[sign.charCodeAt(0)] = MARK;
for (const sign of '|:->') CLASS[sign.charCodeAt(0)] = RULE;
for (const sign of ' \t') CLASS[sign.charCodeAt(0)] = BLANK;

/** Finds the first line on which a text goes beyond what a text may hold; undefined for nearly every text. In one pass. Pure. */
export function excessOf(markdown: string): Excess | undefined {
  const total = { marks: 0, cells: 0, notes: 0, directives: 0 };
  let open = 0;
  let block = { line: 0, lines: 0, marks: 0, columns: 0 };
  for (let start = 0, line = 1; start <= markdown.length; line++) {
    const found = readLine(markdown, start);
    start = found.next;
    if (line > MOST.lines) return { line, message: `the text has more than ${thousands(MOST.lines)} lines up to here`, hint: 'Make several stories of it.' };
    if (found.blank) {
      block = { line: 0, lines: 0, marks: 0, columns: 0 };
      continue;
    }
    if (block.line === 0) block.line = line;
    block.lines++;
    block.marks += found.marks;
    // The head stands above its rule.
    if (found.columns > block.columns) {
      total.cells += (found.columns - block.columns) * block.lines;
      block.columns = found.columns;
    } else total.cells += block.columns;
    total.marks += found.marks;
    total.notes += found.notes;
    total.directives += Math.abs(found.opens);
    open = Math.max(0, open + found.opens);
    if (open > MOST.depth) return { line, message: `${MOST.depth + 1} blocks of ::: are begun here and none of them is closed`, hint: ':::' };
    if (found.depth > MOST.depth) return { line, message: `quotations, lists or notes stand in one another more than ${MOST.depth} deep here`, hint: 'Write the line with fewer signs or spaces before it.' };
    if (block.columns > MOST.columns) return { line, message: `the table has more than ${MOST.columns} columns`, hint: 'Make several tables of it.' };
    if (total.cells > MOST.cells) return { line, message: `the tables of this text have more than ${thousands(MOST.cells)} cells up to here`, hint: 'Publish so many figures as a file in public/, and link it.' };
    if (block.marks > MOST.marksOfBlock) return { line: block.line, message: `the paragraph that begins here has more than ${thousands(MOST.marksOfBlock)} of signs such as * _ [ ] < & #`, hint: 'Part it by blank lines.' };
    if (block.lines > MOST.linesOfBlock) return { line: block.line, message: `more than ${thousands(MOST.linesOfBlock)} lines follow one another from here without a blank one`, hint: 'Part them by blank lines.' };
    if (total.marks > MOST.marks) return { line, message: `the text has more than ${thousands(MOST.marks)} of signs such as * _ [ ] < & # up to here`, hint: 'Make several stories of it.' };
    if (total.notes > MOST.notes) return { line, message: `the text has more than ${thousands(MOST.notes)} footnotes up to here`, hint: 'Make several stories of it.' };
    if (total.directives > MOST.directives) return { line, message: `the text has more than ${thousands(MOST.directives)} lines of ::: up to here`, hint: 'Make several stories of it.' };
  }
  return undefined;
}

interface Line {
  blank: boolean;
  marks: number;
  /** Of a table, when this is the rule under its head. */
  columns: number;
  /** How many footnotes are named or begin. */
  notes: number;
  /** 1 for a line that begins a block of `:::`, -1 for one that ends it. */
  opens: number;
  /** How many quotations, lists and notes it may stand in. */
  depth: number;
  /** Where the next line begins. */
  next: number;
}

/** A line ends in LF, CRLF or CR, as in Markdown. */
function readLine(text: string, start: number): Line {
  const line: Line = { blank: true, marks: 0, columns: 0, notes: 0, opens: 0, depth: 0, next: text.length + 1 };
  let [rule, dash, bars, first, last] = [true, false, 0, 0, 0];
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      line.next = code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
      break;
    }
    const kind = code < 128 ? CLASS[code] : 0;
    if (kind === BLANK) continue;
    line.blank = false;
    first ||= code;
    last = code;
    if (kind === MARK) {
      line.marks++;
      if (code === 91 && text.charCodeAt(at + 1) === 94) line.notes++;
    }
    if (kind !== RULE) rule = false;
    else if (code === BAR) bars++;
    else if (code === 45) dash = true;
  }
  if (line.blank) return line;
  if (rule && dash && bars > 0) line.columns = bars + 1 - Number(first === BAR) - Number(last === BAR);
  if (first === COLON) line.opens = opensOf(text.slice(start, Math.min(at, start + 200)));
  line.depth = depthOf(text, start, at);
  return line;
}

function opensOf(start: string): number {
  const after = /^[ \t]*:{3,}(.?)/.exec(start)?.[1];
  return after === undefined ? 0 : after.trim() === '' ? -1 : 1;
}

/** What a line of a quotation, list or note may begin with. */
const CONTAINER = /([ \t]*)(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\[\^[^\]\n]{1,200}\]:)/y;

/** Signs at a line's beginning that each open or continue something, and the indentation that stands for those of lines above. */
function depthOf(text: string, start: number, end: number): number {
  let depth = 0;
  let indent = 0;
  CONTAINER.lastIndex = start;
  for (let found = CONTAINER.exec(text); found !== null && CONTAINER.lastIndex <= end && depth <= MOST.depth; found = CONTAINER.exec(text)) {
    indent += Math.max(0, (found[1] ?? '').replaceAll('\t', '    ').length - 1);
    depth++;
  }
  return depth === 0 ? 0 : depth + Math.floor(indent / 2);
}

const thousands = (count: number): string => count.toLocaleString('en-US');
