import { headerText } from '../http/header-text.ts';

/** What the connection and the encoding of this very answer say: no rule can know it. */
const OF_THE_ANSWER = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'location',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The headers that a `_headers` file, as Netlify and Cloudflare Pages read it, gives a path: `/*`
 * is every path, `/foto/*` those of a folder. A later rule goes before an earlier one, however its
 * name is written. Shown without TLS, a page is not told to fetch its files over TLS.
 */
export function headersFor(path: string, file: string): Record<string, string> {
  const headers = new Map<string, string>();
  let applies = false;
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) applies = matches(line.trimEnd(), path);
    else if (
      applies &&
      name !== undefined &&
      value !== undefined &&
      !OF_THE_ANSWER.has(name.toLowerCase())
    )
      headers.set(capitals(name), headerText(value.replace(/; upgrade-insecure-requests\b/, '')));
  }
  return Object.fromEntries(headers);
}

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** `cache-control` as `Cache-Control`: one spelling, so that nothing is said twice. */
const capitals = (name: string): string =>
  name.toLowerCase().replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
