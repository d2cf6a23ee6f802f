import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';

/** One settings file through its schema: the value, or every problem with its place. `file` is the path shown to people. */
export function parseYamlFile<T extends z.ZodObject>(text: string, file: string, schema: T): { value: z.infer<T>; place: (path: readonly PropertyKey[]) => { line: number; column: number } } | Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: counter });
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({ rule: 'settings/yaml', severity: 'error', file, line: error.linePos?.[0].line ?? 1, column: error.linePos?.[0].col ?? 1, message: `this is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}` }));
  }
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
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return { value: checked.data, place };
  const problems: Problem[] = [];
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = issue.path.length === 0 ? Object.keys(schema.shape) : [];
      for (const key of issue.keys) {
        const near = nearest(key, known);
        problems.push({ rule: 'settings/unknown-key', severity: 'error', file, ...place([...issue.path, key]), message: `there is no setting “${key}”`, ...(near === undefined ? (known.length > 0 ? { hint: `known: ${known.join(', ')}` } : {}) : { hint: `${near}: …` }) });
      }
      continue;
    }
    const name = issue.path.map(String).join('.') || 'the file';
    const field = schema.shape[String(issue.path[0])] as { description?: string } | undefined;
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    problems.push({ rule: 'settings/value', severity: 'error', file, ...place(issue.path), message: missing ? `“${name}” is missing` : `“${name}” is not right: ${issue.message}`, ...(field?.description === undefined ? {} : { hint: field.description }) });
  }
  return problems;
}
