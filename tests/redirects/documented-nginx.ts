import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The configuration that docs/hosting.md shows, for a newspaper in a folder: what stands before
 * `server`, and what in it, but for its port, name and root. Under a path of the host (`base`,
 * `/koran/`), paths have it before them, and `site` is the folder that holds the paper's as
 * `koran`. `name` is that of the paper's own map.
 */
export function documentedNginx(
  root: string,
  {
    base = '/',
    site = `${root}/dist`,
    name = 'paper',
  }: { base?: string; site?: string; name?: string } = {},
): { root: string; http: string; server: string } {
  const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const shown = (/^```nginx\n([^]*?)^```/m.exec(manual)?.[1] ?? '')
    .replaceAll('/srv/paper', root)
    .replaceAll('$paper_', `$${name}_`)
    .replace(/(location (?:= )?|"~\^)\//g, `$1${base}`);
  const [http = '', server = ''] = shown.split(/^server \{\n/m);
  return {
    root: site,
    http,
    server: server.replace(/^ {2}(?:listen|server_name|root) .*\n/gm, '').replace(/\}\n$/, ''),
  };
}
