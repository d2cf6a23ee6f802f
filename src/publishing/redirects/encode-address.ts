/**
 * An address as it stands in a request line and in rules of hosts, in which `*`, `:` and `$` mean
 * something (RFC 3986, 2.1).
 */
export function encodeAddress(address: string): string {
  return encodeURI(address).replace(
    /[*:$']/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
