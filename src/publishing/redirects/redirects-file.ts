import { encodeAddress } from './encode-address.ts';
import type { Redirect } from './redirect.ts';

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: address, target, status. Netlify matches a
 * parameter that stands between them; since the home page stands at `/`, such a rule must go before
 * it (`301!`). Cloudflare matches none: it gets none.
 */
export function redirectsFile(redirects: readonly Redirect[], queries: boolean): string {
  return redirects
    .map(({ from, to }) => {
      const [path = '', query] = from.split('?');
      if (query === undefined) return `${encodeAddress(path)} ${encodeAddress(to)} 301\n`;
      return queries ? `${encodeAddress(path)} ${query} ${encodeAddress(to)} 301!\n` : '';
    })
    .join('');
}
