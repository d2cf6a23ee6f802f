/** The text with a capital first letter, as a heading has it: “sungai” is “Sungai”. */
export function capitalized(text: string, language: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
