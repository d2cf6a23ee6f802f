import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILE = createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts');

interface Declared {
  /** Interfaces whose properties it has too. */
  above: string[];
  properties: string[];
  /** schema.org's name of the type; absent for what types only share. */
  type: string | undefined;
}

/**
 * schema.org's vocabulary, kept offline: the properties that each type may have, its own and those
 * of the types above it.
 */
export function schemaOrg(): Map<string, Set<string>> {
  const declared = new Map<string, Declared>();
  for (const [, name = '', above = '', body = ''] of readFileSync(FILE, 'utf8').matchAll(
    /^(?:export )?interface (\w+) extends ([^{]+) \{\n([^]*?)^\}/gm,
  )) {
    declared.set(name, {
      above: above.split(',').map((one) => one.trim()),
      properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property),
      type: /^ {4}"@type": "(\w+)"/m.exec(body)?.[1],
    });
  }
  const propertiesOf = (name: string): string[] => {
    const one = declared.get(name);
    return one === undefined ? [] : [...one.properties, ...one.above.flatMap(propertiesOf)];
  };
  return new Map(
    [...declared].flatMap(([name, { type }]) =>
      type === undefined ? [] : [[type, new Set(propertiesOf(name))]],
    ),
  );
}
