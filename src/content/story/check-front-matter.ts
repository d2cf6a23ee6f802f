import type { Problem } from '../../diagnostics/problem.ts';
import { wrongFields } from '../yaml/wrong-fields.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { frontMatterSchema, type FrontMatter } from './front-matter-schema.ts';

/**
 * What a story's front matter says, through its schema, or every field that is wrong. `file` is the
 * path shown to people.
 */
export function checkFrontMatter(
  data: unknown,
  source: YamlSource,
  file: string,
): FrontMatter | Problem[] {
  const checked = frontMatterSchema.safeParse(data);
  if (checked.success) return checked.data;
  return wrongFields(checked.error, {
    source,
    file,
    firstLine: 2,
    schema: frontMatterSchema,
    data,
    atKeys: false,
    ruleOf: (fault) => `article/${fault}`,
  });
}
