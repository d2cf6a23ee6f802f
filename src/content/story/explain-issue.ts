import type { z } from 'zod';
import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import { nearest } from '../../values/nearest.ts';
import { shownValue } from '../../diagnostics/shown-value.ts';
import { frontMatterSchema } from './front-matter-schema.ts';

export interface Explanation {
  rule: string;
  path: readonly PropertyKey[];
  message: string;
  hint?: string;
  /** The key is wrong, not its value. */
  keyItself?: boolean;
  /** Path of the key that an unknown one was meant as. */
  meant?: string;
}

const EXAMPLES: Record<string, string> = {
  title: 'title: Judul berita',
  date: 'date: 2026-11-28T07:30',
  section: 'section: kota',
  tags: 'tags: [pelabuhan, transportasi]',
  authors: 'authors: [endang-lestari]',
  dateline: 'dateline: {place: Surabaya}',
  image:
    'image: {src: foto.jpg, alt: Perahu di sungai, caption: Perahu tambangan pertama berangkat., credit: TAMBANGAN/Bagus Anggoro}',
  updated: 'updated: 2026-11-28T09:10',
  expires: 'expires: 2026-12-31T23:59',
  source: 'source: {name: Kantor Berita Rekaan, url: https://kantor-berita.example/}',
  id: 'id: 2026/11/nama-berita',
  draft: 'draft: true',
  language: 'language: id',
  kind: 'kind: opinion',
  live: 'live: {ended: 2026-11-28T17:30}',
  video: 'video: {url: "https://youtu.be/…", title: Judul video}',
  audio: 'audio: {src: wawancara.mp3, title: Judul rekaman}',
  series: 'series: {id: hidup-di-tepi-sungai, part: 2}',
  follows: 'follows: 2026/11/nama-berita',
  translationOf: 'translationOf: 2026/11/nama-berita',
  verification:
    'verification: {state: pending, interest: "Kepentingan publik yang mendesak", source: "Sumber pertama yang jelas, kredibel, dan kompeten", sought: "Cara subjek berita dicari"}',
  corrections:
    'corrections: [{kind: ralat, at: 2026-11-28T09:10, text: "Semula tertulis 14 perahu; yang benar 12."}]',
  corrects: 'corrects: {story: 2026/11/nama-berita, kind: hak-jawab}',
  withdrawn:
    'withdrawn: {at: 2026-11-28T16:00, ground: masa-depan-anak, reason: "Alasan yang dapat dibaca umum"}',
  advertorial: 'advertorial: {sponsor: Koperasi Contoh}',
  reactions: 'reactions: [like, sad]',
  sensitive: 'sensitive: [death]',
  formerly: 'formerly: [/2026/10/nama-lama/]',
  aliases: 'aliases: [/nama-lama/, "/?p=123"]',
};

const NESTED: Record<string, readonly string[]> = {
  image: ['src', 'alt', 'caption', 'credit', 'focus', 'ai'],
  dateline: ['place', 'outlet'],
  source: ['name', 'url'],
  authors: ['person', 'role'],
  live: ['ended', 'order'],
  video: ['url', 'title', 'ai'],
  audio: ['src', 'title', 'ai'],
  series: ['id', 'part'],
  verification: ['state', 'interest', 'source', 'sought', 'due'],
  corrections: ['kind', 'at', 'text'],
  corrects: ['story', 'kind'],
  withdrawn: ['at', 'ground', 'reason'],
  advertorial: ['sponsor'],
};

/** The rule of the press that a key keeps. */
const CLAUSES: Record<string, string> = {
  verification: 'Pedoman Pemberitaan Media Siber 2.c',
  corrections: 'Pedoman Pemberitaan Media Siber 4',
  corrects: 'Pedoman Pemberitaan Media Siber 4',
  withdrawn: 'Pedoman Pemberitaan Media Siber 5',
  advertorial: 'Pedoman Pemberitaan Media Siber 6',
};

/** A validator's finding in the words of a colleague, with the line that would be right. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown): Explanation[] {
  const path = issue.path;
  const top = String(path[0] ?? '');
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(frontMatterSchema.shape) : (NESTED[top] ?? []);
    return issue.keys.slice(0, MOST_PROBLEMS).map((key): Explanation => {
      const near = nearest(key, known);
      const hint =
        near === undefined
          ? `known keys: ${known.join(', ')}`
          : path.length === 0
            ? (EXAMPLES[near] ?? `${near}: …`)
            : `${near}: …`;
      return {
        rule: 'article/unknown-key',
        path: [...path, key],
        message:
          near === undefined
            ? `there is no key “${key}”`
            : `there is no key “${key}”; did you mean “${near}”?`,
        hint,
        keyItself: true,
        ...(near === undefined ? {} : { meant: [...path, near].join('.') }),
      };
    });
  }
  const name = path.map(String).join('.');
  const value = valueAt(data, path);
  if (issue.code === 'invalid_union' && typeof value === 'object' && value !== null) {
    const branch = issue.errors.find((errors) =>
      errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
    );
    if (branch !== undefined)
      return branch.flatMap((error) =>
        explainIssue({ ...error, path: [...path, ...error.path] }, data),
      );
  }
  const hint = EXAMPLES[top] === undefined ? {} : { hint: EXAMPLES[top] };
  if (value === undefined || value === null)
    return [
      {
        rule: 'article/missing-key',
        path,
        message: `“${name || 'front matter'}” is missing${CLAUSES[top] === undefined ? '' : ` (${CLAUSES[top]})`}`,
        ...hint,
      },
    ];
  if (issue.code === 'too_big')
    return [
      {
        rule: 'article/too-long',
        path,
        message: `“${name}” is longer than ${String(issue.maximum)}`,
        hint: 'Shorten it.',
      },
    ];
  if (issue.code === 'too_small')
    return [{ rule: 'article/empty', path, message: `“${name}” is empty`, ...hint }];
  if (issue.code === 'invalid_value')
    return [
      {
        rule: 'article/value',
        path,
        message:
          typeof path.at(-1) === 'number'
            ? `“${shownValue(value)}” is none of: ${issue.values.map(String).join(', ')}`
            : `“${name}” is one of: ${issue.values.map(String).join(', ')}`,
        ...(typeof path.at(-1) === 'number'
          ? hint
          : { hint: `${String(path.at(-1))}: ${String(issue.values[0])}` }),
      },
    ];
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    typeof value !== 'object' &&
    !MOMENTS.has(top)
  )
    return [
      {
        rule: 'article/value',
        path,
        message: `“${name}” is text: put it in quotation marks`,
        hint: `${String(path.at(-1))}: ${JSON.stringify(shownValue(value))}`,
      },
    ];
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value !== 'object')
    return [
      {
        rule: 'article/value',
        path,
        message: `“${name}” is a list: put it in square brackets`,
        hint: `${name}: [${shownValue(value)}]`,
      },
    ];
  return [
    { rule: 'article/value', path, message: `“${name}” is not what is expected here`, ...hint },
  ];
}

const MOMENTS = new Set(['date', 'updated', 'expires']);

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path)
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined;
  return value;
}
