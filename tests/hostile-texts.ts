import fc from 'fast-check';

/**
 * What breaks out of HTML, XML, JSON or YAML where it is not written with care, and what is hard to
 * draw.
 */
export const HOSTILE_PIECES = [
  '</script>',
  '<script>',
  ']]>',
  '<![CDATA[',
  '&',
  '&amp;',
  '&#0;',
  '<',
  '>',
  '"',
  `'`,
  '<!--',
  '-->',
  '\u0000',
  '\u0008',
  '\u001f',
  '\ufffe',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧',
  '\u202e',
  'العربية',
  'ꦗꦮ',
  '\u2028',
  '\n',
  '\t',
  '${x}',
  '{{x}}',
  '%00',
  '\\',
  'é',
  'e\u0301',
  'a'.repeat(300),
];

/**
 * Texts of such pieces and of anything at all; a seed makes them the same in every run. Without
 * carriage returns, which readers of XML turn into line ends or drop.
 */
export function hostileTexts(count: number): string[] {
  return fc.sample(
    fc
      .array(
        fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string({ unit: 'binary', maxLength: 12 })),
        { minLength: 1, maxLength: 8 },
      )
      .map((pieces) => pieces.join('').replaceAll('\r', '\n')),
    { numRuns: count, seed: 20261128 },
  );
}
