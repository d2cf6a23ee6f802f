/** A random number from 0 up to 1. */
export type Random = () => number;

const PIECES = [
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '```\n',
  '[',
  ']',
  '](',
  '][',
  '![',
  '(',
  ')',
  '<',
  '<!--',
  '<?',
  '<a ',
  '</a',
  '<div>\n',
  '&',
  '&amp;',
  '\\',
  '"',
  "'",
  '=',
  '{',
  '}',
  '|',
  '|-',
  '-',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '# ',
  '## ',
  ':',
  '::',
  ':::',
  ':::foto',
  ':::galeri\n',
  ':::\n',
  '::baca{story="',
  '::video{url="',
  '[^a]',
  '[^a]: ',
  '[a]: ',
  '[a]',
  '|a',
  '|\n',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '    ',
  'a',
  'kata ',
  'é',
  '🙂',
  '\u0301',
  '\u00a0',
  '\u202e',
  '\u2028',
  '\0',
  '---\n',
  '===\n',
  '***\n',
  'https://a.b/',
  'a@b.c',
  '{{<',
  '$',
  '^',
  '@',
  'foto.jpg',
  ' "k | s")',
];
const FIELDS = [
  'title',
  'date',
  'section',
  'summary',
  'tags',
  'authors',
  'image',
  'kind',
  'live',
  'updated',
  'expires',
  'corrections',
  'formerly',
  'aliases',
  'dateline',
  'series',
  'video',
  'audio',
  'id',
  '__proto__',
  'constructor',
  '<<',
];
const VALUES = [
  'Satu',
  '2026-11-28T07:30',
  'kota',
  '[',
  '{',
  '[a, b]',
  '{a: b}',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '!!js/function x',
  '!<tag:x> y',
  '? x',
  '- x',
  '# x',
  '%',
  '@',
  '`',
  '~',
  'null',
  'true',
  '1e999',
  '0x10',
  '2026-99-99',
  '\t',
  '\u2028',
  'explainer',
  'live',
  '(globalThis.evaluated = 1)',
];
const FENCES = [
  '---',
  '---',
  '---',
  '---',
  '---js',
  '---\rjs',
  '----',
  '--- ',
  '+++',
  '',
  '---yaml',
];

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;
const many = (random: Random, most: number, make: () => string): string =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make).join('');
/** Mostly short, now and then as long as a file may be. */
const size = (random: Random): number => Math.floor(10 ** (1 + 5 * random() ** 4));

/** A story's file that somebody wrote to do harm, or a broken program by mistake. */
export function hostileStory(random: Random): string {
  return random() < 0.75
    ? `---\ntitle: Satu\ndate: 2026-11-28T07:30\nsection: kota\nkind: ${pick(random, ['news', 'explainer', 'live', 'opinion'])}\n---\n\n${body(random)}`
    : `${frontMatter(random)}\n\n${body(random)}`;
}

/** Front matter of the same kind. */
export function frontMatter(random: Random): string {
  const lines = many(
    random,
    12,
    () =>
      `${' '.repeat(Math.floor(random() * 5))}${pick(random, FIELDS)}${pick(random, [': ', ':', ' : ', ''])}${many(random, 3, () => pick(random, VALUES))}${pick(random, ['\n', '\n', '\n', '\r\n', '\r', ''])}`,
  );
  return `${pick(random, FENCES)}\n${random() < 0.1 ? repeated(random, VALUES) : ''}${lines}\n${pick(random, FENCES)}`;
}

function body(random: Random): string {
  const way = random();
  if (way < 0.4) return repeated(random, PIECES);
  if (way < 0.5)
    return `${repeated(random, PIECES)}${pick(random, PIECES)}\n\n${repeated(random, PIECES)}`;
  // Each line deeper, or longer, than the one before.
  if (way < 0.6)
    return Array.from(
      { length: Math.floor(Math.sqrt(size(random))) },
      (_, index) =>
        pick(random, [' ', '  ', '> ', ':', '`', '#', '|']).repeat(index) + pick(random, PIECES),
    ).join(pick(random, ['', '\n']));
  return many(random, 400, () =>
    random() < 0.05 ? repeated(random, PIECES).slice(0, 2000) : pick(random, PIECES),
  );
}

function repeated(random: Random, pieces: readonly string[]): string {
  const unit = `${pick(random, pieces)}${many(random, 3, () => pick(random, pieces))}`;
  return unit.repeat(Math.ceil(size(random) / unit.length)).slice(0, 950_000);
}
