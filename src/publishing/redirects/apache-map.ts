import { encodeAddress } from './encode-address.ts';
import type { Redirect } from './redirect.ts';

/**
 * A text for Apache's `RewriteMap`: an address in small letters, without its last slash unless a
 * query follows, and its target. Keys are escaped as `int:escape` does it. Source:
 * httpd.apache.org, “Using RewriteMap”.
 */
export function apacheMap(redirects: readonly Redirect[]): string {
  const keys = ({ from }: Redirect): string[] =>
    [...new Set([from, from.normalize('NFD')])].map((address) => {
      const [path = '', query] = address.split('?');
      return (
        query === undefined ? encodeURI(path).replace(/\/$/, '') : `${encodeURI(path)}?${query}`
      ).toLowerCase();
    });
  return redirects
    .flatMap((redirect) => keys(redirect).map((key) => `${key} ${encodeAddress(redirect.to)}\n`))
    .join('');
}
