import { securityHeaders } from '../../wellknown/security-headers.ts';

/** Folders whose files never change under their name: the name holds a digest of the bytes. */
const FOREVER = ['/_astro/*', '/foto/*'];

/**
 * `_headers`, from which Netlify and Cloudflare Pages, and `warta serve`, take the headers of their
 * answers. It says nothing of how long pages are kept: both hosts have them asked for anew each
 * time, and Cloudflare would join a second `Cache-Control` to that of the folders.
 */
export function headersFile(policy: string, address: string): string {
  const rule = (path: string, headers: readonly [string, string][]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[rule('/*', securityHeaders(policy, address)), ...FOREVER.map((path) => rule(path, [['Cache-Control', 'public, max-age=31536000, immutable']]))].join('\n\n')}\n`;
}
