import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { explainYamlError } from './explain-yaml-error.ts';
import { spacesForTabs } from './spaces-for-tabs.ts';
import { unquotedComma } from './unquoted-comma.ts';
import { YamlSource } from './yaml-source.ts';
import { explainSettingsIssue } from './explain-settings-issue.ts';

export interface ParsedYamlFile<T> {
  value: T;
  /** Where the key, or the item of a list, at this path stands; 1-based. */
  place: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** Characters of a file of settings, of a person, of the home page. */
const MOST_CHARACTERS = 1_000_000;

/** One settings file through its schema: the value, or every problem with its place. `file` is the path shown to people. */
export function parseYamlFile<T extends z.ZodObject>(
  text: string,
  file: string,
  schema: T,
): ParsedYamlFile<z.infer<T>> | Problem[] {
  const yamlText = spacesForTabs(text.replace(/^\uFEFF/, ''));
  if (yamlText.length > MOST_CHARACTERS)
    return [
      {
        rule: 'settings/too-long',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `the file has ${(yamlText.length / 1e6).toFixed(1)} MB; it has at most ${MOST_CHARACTERS / 1e6}`,
        hint: 'Take out what the file does not need.',
      },
    ];
  const source = new YamlSource(yamlText);
  const { document } = source;
  let data: unknown;
  try {
    if (document.errors.length === 0) data = document.toJS() ?? {};
  } catch (error) {
    document.errors.push(error as (typeof document.errors)[number]);
  }
  if (document.errors.length > 0)
    return document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
      rule: 'settings/yaml',
      severity: 'error',
      file,
      ...explainYamlError(error, yamlText),
    }));

  const place = (path: readonly PropertyKey[]): { line: number; column: number } => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (pair === undefined) break;
        offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (isNode(node)) offset = node.range?.[0] ?? offset;
      }
    }
    const { line, col } = source.placeOf(offset);
    return { line, column: col };
  };
  const checked = schema.safeParse(data);
  if (checked.success) return { value: checked.data, place };
  const problems: Problem[] = [];
  const rests = new Set<string>();
  const explained = checked.error.issues
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => explainSettingsIssue(issue, schema, data));
  const meant = new Set(explained.map((explanation) => explanation.meant));
  for (const { rule, path, message, hint } of explained.slice(0, MOST_PROBLEMS)) {
    // A mistyped key is one mistake, not a missing key as well.
    if (meant.has(path.join('.'))) continue;
    const cut = rule === 'settings/unknown-key' ? unquotedComma(source, path) : undefined;
    if (cut === undefined)
      problems.push({ rule, severity: 'error', file, ...place(path), message, hint });
    else if (!rests.has(`${cut.line}:${cut.column}`)) {
      rests.add(`${cut.line}:${cut.column}`);
      problems.push({
        rule,
        severity: 'error',
        file,
        line: cut.line,
        column: cut.column,
        message: `the comma cuts “${cut.value}” in two: put it in quotation marks`,
        hint: cut.hint,
      });
    }
  }
  return problems;
}
