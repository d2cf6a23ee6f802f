import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../diagnostics/problem.ts';
import { checkAdsTxt } from '../site/check-ads-txt.ts';
import type { Settings } from '../site/settings-schema.ts';
import type { Project } from './project.ts';

const HERE = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is published nevertheless, and told in every build until it is put right. */
export function siteWarnings(project: Pick<Project, 'content' | 'public'>, { address }: Pick<Settings, 'address'>): Problem[] {
  const ads = textOf(join(project.public, 'ads.txt'));
  return [...(ads === undefined ? [] : checkAdsTxt(ads)), ...withoutTls(project.content, new URL(address))];
}

function withoutTls(contentFolder: string, { protocol, hostname, href }: URL): Problem[] {
  if (protocol === 'https:' || HERE.test(hostname)) return [];
  const lines = (textOf(join(contentFolder, 'site.yaml')) ?? '').split('\n');
  return [{ rule: 'settings/no-https', severity: 'warning', file: 'content/site.yaml', line: lines.findIndex((line) => line.startsWith('address:')) + 1 || 1, column: 1, message: 'without https, anyone between the paper and its readers can read along and change what they see, and browsers call the paper not secure', hint: `address: ${href.replace(/^http:/, 'https:')}` }];
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
