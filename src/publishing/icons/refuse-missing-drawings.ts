import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { paperState } from '../../archive/store/paper-state.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import { nearest } from '../../values/nearest.ts';

/**
 * Throws `ProblemError` when the settings name a drawing, of the paper's name or sign, that is not
 * in `public/`.
 */
export function refuseMissingDrawings(
  db: DatabaseSync,
  contentFolder: string,
  assets: ReadonlyMap<string, unknown>,
): void {
  const site = paperState(db, 'site');
  const missing = (['logo', 'icon'] as const).flatMap((key) => {
    const path = site[key];
    return path === undefined || assets.has(path) ? [] : [{ key, path }];
  });
  if (missing.length === 0) return;
  const lines = readFileSync(join(contentFolder, 'site.yaml'), 'utf8').split('\n');
  throw new ProblemError(
    missing.map(({ key, path }) => {
      const near = nearest(
        path,
        [...assets.keys()].filter((other) => other.endsWith('.svg')),
      );
      return {
        rule: `settings/${key}-missing`,
        severity: 'error',
        file: 'content/site.yaml',
        line: lines.findIndex((line) => line.startsWith(`${key}:`)) + 1 || 1,
        column: 1,
        message: `there is no public/${path}`,
        hint:
          near === undefined
            ? `Put the drawing into public/${path}, or delete this line.`
            : `${key}: ${near}`,
      };
    }),
  );
}
