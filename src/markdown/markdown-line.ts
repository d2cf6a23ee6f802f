/**
 * Classes of characters: those that may open or close something within a paragraph, and those of
 * the row under a table's head.
 */
const MARK = 1;
const RULE = 2;
const BLANK = 4;
const BAR = 124;
const COLON = 58;
const BRACKET = 91;
const EQUALS = 61;
const HYPHEN = 45;
const CARET = 94;
const LF = 10;
const CR = 13;
const DEFINITION = /^[ \t]*\[[^\]]*\]:/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const CLASS = new Uint8Array(128);
for (const sign of '*_~[]`<&\\#!{}="$@^+') CLASS[sign.charCodeAt(0)] = MARK;
for (const sign of '|:->') CLASS[sign.charCodeAt(0)] = RULE;
for (const sign of ' \t') CLASS[sign.charCodeAt(0)] = BLANK;

/** What a line of Markdown may cost a parser. */
export interface MarkdownLine {
  blank: boolean;
  marks: number;
  /** Of a table, when this is the rule under its head. */
  columns: number;
  /** How many footnotes are named or begin. */
  notes: number;
  definition: boolean;
  /** It makes a heading of the line above. */
  underline: boolean;
  /** 1 for a line that begins a block of `:::`, -1 for one that ends it. */
  opens: number;
  /** How many quotations, lists and notes it may stand in. */
  depth: number;
  /** One of them is a quotation. */
  quoted: boolean;
  /** Where the next line begins. */
  next: number;
}

/** What its signs say of a line. */
interface Signs {
  blank: boolean;
  /** Where it ends. */
  end: number;
  next: number;
  marks: number;
  notes: number;
  bars: number;
  /** Nothing but what the rule under a table's head is made of, and a hyphen among it. */
  isRule: boolean;
  /** The first and the last that is not blank. */
  first: number;
  last: number;
}

/** The line of a text that begins at `start`; it ends in LF, CRLF or CR, as in Markdown. */
export function parseMarkdownLine(text: string, start: number): MarkdownLine {
  const { blank, end, next, marks, notes, bars, isRule, first, last } = signsOf(text, start);
  const line: MarkdownLine = {
    blank,
    marks,
    columns: 0,
    notes,
    definition: false,
    underline: false,
    opens: 0,
    depth: 0,
    quoted: false,
    next,
  };
  if (blank) return line;
  if (isRule && bars > 0) line.columns = bars + 1 - Number(first === BAR) - Number(last === BAR);
  if (first === BRACKET)
    line.definition = DEFINITION.test(text.slice(start, Math.min(end, start + 1100)));
  if (last === EQUALS || last === HYPHEN) line.underline = UNDERLINE.test(text.slice(start, end));
  if (first === COLON) line.opens = opensOf(text.slice(start, Math.min(end, start + 200)));
  Object.assign(line, containersOf(text, start, end));
  return line;
}

/** Looks at every character once. */
function signsOf(text: string, start: number): Signs {
  let [marks, notes, bars, first, last] = [0, 0, 0, 0, 0];
  let [blank, rule, dash] = [true, true, false];
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR) break;
    const kind = code < 128 ? CLASS[code] : 0;
    if (kind === BLANK) continue;
    blank = false;
    first ||= code;
    last = code;
    if (kind === MARK) {
      marks++;
      if (code === BRACKET && text.charCodeAt(end + 1) === CARET) notes++;
    }
    if (kind !== RULE) rule = false;
    else if (code === BAR) bars++;
    else if (code === HYPHEN) dash = true;
  }
  const [next, isRule] = [lineAfter(text, end), rule && dash];
  return { blank, end, next, marks, notes, bars, isRule, first, last };
}

/**
 * Where the line begins that follows the one which ends at `end`; beyond the text when none does.
 */
function lineAfter(text: string, end: number): number {
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

function opensOf(start: string): number {
  const after = /^[ \t]*:{3,}(.?)/.exec(start)?.[1];
  return after === undefined ? 0 : after.trim() === '' ? -1 : 1;
}

/** How many containers are looked for at most. */
const DEEPEST = 100;

/** What a line of a quotation, list or note may begin with. */
const CONTAINER = /([ \t]*)(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\[\^[^\]\n]{1,200}\]:)/y;

/**
 * Signs at a line's beginning that each open or continue something, and the indentation that stands
 * for those of lines above.
 */
function containersOf(
  text: string,
  start: number,
  end: number,
): Pick<MarkdownLine, 'depth' | 'quoted'> {
  let depth = 0;
  let quoted = false;
  let indent = 0;
  CONTAINER.lastIndex = start;
  for (
    let found = CONTAINER.exec(text);
    found !== null && CONTAINER.lastIndex <= end && depth <= DEEPEST;
    found = CONTAINER.exec(text)
  ) {
    indent += Math.max(0, (found[1] ?? '').replaceAll('\t', '    ').length - 1);
    quoted ||= found[0].endsWith('>');
    depth++;
  }
  return { depth: depth === 0 ? 0 : depth + Math.floor(indent / 2), quoted };
}
