import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { frontMatterSchema } from '../content/story/front-matter-schema.ts';
import { readArguments } from './usage/read-arguments.ts';

const FILE = 'content/article.schema.json';

/**
 * `warta schema`: the JSON Schema of a story's front matter, for editors' programs; `--write` puts
 * it into `content/`.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments('schema', args);
  const schema = z.toJSONSchema(frontMatterSchema, {
    io: 'input',
    // The draft that programs for writing know best.
    target: 'draft-7',
    // That format demands seconds and an offset; in a story both may be left out.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date-time') delete jsonSchema.format;
    },
  });
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  if (values.write) {
    writeFileSync(FILE, text);
    console.log(`Wrote ${FILE}.`);
  } else process.stdout.write(text);
  return 0;
}
