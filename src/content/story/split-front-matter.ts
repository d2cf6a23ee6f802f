import matter from 'gray-matter';
import { parse } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import { explainYamlError } from '../yaml/explain-yaml-error.ts';
import { plainMapping } from '../yaml/plain-mapping.ts';
import { spacesForTabs } from '../yaml/spaces-for-tabs.ts';
import { cutFrontMatter, type CutFile } from './cut-front-matter.ts';

export interface SplitFile extends CutFile {
  data: unknown;
}

const EXAMPLE = '---\ntitle: Judul berita\ndate: 2026-11-28T07:30\nsection: kota\n---';

/** Stands in for every engine of gray-matter but ours: one of them evaluates what it is given. */
const NEVER = {
  parse: (): never => {
    throw new Error('front matter is YAML; nothing else is read');
  },
  stringify: (): never => {
    throw new Error('front matter is not written');
  },
};
const ENGINES = {
  yaml: { parse: parseYaml, stringify: NEVER.stringify },
  json: NEVER,
  javascript: NEVER,
  js: NEVER,
  coffee: NEVER,
  cson: NEVER,
  toml: NEVER,
};

/**
 * Separates YAML front matter from Markdown. Where it begins and ends is our own rule's to say, so
 * gray-matter is handed a fence that can name no language, around text in which no line could be
 * taken for another fence; its engines that execute code are replaced besides.
 */
export function splitFrontMatter(text: string, file: string): SplitFile | Problem {
  const cut = cutFrontMatter(text);
  if ('rule' in cut)
    return { severity: 'error', file, hint: EXAMPLE, ...cut, rule: `article/${cut.rule}` };
  const yaml = spacesForTabs(cut.yaml);
  try {
    const { data } = matter(`---\n${yaml}---\n`, { language: 'yaml', engines: ENGINES });
    return { ...cut, yaml, data };
  } catch (error) {
    const { line, column, message, hint } = explainYamlError(error, yaml);
    return { rule: 'article/yaml', severity: 'error', file, line: line + 1, column, message, hint };
  }
}

/** gray-matter hands over the text with the line break of the fence. */
function parseYaml(matterText: string): object {
  const yaml = matterText.replace(/^\n/, '');
  const value: unknown =
    plainMapping(yaml) ?? parse(yaml, { prettyErrors: true, logLevel: 'error' });
  return typeof value === 'object' && value !== null ? value : {};
}
