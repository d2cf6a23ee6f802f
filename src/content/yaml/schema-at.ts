import { z } from 'zod';

/** A part of a schema as it was written, with its manual. */
export type SchemaPart = z.core.$ZodType & { description?: string | undefined };

/**
 * The part of a schema that stands at a path, as it was written there; undefined where nothing
 * stands.
 */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): SchemaPart | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  for (const shape of shapesOf(schema)) {
    const inner = innerAt(shape, step);
    const found = inner === undefined ? undefined : schemaAt(inner, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The keys that may stand at a path. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const part = schemaAt(schema, path);
  const shapes = part === undefined ? [] : shapesOf(part);
  return shapes.flatMap((shape) => (shape instanceof z.ZodObject ? Object.keys(shape.shape) : []));
}

/** What a value may be: the schema without what it is wrapped in, or each choice of a union. */
export function shapesOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  let at = schema;
  for (;;) {
    if (
      at instanceof z.ZodOptional ||
      at instanceof z.ZodDefault ||
      at instanceof z.ZodPrefault ||
      at instanceof z.ZodNullable
    )
      at = at.unwrap();
    else if (at instanceof z.ZodPipe) at = at.out;
    else break;
  }
  return at instanceof z.ZodUnion ? at.options.flatMap(shapesOf) : [at];
}

function innerAt(shape: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (shape instanceof z.ZodObject)
    return (shape.shape as Readonly<Record<string, z.core.$ZodType>>)[String(step)];
  if (shape instanceof z.ZodArray) return shape.element;
  return shape instanceof z.ZodRecord ? shape.valueType : undefined;
}
