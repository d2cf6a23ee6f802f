import type { z } from 'zod';
import { knownKeys, schemaAt } from './schema-at.ts';

/**
 * The line that a schema's manual shows for a field: its own example, else one of what it is a part
 * of in which it stands.
 */
export function exampleOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const key = keyOf(path) ?? knownKeys(schema, [])[0] ?? '';
  const full = path.length === 0 ? [key] : path;
  const manuals = [...manualsOf(schema, full)];
  const examples = manuals.flatMap(({ of, text }) => examplesIn(text, of));
  return (
    ownExample(schema, full) ??
    examples.find((example) => example.includes(`${key}: `)) ??
    manuals.find(({ of }) => of === key)?.text ??
    examples[0] ??
    `${key}: …`
  );
}

/** The example in a field's own manual; undefined where there is none. */
export function ownExample(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): string | undefined {
  const key = keyOf(path);
  const own = [...manualsOf(schema, path)].find(({ of }) => of === key);
  return own === undefined ? undefined : examplesIn(own.text, own.of)[0];
}

/** The rule of law or of the press that has a field be there; undefined where none does. */
export function lawOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  for (const { text } of manualsOf(schema, path)) {
    const law = LAW.exec(text);
    if (law !== null) return law[1] ?? law[2];
  }
  return undefined;
}

const LAW = /Required by `([^`]+)`|\((Pedoman Pemberitaan Media Siber [^)]+)\)/;

/** The last key of a path: of the second tag, `tags`. */
export function keyOf(path: readonly PropertyKey[]): string | undefined {
  return path.findLast((step) => typeof step === 'string');
}

/** What the manual says of a field, then of what it is a part of, outwards. */
function* manualsOf(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): Generator<{ of: PropertyKey; text: string }> {
  for (let end = path.length; end > 0; end--) {
    const text = schemaAt(schema, path.slice(0, end))?.description ?? '';
    if (text !== '') yield { of: path[end - 1] ?? '', text };
  }
}

/** The lines that a manual shows, those of examples before that of the default. */
function examplesIn(manual: string, key: PropertyKey): string[] {
  const shown = [
    ...manual.matchAll(/(?:Example: |, or )`([^`]+)`/g),
    ...manual.matchAll(/Default: `([^`]+)`/g),
  ];
  return shown.map(([, line = '']) =>
    line.includes(': ') ? line : `${String(key)}: ${line}`,
  );
}
