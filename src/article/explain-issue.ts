import type { z } from 'zod';
import { nearest } from '../diagnostics/nearest.ts';
import { frontMatterSchema } from './front-matter-schema.ts';

export interface Explanation {
  rule: string;
  path: readonly PropertyKey[];
  message: string;
  hint?: string;
  /** The key is wrong, not its value. */
  keyItself?: boolean;
}

const EXAMPLES: Record<string, string> = {
  title: 'title: Judul berita',
  date: 'date: 2026-11-28T07:30',
  section: 'section: kota',
  tags: 'tags: [pelabuhan, transportasi]',
  authors: 'authors: [endang-lestari]',
  dateline: 'dateline: {place: Surabaya}',
  image: 'image: {src: foto.jpg, alt: Perahu di sungai, caption: Perahu tambangan pertama berangkat., credit: TAMBANGAN/Bagus Anggoro}',
  draft: 'draft: true',
  language: 'language: id',
};

const NESTED: Record<string, readonly string[]> = {
  image: ['src', 'alt', 'caption', 'credit'],
  dateline: ['place', 'outlet'],
  source: ['name', 'url'],
  authors: ['person', 'role'],
};

/** A validator's finding in the words of a colleague, with the line that would be right. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown): Explanation[] {
  const path = issue.path;
  const top = String(path[0] ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(frontMatterSchema.shape) : (NESTED[top] ?? []);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const hint = near === undefined ? `known keys: ${known.join(', ')}` : (path.length === 0 ? (EXAMPLES[near] ?? `${near}: …`) : `${near}: …`);
      return { rule: 'article/unknown-key', path: [...path, key], message: near === undefined ? `there is no key “${key}”` : `there is no key “${key}”; did you mean “${near}”?`, hint, keyItself: true };
    });
  }
  const name = path.map(String).join('.');
  const value = valueAt(data, path);
  const hint = EXAMPLES[top] === undefined ? {} : { hint: EXAMPLES[top] };
  if (value === undefined || value === null) return [{ rule: 'article/missing-key', path, message: `“${name || 'front matter'}” is missing`, ...hint }];
  if (issue.code === 'too_big') return [{ rule: 'article/too-long', path, message: `“${name}” is longer than ${String(issue.maximum)}` }];
  if (issue.code === 'too_small') return [{ rule: 'article/empty', path, message: `“${name}” is empty`, ...hint }];
  if (issue.code === 'invalid_value') return [{ rule: 'article/value', path, message: `“${name}” is one of: ${issue.values.map(String).join(', ')}`, hint: `${String(path.at(-1))}: ${String(issue.values[0])}` }];
  return [{ rule: 'article/value', path, message: `“${name}” is not what is expected here`, ...hint }];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  return value;
}
