import { z } from 'zod';
import { nearest } from '../../values/nearest.ts';
import { shownValue } from '../../diagnostics/shown-value.ts';

export interface SettingsExplanation {
  rule: 'settings/unknown-key' | 'settings/value';
  path: readonly PropertyKey[];
  message: string;
  hint: string;
  /** Path of the key that an unknown one was meant as. */
  meant?: string;
}

/** A validator's finding about settings in the words of a colleague, with the line that would be right. */
export function explainSettingsIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  data: unknown,
): SettingsExplanation[] {
  const { path } = issue;
  const key = path.filter((step) => typeof step === 'string').at(-1) ?? '';
  if (issue.code === 'unrecognized_keys') {
    const inner = schemaAt(schema, path);
    const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
    return issue.keys.map((unknown) => {
      const near = nearest(unknown, known);
      return {
        rule: 'settings/unknown-key',
        path: [...path, unknown],
        message:
          near === undefined
            ? `there is no setting “${unknown}”`
            : `there is no setting “${unknown}”; did you mean “${near}”?`,
        ...(near === undefined
          ? { hint: `known: ${known.join(', ')}` }
          : { hint: `${near}: …`, meant: [...path, near].join('.') }),
      };
    });
  }
  const name = path.map(String).join('.');
  const value = valueAt(data, path);
  const answer = (message: string, hint = exampleOf(schema, path)): SettingsExplanation[] => [
    { rule: 'settings/value', path, message, hint },
  ];
  if (name === '')
    return answer('the file is not a list of keys and values', 'name: Harian Contoh');
  const law = /Required by `([^`]+)`/.exec(schemaAt(schema, path, true)?.description ?? '')?.[1];
  const because = law === undefined ? '' : `; ${law} requires it`;
  if (value === undefined || value === null) return answer(`“${name}” is missing${because}`);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return answer(
      `“${name}” is one of: ${values.join(', ')}`,
      `${key}: ${nearest(shownValue(value), values) ?? values[0] ?? ''}`,
    );
  }
  if ((issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'number')
    return answer(
      issue.code === 'too_big'
        ? `“${name}” is at most ${String(issue.maximum)}`
        : `“${name}” is at least ${String(issue.minimum)}`,
      `${key}: ${String(issue.code === 'too_big' ? issue.maximum : issue.minimum)}`,
    );
  if (issue.code === 'too_big')
    return answer(`“${name}” is longer than ${String(issue.maximum)}`, 'Shorten it.');
  if (issue.code === 'too_small') return answer(`“${name}” is empty${because}`);
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && typeof value !== 'object')
      return answer(
        `“${name}” is text: put it in quotation marks`,
        `${key}: ${JSON.stringify(shownValue(value))}`,
      );
    if (issue.expected === 'array' && typeof value !== 'object')
      return answer(
        `“${name}” is a list: put it in square brackets`,
        key === 'sections' ? exampleOf(schema, path) : `${key}: [${shownValue(value)}]`,
      );
    return answer(`“${name}” is not what is expected here`);
  }
  if (issue.code === 'invalid_format' && issue.format === 'url' && typeof value === 'string') {
    const whole = wholeAddress(value);
    const list = valueAt(data, path.slice(0, -1));
    const right = Array.isArray(list)
      ? `[${list.map((entry) => JSON.stringify(entry === value ? whole : entry)).join(', ')}]`
      : path.length > 1
        ? JSON.stringify(whole)
        : whole;
    return answer(
      `“${name}” is “${value}”, and not a whole address that begins with https://`,
      whole === undefined ? undefined : `${key}: ${right ?? ''}`,
    );
  }
  // The schema's own words, where it has some.
  return answer(
    issue.message.startsWith('Invalid')
      ? `“${name}” is not right`
      : `“${name}” is not right: ${issue.message}`,
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** What somebody meant who wrote `hub.example` or `http://hub.example`; undefined when it is not that. */
function wholeAddress(text: string): string | undefined {
  const whole = `https://${text.trim().replace(/^(?:[a-z]+:)?\/*/i, '')}`;
  return /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=[:/?]|$)/i.test(whole) && URL.canParse(whole)
    ? whole
    : undefined;
}

/** The example in the schema's manual, of the field itself or else of what it is a part of. */
function exampleOf(schema: z.ZodObject, path: readonly PropertyKey[]): string {
  for (let end = path.length; end > 0; end--) {
    const description = schemaAt(schema, path.slice(0, end), true)?.description ?? '';
    const example =
      /Example: `([^`]+)`/.exec(description)?.[1] ?? /Default: `([^`]+)`/.exec(description)?.[1];
    if (example !== undefined)
      return example.includes(': ') ? example : `${String(path[end - 1])}: ${example}`;
    if (description !== '') return description;
  }
  return 'See the manual of this key in src/site/.';
}

/** The part of a schema that stands at a path; unless `asWritten`, without its default. */
function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  asWritten = false,
): (z.core.$ZodType & { description?: string | undefined }) | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    at = at === undefined ? undefined : plain(at);
    if (at instanceof z.ZodObject) at = (at.shape as Record<string, z.core.$ZodType>)[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else return undefined;
  }
  return at === undefined || asWritten ? at : plain(at);
}

function plain(schema: z.core.$ZodType): z.core.$ZodType {
  let at = schema;
  while (at instanceof z.ZodDefault || at instanceof z.ZodOptional) at = at.unwrap();
  return at;
}
