import { z } from 'zod';
import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import { shownValue } from '../../diagnostics/shown-value.ts';
import { nearest } from '../../values/nearest.ts';
import { exampleOf, keyOf, lawOf, ownExample } from './example-of.ts';
import { knownKeys, schemaAt, shapesOf } from './schema-at.ts';
import { wholeAddress } from './whole-address.ts';
import { yamlLine } from './yaml-line.ts';

export interface Explanation {
  fault: 'unknown-key' | 'missing-key' | 'too-long' | 'empty' | 'value';
  path: readonly PropertyKey[];
  message: string;
  /** The line that would be right. */
  hint: string;
  /** Path of the key that an unknown one was meant as. */
  meant?: string;
}

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** A field that a validator finds fault with. */
interface Field {
  schema: z.core.$ZodType;
  /** All that the file says. */
  data: unknown;
  path: readonly PropertyKey[];
  /** `image.alt`. */
  name: string;
  /** `alt`; of an entry of a list, that of the list. */
  key: string;
  value: unknown;
}

/**
 * A validator's finding in the words of a colleague, with the line that would be right. All that is
 * known of fields comes from the schema.
 */
export function explainIssue(
  issue: Issue,
  schema: z.core.$ZodType,
  data: unknown,
): Explanation[] {
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(issue, schema, data);
  const { path } = issue;
  const value = valueAt(data, path);
  const meant = issue.code === 'invalid_union' ? meantChoice(issue, value) : undefined;
  if (meant !== undefined)
    return meant.flatMap((error) =>
      explainIssue({ ...error, path: [...path, ...error.path] }, schema, data),
    );
  const name = path.map(String).join('.');
  return [explainValue(issue, { schema, data, path, name, key: keyOf(path) ?? '', value })];
}

function explainUnknownKeys(
  { path, keys }: IssueOf<'unrecognized_keys'>,
  schema: z.core.$ZodType,
  data: unknown,
): Explanation[] {
  const known = knownKeys(schema, path);
  return keys.slice(0, MOST_PROBLEMS).map((key): Explanation => {
    const near = nearest(key, known);
    const unknown = { fault: 'unknown-key', path: [...path, key] } as const;
    if (near === undefined)
      return {
        ...unknown,
        message: `there is no key “${key}”`,
        hint: `known keys: ${known.join(', ')}`,
      };
    return {
      ...unknown,
      message: `there is no key “${key}”; did you mean “${near}”?`,
      hint: lineFor([...path, near], valueAt(data, unknown.path), schema),
      meant: [...path, near].join('.'),
    };
  });
}

/** A key with the value that stands under another, if it can have that; else with an example. */
function lineFor(path: readonly PropertyKey[], value: unknown, schema: z.core.$ZodType): string {
  const key = keyOf(path) ?? '';
  const part = schemaAt(schema, path);
  const fits = part !== undefined && z.safeParse(part, value).success;
  return (
    (fits ? yamlLine(key, value, path.length === 1) : undefined) ??
    ownExample(schema, path) ??
    `${key}: …`
  );
}

/**
 * Of what a value might have been, what it was meant to be: the keys that it has say so, or that it
 * looks like an address.
 */
function meantChoice(
  { errors }: IssueOf<'invalid_union'>,
  value: unknown,
): readonly Issue[] | undefined {
  if (typeof value === 'object' && value !== null)
    return errors.find((choice) =>
      choice.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
    );
  return typeof value === 'string' && wholeAddress(value) !== undefined
    ? errors.find((choice) => choice.every(isAddressIssue))
    : undefined;
}

function isAddressIssue(issue: Issue): boolean {
  return issue.code === 'invalid_format' && issue.format === 'url';
}

function explainValue(issue: Issue, field: Field): Explanation {
  const { name, value } = field;
  if (name === '') return faulty(field, 'the file is not a list of keys and values');
  if (value === undefined || value === null)
    return { ...faulty(field, `“${name}” is missing${because(field)}`), fault: 'missing-key' };
  switch (issue.code) {
    case 'invalid_value':
      return explainChoice(issue, field);
    case 'too_big':
      return explainTooMuch(issue, field);
    case 'too_small':
      return typeof value === 'number'
        ? faulty(field, `“${name}” is at least ${issue.minimum}`, corrected(field, issue.minimum))
        : { ...faulty(field, `“${name}” is empty${because(field)}`), fault: 'empty' };
    case 'invalid_type':
      return explainType(issue, field);
    case 'invalid_format':
      return explainFormat(issue, field);
    default:
      return faulty(field, `“${name}” is not what is expected here`);
  }
}

