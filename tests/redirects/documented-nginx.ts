import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The configuration that docs/hosting.md shows, for a newspaper in a folder: what stands in `http`, and what in `server`. Under a path of the
 * host (`base`, `/koran/`), paths have it before them, and `site` is the folder that holds the paper's as `koran`.
 */
export function documentedNginx(root: string, { base, site }: { base: string; site: string } = { base: '/', site: `${root}/dist` }): { root: string; http: string; server: string } {
  const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const shown = (/^```nginx\n([^]*?)^```/m.exec(manual)?.[1] ?? '').replaceAll('/srv/paper', root).replace(/^root .*\n/m, '').replace(/(location (?:= )?|"~\^)\//g, `$1${base}`);
  const outside = /^(?:map [^]*?^}|include .*nginx-http\.conf;)$/gm;
  return { root: site, http: (shown.match(outside) ?? []).join('\n'), server: shown.replace(outside, '') };
}
