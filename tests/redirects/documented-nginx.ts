import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The configuration that docs/hosting.md shows, for a newspaper in a folder: what stands in `http`, and what in `server`. */
export function documentedNginx(root: string): { root: string; http: string; server: string } {
  const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const shown = (/^```nginx\n([^]*?)^```/m.exec(manual)?.[1] ?? '').replaceAll('/srv/paper', root).replace(/^root .*\n/m, '');
  const outside = /^(?:map [^]*?^}|include .*nginx-http\.conf;)$/gm;
  return { root: `${root}/dist`, http: (shown.match(outside) ?? []).join('\n'), server: shown.replace(outside, '') };
}
