import type { z } from 'zod';
import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { explainYamlError } from './explain-yaml-error.ts';
import { locateKey, type Place } from './locate-key.ts';
import { spacesForTabs } from './spaces-for-tabs.ts';
import { wrongFields } from './wrong-fields.ts';
import { YamlSource } from './yaml-source.ts';

export interface ParsedYamlFile<T> {
  value: T;
  /** Where the key, or the item of a list, at this path stands. */
  place: (path: readonly PropertyKey[]) => Place;
}

/** Characters of a file of settings, of a person, of the home page. */
const MOST_CHARACTERS = 1_000_000;

/**
 * One settings file through its schema: the value, or every problem with its place. `file` is the
 * path shown to people.
 */
export function parseYamlFile<T extends z.ZodObject>(
  text: string,
  file: string,
  schema: T,
): ParsedYamlFile<z.infer<T>> | Problem[] {
  const yamlText = spacesForTabs(text.replace(/^\uFEFF/, ''));
  if (yamlText.length > MOST_CHARACTERS) return [tooLong(yamlText, file)];
  const source = new YamlSource(yamlText);
  const read = valueOf(source);
  if ('errors' in read)
    return read.errors.slice(0, MOST_PROBLEMS).map((error) => ({
      rule: 'settings/yaml',
      severity: 'error',
      file,
      ...explainYamlError(error, yamlText),
    }));
  const checked = schema.safeParse(read.data);
  if (checked.success)
    return {
      value: checked.data,
      place: (path) => locateKey(source, path, { firstLine: 1, keyItself: true }),
    };
  return wrongFields(checked.error, {
    source,
    file,
    firstLine: 1,
    schema,
    data: read.data,
    atKeys: true,
    ruleOf: (fault) => (fault === 'unknown-key' ? 'settings/unknown-key' : 'settings/value'),
  });
}

/** What a text says, or what keeps it from saying anything. */
function valueOf({ document }: YamlSource): { data: unknown } | { errors: readonly unknown[] } {
  if (document.errors.length > 0) return { errors: document.errors };
  try {
    return { data: document.toJS() ?? {} };
  } catch (error) {
    return { errors: [error] };
  }
}

function tooLong(yamlText: string, file: string): Problem {
  return {
    rule: 'settings/too-long',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `the file has ${(yamlText.length / 1e6).toFixed(1)} MB; it has at most ${MOST_CHARACTERS / 1e6}`,
    hint: 'Take out what the file does not need.',
  };
}
