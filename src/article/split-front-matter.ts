import matter from 'gray-matter';
import { parse } from 'yaml';
import type { Problem } from '../diagnostics/problem.ts';
import { explainYamlError } from '../yaml/explain-yaml-error.ts';
import { plainMapping } from '../yaml/plain-mapping.ts';
import { spacesForTabs } from '../yaml/spaces-for-tabs.ts';

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
  const close = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (close === null) return problem('article/front-matter-open', 'the front matter is not closed by a line of ---', 1, 1);
  try {
    // The text itself is none of gray-matter's business, which would copy it more than once.
    const end = close.index + close[0].length;
    const parsed = matter(text.slice(0, end), { language: 'yaml', engines: { yaml: { parse: parseYaml, stringify: () => '' } } });
    const body = parsed.content + text.slice(end);
    return { data: parsed.data, yaml: withoutFence(parsed.matter), body, bodyLine: countLines(text, text.length - body.length) };
  } catch (error) {
    const { line, column, message, hint } = explainYamlError(error, text.slice(text.indexOf('\n') + 1));
    return problem('article/yaml', message, line + 1, column, hint);
  }
}

/** gray-matter hands over the text with the line break of the fence. */
function withoutFence(matterText: string): string {
  return spacesForTabs(matterText.replace(/^\r?\n/, ''));
}

function parseYaml(matterText: string): object {
  const yamlText = withoutFence(matterText);
  const value: unknown = plainMapping(yamlText) ?? parse(yamlText, { prettyErrors: true, logLevel: 'error' });
  return typeof value === 'object' && value !== null ? value : {};
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
