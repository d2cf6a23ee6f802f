type PlainValue = string | boolean | PlainValue[] | PlainMapping;
export interface PlainMapping {
  [key: string]: PlainValue;
}

/**
 * The value of a YAML text in the form in which nearly all front matter is written: a key and words
 * on a line, lists in square brackets, maps in braces or indented by two spaces. Undefined when
 * anything in it might mean more; what it gives is what the `yaml` package would give, in a tenth
 * of the time.
 */
export function plainMapping(yamlText: string): PlainMapping | undefined {
  if (SUSPECT.test(yamlText)) return undefined;
  const lines = yamlText.split('\n');
  while (lines.at(-1) === '') lines.pop();
  const mapping: PlainMapping = {};
  for (let at = 0; at < lines.length;) {
    const entry = ENTRY.exec(lines[at++] ?? '');
    const key = entry?.[1];
    if (entry === null || key === undefined || NOT_WORDS.test(key) || key in mapping)
      return undefined;
    let value: PlainValue | undefined;
    if (entry[2] === undefined) {
      const start = at;
      while (lines[at]?.startsWith('  ') === true) at++;
      value = indented(lines.slice(start, at).map((line) => line.slice(2)));
    } else value = inline(entry[2]);
    if (value === undefined) return undefined;
    mapping[key] = value;
  }
  return mapping;
}

/** Tabs, carriage returns, other invisible characters, and spaces that are none to YAML. */
const SUSPECT = /[[\p{Cc}--\n]\xa0\u2028\u2029\ufeff]/v;
const ENTRY = /^([a-z][\w-]*):(?: (.*))?$/i;
const KEY = /^[a-z][\w-]*$/i;
/** Begins with a letter, or is a date: neither a number nor a sign that begins something else. */
const WORDS = /^\p{L}/u;
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}[:.]\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const PATH = /^\.{0,2}\/[\w./-]+$/;
/** The id of a story, `2026/11/nama-berita`. */
const STORY_ID = /^\d{4}\/\d{2}\/[a-z][\w-]*$/;
/** Words that YAML, or an older YAML, takes for something else. */
const NOT_WORDS = /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
const ENDS_WORDS = /: | #|[: ]$/;

/**
 * What stands after a key or a list's hyphen: words, a list in square brackets, a map in braces.
 */
function inline(text: string): PlainValue | undefined {
  if (text === '[]') return [];
  if (text.startsWith('[') && text.endsWith(']'))
    return list(text.slice(1, -1).split(', '), flowScalar);
  if (text.startsWith('{') && text.endsWith('}'))
    return map(text.slice(1, -1).split(', '), flowScalar);
  return scalar(text);
}

/** What stands two spaces under its key. */
function indented(lines: readonly string[]): PlainValue | undefined {
  if (lines.length === 0) return undefined;
  if (lines[0]?.startsWith('- ') !== true) return map(lines, scalar);
  return lines.every((line) => line.startsWith('- '))
    ? list(
        lines.map((line) => line.slice(2)),
        inline,
      )
    : undefined;
}

function scalar(text: string): string | boolean | undefined {
  if (text.startsWith('"')) return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  if (ENDS_WORDS.test(text) || NOT_WORDS.test(text)) return undefined;
  return WORDS.test(text) || DATE.test(text) || PATH.test(text) || STORY_ID.test(text)
    ? text
    : undefined;
}

/**
 * The same within brackets or braces, where a comma in quotation marks would have been cut in two.
 */
function flowScalar(text: string): string | boolean | undefined {
  if (text.startsWith('"')) return scalar(text);
  return /[,[\]{}"]|:$/.test(text) ? undefined : scalar(text);
}

function list(
  items: readonly string[],
  read: (text: string) => PlainValue | undefined,
): PlainValue[] | undefined {
  const values = items.map(read);
  return values.includes(undefined) ? undefined : (values as PlainValue[]);
}

function map(
  pairs: readonly string[],
  read: (text: string) => PlainValue | undefined,
): PlainMapping | undefined {
  const values: PlainMapping = {};
  for (const pair of pairs) {
    const colon = pair.indexOf(': ');
    const key = pair.slice(0, Math.max(0, colon));
    const value = read(pair.slice(colon + 2));
    if (!KEY.test(key) || NOT_WORDS.test(key) || value === undefined || key in values)
      return undefined;
    values[key] = value;
  }
  return values;
}
