/**
 * Signs that do harm in the path of what Vite and Astro compile, where paths become part of
 * addresses, of patterns and of words in quotation marks: behind `%` styles are lost without a
 * word, `'`, `"` and signs of control break the code that Astro writes, `#` and `?` cut a path
 * short, `*` matches.
 */
const ODD = /[%'"#?*\\\p{Cc}\u2028\u2029]/u;

/** The first of them in a path, as people can read it. */
export function oddSign(path: string): string | undefined {
  const [sign] = ODD.exec(path) ?? [];
  return sign === undefined || sign > ' ' ? sign : JSON.stringify(sign).slice(1, -1);
}
