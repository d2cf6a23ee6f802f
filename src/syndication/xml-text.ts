/**
 * What no XML document may hold, even escaped (XML 1.0, 2.2): control characters and halves of
 * surrogate pairs.
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that XML does not know. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
