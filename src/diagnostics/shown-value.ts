const LONGEST = 60;

/**
 * A value that somebody wrote, as they may have written it: a list or a map as YAML has it on one
 * line.
 */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const line = asOneLine(value ?? null);
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

/** An alias of YAML can make a list a part of itself. */
function asOneLine(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}
