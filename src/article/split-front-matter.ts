import matter from 'gray-matter';
import { parse, YAMLParseError } from 'yaml';
import type { Problem } from '../diagnostics/problem.ts';

export interface SplitFile {
  data: unknown;
  /** The YAML between the fences, for positions. */
  yaml: string;
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
}

const EXAMPLE = '---\ntitle: Judul berita\ndate: 2026-11-28T07:30\nsection: kota\n---';

/**
 * Separates YAML front matter from Markdown. gray-matter's engines that execute code stay off:
 * a fence that names any language but YAML is refused before gray-matter sees the file.
 */
export function splitFrontMatter(text: string, file: string): SplitFile | Problem {
  const problem = (rule: string, message: string, line = 1, column = 1, hint = EXAMPLE): Problem => ({ rule, severity: 'error', file, line, column, message, hint });
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (/^\+\+\+\s*$/.test(first)) return problem('article/front-matter-language', 'front matter is YAML between lines of ---, not TOML');
  const fence = /^---(.*)$/.exec(first);
  if (fence === null) return problem('article/front-matter-missing', 'the file does not begin with front matter');
  const language = (fence[1] ?? '').trim().toLowerCase();
  if (language !== '' && language !== 'yaml') return problem('article/front-matter-language', `front matter is YAML; “${language}” is never run`, 1, 4, '---');
  if (!/\r?\n---[ \t]*(\r?\n|$)/.test(text)) return problem('article/front-matter-open', 'the front matter is not closed by a line of ---', 1, 1);
  try {
    const parsed = matter(text, { language: 'yaml', engines: { yaml: { parse: parseYaml, stringify: () => '' } } });
    return { data: parsed.data, yaml: parsed.matter.replace(/^\r?\n/, ''), body: parsed.content, bodyLine: countLines(text, text.length - parsed.content.length) };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const at = error.linePos?.[0];
    const line = (at?.line ?? 1) + 1;
    const source = text.split(/\r?\n/)[line - 1]?.trim() ?? '';
    return problem('article/yaml', `this is not YAML: ${firstSentence(error.message)}`, line, at?.col ?? 1, repaired(source));
  }
}

/** gray-matter hands over the text with the line break of the fence. */
function parseYaml(yamlText: string): object {
  const value: unknown = parse(yamlText.replace(/^\r?\n/, ''), { prettyErrors: true, logLevel: 'error' });
  return typeof value === 'object' && value !== null ? value : {};
}

/** The usual slip is a colon or a quotation mark in unquoted text. */
function repaired(source: string): string | undefined {
  const pair = /^([\w-]+):\s*(.+)$/.exec(source);
  return pair === null ? undefined : `${pair[1]}: ${JSON.stringify(pair[2]?.replace(/^["']|["']$/g, ''))}`;
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
