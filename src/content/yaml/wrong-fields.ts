import type { z } from 'zod';
import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { explainIssue, type Explanation } from './explain-issue.ts';
import { locateKey } from './locate-key.ts';
import { unquotedComma } from './unquoted-comma.ts';
import type { YamlSource } from './yaml-source.ts';

/** A YAML text whose fields a schema refused. */
export interface CheckedText {
  source: YamlSource;
  /** The path shown to people. */
  file: string;
  /** Line of the file on which the text begins. */
  firstLine: number;
  schema: z.ZodObject;
  /** What the text says. */
  data: unknown;
  /** Problems stand at keys, even where it is the value that is wrong. */
  atKeys: boolean;
  ruleOf: (fault: Explanation['fault']) => string;
}

/** What a schema found in a text, as problems with their places. */
export function wrongFields(error: z.ZodError, text: CheckedText): Problem[] {
  const explained = error.issues
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => explainIssue(issue, text.schema, text.data));
  const meant = new Set(explained.map((explanation) => explanation.meant));
  const problems = withoutLengths(explained)
    // A mistyped key is one mistake, not a missing key as well.
    .filter(({ path }) => !meant.has(path.join('.')))
    .map((explanation) => problemOf(explanation, text));
  return withoutTwins(problems).slice(0, MOST_PROBLEMS);
}

function problemOf(
  { fault, path, message, hint }: Explanation,
  { source, file, firstLine, atKeys, ruleOf }: CheckedText,
): Problem {
  const wrong = { rule: ruleOf(fault), severity: 'error', file } as const;
  const cut = fault === 'unknown-key' ? unquotedComma(source, path) : undefined;
  if (cut !== undefined)
    return {
      ...wrong,
      line: cut.line + firstLine - 1,
      column: cut.column,
      message: `the comma cuts “${cut.value}” in two: put it in quotation marks`,
      hint: cut.hint,
    };
  const keyItself = atKeys || fault === 'unknown-key';
  return { ...wrong, ...locateKey(source, path, { firstLine, keyItself }), message, hint };
}

/** A value of the wrong kind is one mistake, and not too long besides. */
function withoutLengths(explained: readonly Explanation[]): Explanation[] {
  const wrong = new Set<string>();
  return explained.filter(({ fault, path }) => {
    const isLength = fault === 'too-long' || fault === 'empty';
    if (!isLength) wrong.add(path.join('.'));
    return !isLength || !wrong.has(path.join('.'));
  });
}

/** A value that several commas cut is one mistake. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ line, column, message }) => {
    const twin = seen.has(`${line}:${column} ${message}`);
    seen.add(`${line}:${column} ${message}`);
    return !twin;
  });
}
