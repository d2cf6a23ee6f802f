export interface CutFile {
  /**
   * The YAML between the fences, its lines ended by LF alone; it begins on the second line of the
   * file.
   */
  yaml: string;
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
}

export interface FenceMistake {
  rule:
    | 'front-matter-language'
    | 'front-matter-line-end'
    | 'front-matter-missing'
    | 'front-matter-open'
    | 'front-matter-fence'
    | 'front-matter-too-long';
  message: string;
  /** 1-based. */
  line: number;
  column: number;
  /** Absent: an example of front matter. */
  hint?: string;
}

/**
 * Characters, lines and commas of front matter: some ten times those of the longest story with
 * fifty corrections. What reads YAML takes time by the square of keys.
 */
const MOST_CHARACTERS = 64_000;
const MOST_LINES = 2_000;
const MOST_COMMAS = 2_000;

/**
 * Cuts a text into front matter and body, by one rule that leaves no library anything to choose:
 * 1. a line ends in LF or CRLF; a lone CR before the end of the front matter is refused, for
 *    programs disagree on what it is;
 * 2. the first line is `---`, which nothing may follow but spaces or the word `yaml`;
 * 3. the next line that is `---` and nothing but spaces ends it; one that begins with `---` and
 *    goes on is refused. Pure.
 */
export function cutFrontMatter(text: string): CutFile | FenceMistake {
  const firstEnd = lineEnd(text, 0);
  const first = text.slice(0, firstEnd).replace(/\r$/, '');
  const opening = openingMistake(first);
  if (opening !== undefined) return opening;
  const lines: string[] = [];
  let commas = 0;
  for (let start = firstEnd + 1, line = 2; start <= text.length; line++) {
    const end = lineEnd(text, start);
    // A line that is too long is not looked at further than it may be.
    if (end - firstEnd > MOST_CHARACTERS || line > MOST_LINES) return tooLong(line);
    const words = text.slice(start, end).replace(/\r$/, '');
    for (let at = words.indexOf(','); at >= 0; at = words.indexOf(',', at + 1)) commas++;
    if (commas > MOST_COMMAS) return tooLong(line);
    const stray = words.indexOf('\r');
    if (stray >= 0) return strayReturn(line, stray + 1);
    if (words.startsWith('---')) {
      if (words.slice(3).trim() === '')
        return {
          yaml: lines.join('\n') + (lines.length === 0 ? '' : '\n'),
          body: text.slice(end + 1),
          bodyLine: line + (end < text.length ? 1 : 0),
        };
      return {
        rule: 'front-matter-fence',
        message: 'a line of the front matter begins with ---; the line that closes it is --- alone',
        line,
        column: 1,
        hint: '---',
      };
    }
    lines.push(words);
    start = end + 1;
  }
  return {
    rule: 'front-matter-open',
    message: 'the front matter is not closed by a line of ---',
    line: 1,
    column: 1,
  };
}

function openingMistake(first: string): FenceMistake | undefined {
  const stray = first.indexOf('\r');
  if (stray >= 0 && first.startsWith('---')) return strayReturn(1, stray + 1);
  if (/^\+\+\+[ \t]*$/.test(first))
    return {
      rule: 'front-matter-language',
      message: 'front matter is YAML between lines of ---, not TOML',
      line: 1,
      column: 1,
    };
  if (!first.startsWith('---'))
    return {
      rule: 'front-matter-missing',
      message: 'the file does not begin with front matter',
      line: 1,
      column: 1,
    };
  const language = first.slice(3).trim();
  if (language === '' || language.toLowerCase() === 'yaml') return undefined;
  if (/^-+$/.test(language))
    return {
      rule: 'front-matter-fence',
      message: 'front matter begins with a line of three hyphens',
      line: 1,
      column: 1,
      hint: '---',
    };
  return {
    rule: 'front-matter-language',
    message: `front matter is YAML; “${language.slice(0, 40)}” is never run`,
    line: 1,
    column: 4,
    hint: '---',
  };
}

function strayReturn(line: number, column: number): FenceMistake {
  return {
    rule: 'front-matter-line-end',
    message:
      'a line ends in a carriage return alone (CR), as on computers before 2001, and programs disagree where it ends',
    line,
    column,
    hint: 'Save the file again with line ends LF (“Unix”) or CRLF (“Windows”).',
  };
}

function tooLong(line: number): FenceMistake {
  return {
    rule: 'front-matter-too-long',
    message: `the front matter has more than ${MOST_LINES} lines, ${MOST_COMMAS} commas or ${MOST_CHARACTERS / 1000} KB: is the line of --- missing that closes it?`,
    line,
    column: 1,
    hint: '---',
  };
}

/**
 * Where the line feed stands that ends the line which begins at `start`, or the end of the text.
 */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
