/** Beyond this a value is not shown again. */
const MOST_CHARACTERS = 80;
/** Text that means itself without quotation marks, wherever it stands. */
const PLAIN = /^[\p{L}\p{N}/](?:[\p{L}\p{N} _./+-]*[\p{L}\p{N}/])?$/u;
/**
 * The same where it is all of its line: a colon is a sign like others while no space follows it.
 */
const PLAIN_ALONE = /^[\p{L}\p{N}/](?:[\p{L}\p{N} _./+:-]*[\p{L}\p{N}/])?$/u;
/** What YAML takes for something else than text. */
const TAKEN = /^(?:true|false|null|yes|no|on|off|~)$/i;

/**
 * A key and its value as an editor would write them: `tags: [pelabuhan, "1945"]`; `alone`: on a
 * line of their own, not within braces. Undefined for what has no place on one line: maps in lists
 * or in maps, long text.
 */
export function yamlLine(key: string, value: unknown, alone: boolean): string | undefined {
  const written = map(value) ?? list(value) ?? scalar(value, alone ? PLAIN_ALONE : PLAIN);
  return written === undefined || written.length > MOST_CHARACTERS
    ? undefined
    : `${key}: ${written}`;
}

function map(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const written = Object.entries(value).map(([key, inner]) => {
    const words = /^[\w-]+$/.test(key) ? (list(inner) ?? scalar(inner, PLAIN)) : undefined;
    return words === undefined ? undefined : `${key}: ${words}`;
  });
  return written.includes(undefined) ? undefined : `{${written.join(', ')}}`;
}

function list(values: unknown): string | undefined {
  if (!Array.isArray(values)) return undefined;
  const written = values.map((value) => scalar(value, PLAIN));
  return written.includes(undefined) ? undefined : `[${written.join(', ')}]`;
}

function scalar(value: unknown, plain: RegExp): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const means = plain.test(value) && !TAKEN.test(value) && Number.isNaN(Number(value));
  return means && !value.includes(': ') ? value : JSON.stringify(value);
}
