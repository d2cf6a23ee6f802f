/**
 * What two spellings of one address have in common: hosts such as nginx and Netlify do not tell
 * capitals apart.
 */
export function addressKey(address: string): string {
  return address.toLowerCase();
}
