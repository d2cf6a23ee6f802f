import { z } from 'zod';
import { frontMatterSchema } from '../article/front-matter-schema.ts';

/** `warta schema`: the JSON Schema of a story's front matter, for editors' programs. */
export async function run(): Promise<number> {
  console.log(JSON.stringify(z.toJSONSchema(frontMatterSchema, { io: 'input' }), undefined, 2));
  return 0;
}
