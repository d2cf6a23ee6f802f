import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import { findBeyondLimits, type SiteSize } from './find-beyond-limits.ts';
import { HOST_FACTS } from './host-facts.ts';

/**
 * Throws `ProblemError` when a folder that is about to be published is more than its host takes.
 * Where a host names no limit, nothing is counted.
 */
export async function refuseBeyondLimits(
  folder: string,
  deploy: Settings['deploy'],
  contentFolder: string,
): Promise<void> {
  if (deploy === undefined) return;
  const { most } = HOST_FACTS[deploy.host];
  if (most.files === undefined && most.bytes === undefined && most.fileBytes === undefined) return;
  const found = findBeyondLimits(sizeOf(folder), deploy);
  if (found.length === 0) return;
  const { placeOfOrigin } = await import('./place-of-origin.ts');
  throw new ProblemError(
    found.map((finding): Problem => ({
      severity: 'error',
      ...placeOfOrigin(contentFolder, { file: 'content/site.yaml', key: ['deploy', 'host'] }),
      ...finding,
    })),
  );
}

function sizeOf(folder: string): SiteSize {
  const size: SiteSize = { files: 0, bytes: 0, largest: { path: '', bytes: 0 } };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = statSync(file).size;
    size.files += 1;
    size.bytes += bytes;
    if (bytes > size.largest.bytes)
      size.largest = { path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes };
  }
  return size;
}
