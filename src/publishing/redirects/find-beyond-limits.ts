import type { Settings } from '../../content/settings/settings-schema.ts';
import { HOST_FACTS } from './host-facts.ts';

export interface SiteSize {
  files: number;
  bytes: number;
  largest: { path: string; bytes: number };
}

export interface LimitFinding {
  rule: 'deploy/file-too-large' | 'deploy/too-large' | 'deploy/too-many-files';
  message: string;
  hint: string;
}

/** What of a site is more than its host takes, with the way out. Pure. */
export function findBeyondLimits(
  { files, bytes, largest }: SiteSize,
  { host, plan }: NonNullable<Settings['deploy']>,
): LimitFinding[] {
  const { name, most } = HOST_FACTS[host];
  const found: LimitFinding[] = [];
  const count = (value: number): string => value.toLocaleString('en');
  if (most.files !== undefined && files > most.files[plan]) {
    const paid = plan === 'free' && files <= most.files.paid;
    found.push({
      rule: 'deploy/too-many-files',
      message: `${name} takes ${count(most.files[plan])} files on the ${plan} plan; the site has ${count(files)}`,
      hint: paid ? `deploy: {host: ${host}, plan: paid}` : 'deploy: {host: nginx}',
    });
  }
  if (most.bytes !== undefined && bytes > most.bytes)
    found.push({
      rule: 'deploy/too-large',
      message: `${name} takes ${(most.bytes / 1e9).toFixed(0)} GB; the site has ${(bytes / 1e9).toFixed(2)} GB`,
      hint: 'deploy: {host: cloudflare}',
    });
  if (most.fileBytes !== undefined && largest.bytes > most.fileBytes)
    found.push({
      rule: 'deploy/file-too-large',
      message: `${name} takes files of ${count(most.fileBytes / 1024 / 1024)} MiB at most; ${largest.path} has ${(largest.bytes / 1024 / 1024).toFixed(1)}`,
      hint: 'Make that file smaller, or choose another host: deploy: {host: nginx}',
    });
  return found;
}