function explainChoice({ values }: IssueOf<'invalid_value'>, field: Field): Explanation {
  const { name, value, path } = field;
  const choices = values.map(String);
  const near = nearest(shownValue(value), choices);
  if (typeof path.at(-1) === 'number')
    return faulty(
      field,
      `“${shownValue(value)}” is none of: ${choices.join(', ')}`,
      near === undefined ? undefined : corrected(field, near),
    );
  return faulty(
    field,
    `“${name}” is one of: ${choices.join(', ')}`,
    corrected(field, near ?? choices[0]),
  );
}

function explainTooMuch({ maximum }: IssueOf<'too_big'>, field: Field): Explanation {
  const { name, value } = field;
  if (typeof value === 'number')
    return faulty(field, `“${name}” is at most ${maximum}`, corrected(field, maximum));
  return {
    ...(Array.isArray(value)
      ? faulty(field, `“${name}” has more than ${maximum} entries`, 'Take some out.')
      : faulty(field, `“${name}” is longer than ${maximum}`, 'Shorten it.')),
    fault: 'too-long',
  };
}

function explainType({ expected }: IssueOf<'invalid_type'>, field: Field): Explanation {
  const { schema, name, value, path, key } = field;
  if (isMoment(field)) return faulty(field, `“${name}” is not a date and time`);
  if (expected === 'boolean') return faulty(field, `“${name}” is true or false`, `${key}: true`);
  if (expected === 'int' || expected === 'number')
    return faulty(field, `“${name}” is a whole number`);
  if (typeof value === 'object') return faulty(field, `“${name}” is not what is expected here`);
  if (expected === 'string')
    return faulty(
      field,
      `“${name}” is text: put it in quotation marks`,
      corrected(field, shownValue(value)),
    );
  if (expected === 'array')
    return faulty(
      field,
      `“${name}” is a list: put it in square brackets`,
      takesText(schemaAt(schema, [...path, 0])) ? corrected(field, [value]) : undefined,
    );
  return faulty(field, `“${name}” is not what is expected here`);
}

function explainFormat(issue: IssueOf<'invalid_format'>, field: Field): Explanation {
  const { name, value } = field;
  if (isAddressIssue(issue) && typeof value === 'string') {
    const whole = wholeAddress(value);
    return faulty(
      field,
      `“${name}” is “${value}”, and not a whole address that begins with https://`,
      whole === undefined ? undefined : corrected(field, whole),
    );
  }
  // The schema's own words, where it has some.
  return faulty(
    field,
    issue.message.startsWith('Invalid')
      ? `“${name}” is not right`
      : `“${name}” is not right: ${issue.message}`,
  );
}

function faulty({ schema, path }: Field, message: string, hint?: string): Explanation {
  return { fault: 'value', path, message, hint: hint ?? exampleOf(schema, path) };
}

function because({ schema, path }: Field): string {
  const law = lawOf(schema, path);
  return law === undefined ? '' : `; ${law} requires it`;
}

/**
 * The line with another value in the field; of an entry of a list, the list with that entry.
 * Undefined where it is no line.
 */
function corrected({ data, path, key }: Field, value: unknown): string | undefined {
  const at = path.at(-1);
  const list = typeof at === 'number' ? valueAt(data, path.slice(0, -1)) : undefined;
  return Array.isArray(list)
    ? yamlLine(key, list.with(Number(at), value), false)
    : yamlLine(key, value, path.length === 1);
}

function isMoment({ schema, path }: Field): boolean {
  const shape = shapesOf(schemaAt(schema, path) ?? schema)[0];
  return shape instanceof z.ZodString && shape.meta()?.['format'] === 'date-time';
}

function takesText(part: z.core.$ZodType | undefined): boolean {
  return part !== undefined && shapesOf(part).some((shape) => !(shape instanceof z.ZodObject));
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
