import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { readMeta } from '../archive/meta.ts';
import type { SiteView } from '../archive/views.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** Throws `ProblemError` when the settings name a drawing of the paper's name that is not in `public/`. */
export function refuseMissingLogo(db: DatabaseSync, contentFolder: string, assets: ReadonlyMap<string, unknown>): void {
  const { logo } = JSON.parse(readMeta(db, 'site') ?? '{}') as Partial<SiteView>;
  if (logo === undefined || assets.has(logo)) return;
  const lines = readFileSync(join(contentFolder, 'site.yaml'), 'utf8').split('\n');
  const near = nearest(logo, [...assets.keys()].filter((path) => path.endsWith('.svg')));
  throw new ProblemError([{
    rule: 'settings/logo-missing', severity: 'error', file: 'content/site.yaml', line: lines.findIndex((line) => line.startsWith('logo:')) + 1 || 1, column: 1,
    message: `there is no public/${logo}`, hint: near === undefined ? `Put the drawing into public/${logo}, or delete this line.` : `logo: ${near}`,
  }]);
}
