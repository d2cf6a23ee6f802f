import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explainIssue, type Explanation } from '../../src/content/yaml/explain-issue.ts';

const moment = z.string().meta({ format: 'date-time' });
const schema = z.strictObject({
  title: z.string().min(1).max(10).describe('Heading. Example: `title: Judul`. Required.'),
  size: z.int().min(1).max(9).optional().describe('Default: `size: 3`.'),
  tags: z.array(z.string()).max(2).default([]).describe('Subjects. Example: `tags: [pasar]`.'),
  kinds: z
    .array(z.enum(['satu', 'dua']))
    .optional()
    .describe('Example: `kinds: [satu]`.'),
  live: z.boolean().default(false).describe('Whether it goes on.'),
  from: moment.optional().describe('Example: `from: 2026-11-28T09:00`.'),
  image: z
    .strictObject({ src: z.string(), alt: z.string().describe('What there is to see.') })
    .optional()
    .describe('A picture. Example: `image: {src: foto.jpg, alt: Perahu}`.'),
  source: z
    .strictObject({ url: z.url({ protocol: /^https$/ }) })
    .optional()
    .describe('Required by `UU 1/2000`.'),
  series: z
    .union([z.string(), z.strictObject({ id: z.string(), part: z.int() })])
    .optional()
    .describe('Example: `series: sungai`, or `series: {id: sungai, part: 2}`.'),
  limits: z.strictObject({ most: z.int().default(5) }).prefault({}),
  box: z
    .union([z.literal('house'), z.url({ protocol: /^https$/ })])
    .optional()
    .describe('Example: `box: house`.'),
});

/** What is said of data that has nothing wrong but what is given. */
function explain(given: object): Explanation[] {
  const data = { title: 'Judul', ...given };
  const checked = schema.safeParse(data);
  return (checked.error?.issues ?? []).flatMap((issue) => explainIssue(issue, schema, data));
}

describe('a field that is wrong', () => {
  it.each<[string, object, fault: Explanation['fault'], message: string, hint: string]>([
    [
      'a mistyped key, with the value that it has',
      { tagz: ['a', '7'] },
      'unknown-key',
      'there is no key “tagz”; did you mean “tags”?',
      'tags: [a, "7"]',
    ],
    [
      'a mistyped key with a map',
      { imag: { src: 'a', alt: 'b: c' } },
      'unknown-key',
      'there is no key “imag”; did you mean “image”?',
      'image: {src: a, alt: "b: c"}',
    ],
    [
      'a mistyped key whose map lacks something',
      { imag: { src: 'a' } },
      'unknown-key',
      'there is no key “imag”; did you mean “image”?',
      'image: {src: foto.jpg, alt: Perahu}',
    ],
    [
      'a mistyped key whose value the right one cannot have',
      { siz: 'x' },
      'unknown-key',
      'there is no key “siz”; did you mean “size”?',
      'size: 3',
    ],
    [
      'a key that nobody knows, with those of its own map',
      { image: { src: 'a', alt: 'b', warna: 'c' } },
      'unknown-key',
      'there is no key “warna”',
      'known keys: src, alt',
    ],
    [
      'a key of a choice',
      { series: { id: 'a', part: 1, prt: 2 } },
      'unknown-key',
      'there is no key “prt”; did you mean “part”?',
      'part: 2',
    ],
    [
      'a key of a map that fills itself',
      { limits: { mos: 3 } },
      'unknown-key',
      'there is no key “mos”; did you mean “most”?',
      'most: 3',
    ],
    [
      'a missing part, by the example in which it stands',
      { image: { src: 'a' } },
      'missing-key',
      '“image.alt” is missing',
      'image: {src: foto.jpg, alt: Perahu}',
    ],
    [
      'a missing part of one of two forms',
      { series: { part: 2 } },
      'missing-key',
      '“series.id” is missing',
      'series: {id: sungai, part: 2}',
    ],
    [
      'what the law requires',
      { source: {} },
      'missing-key',
      '“source.url” is missing; UU 1/2000 requires it',
      'url: …',
    ],
    [
      'a number for text',
      { title: 7 },
      'value',
      '“title” is text: put it in quotation marks',
      'title: "7"',
    ],
    [
      'a number in a list of texts',
      { tags: ['a', 7] },
      'value',
      '“tags.1” is text: put it in quotation marks',
      'tags: [a, "7"]',
    ],
    [
      'text for a list',
      { tags: ':b' },
      'value',
      '“tags” is a list: put it in square brackets',
      'tags: [":b"]',
    ],
    ['empty text', { title: '' }, 'empty', '“title” is empty', 'title: Judul'],
    [
      'long text',
      { title: 'x'.repeat(11) },
      'too-long',
      '“title” is longer than 10',
      'Shorten it.',
    ],
    [
      'a long list',
      { tags: ['a', 'b', 'c'] },
      'too-long',
      '“tags” has more than 2 entries',
      'Take some out.',
    ],
    ['a number too small', { size: 0 }, 'value', '“size” is at least 1', 'size: 1'],
    ['a number too large', { size: 10 }, 'value', '“size” is at most 9', 'size: 9'],
    ['half a number', { size: 1.5 }, 'value', '“size” is a whole number', 'size: 3'],
    ['text for yes', { live: 'ya' }, 'value', '“live” is true or false', 'live: true'],
    [
      'a number for a moment',
      { from: 2026 },
      'value',
      '“from” is not a date and time',
      'from: 2026-11-28T09:00',
    ],
    [
      'a mistyped choice',
      { kinds: ['dau'] },
      'value',
      '“dau” is none of: satu, dua',
      'kinds: [dua]',
    ],
    [
      'a map for a choice',
      { kinds: [{ a: 1 }] },
      'value',
      '“{"a":1}” is none of: satu, dua',
      'kinds: [satu]',
    ],
    [
      'half an address',
      { source: { url: 'a.example/x' } },
      'value',
      '“source.url” is “a.example/x”, and not a whole address that begins with https://',
      'url: "https://a.example/x"',
    ],
    [
      'half an address where a word may stand',
      { box: 'http://a.example' },
      'value',
      '“box” is “http://a.example”, and not a whole address that begins with https://',
      'box: https://a.example',
    ],
    [
      'another word there',
      { box: 'hause' },
      'value',
      '“box” is “hause”, and not a whole address that begins with https://',
      'box: house',
    ],
  ])('is told: %s', (_what, given, fault, message, hint) => {
    expect(explain(given)).toMatchObject([{ fault, message, hint }]);
  });

  it('is told when the file is no list of keys, with the first that it needs', () => {
    const issues = schema.safeParse('x').error?.issues ?? [];
    expect(issues.flatMap((issue) => explainIssue(issue, schema, 'x'))).toMatchObject([
      { message: 'the file is not a list of keys and values', hint: 'title: Judul' },
    ]);
  });

  it('never shows a map as a word', () => {
    const map = { a: { b: 1 } };
    for (const key of Object.keys(schema.shape))
      for (const value of [map, [map]])
        expect(JSON.stringify(explain({ [key]: value })), key).not.toContain('[object');
  });
});
