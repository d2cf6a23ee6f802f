/**
 * The headers that a `_headers` file, as Netlify and Cloudflare Pages read it, gives a path: `/*` is every path, `/foto/*` those of a folder.
 * A later rule goes before an earlier one. Shown without TLS, a page is not told to fetch its files over TLS.
 */
export function headersFor(path: string, file: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (applies && name !== undefined && value !== undefined) headers[name] = value.replace(/; upgrade-insecure-requests\b/, '');
  }
  return headers;
}
