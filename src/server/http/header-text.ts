/**
 * A header's value as bytes that may stand in one: letters beyond ASCII as UTF-8, no control
 * characters.
 */
export function headerText(value: string): string {
  return Buffer.from(value.toWellFormed().replace(/[\p{Cc}--[\t\x80-\x9f]]/gv, ''), 'utf8')
    .toString('latin1')
    .trim();
}

/**
 * An address for `Location`, whatever a rule says: codes stay as they are, everything that may not
 * stand in an address is written as codes. RFC 3986, 2.
 */
export function locationText(target: string): string {
  return target
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})|[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}
