import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../diagnostics/problem.ts';
import { checkAdsTxt } from '../../wellknown/check-ads-txt.ts';
import { lacksService } from '../../content/settings/service-of.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { Project } from '../project/project.ts';
import { HOST_FACTS } from '../redirects/host-facts.ts';

const HERE = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is published nevertheless, and told in every build until it is put right. */
export function siteWarnings(
  project: Pick<Project, 'content' | 'public'>,
  settings: Pick<Settings, 'address' | 'deploy' | 'reactionService'>,
): Problem[] {
  const ads = textOf(join(project.public, 'ads.txt'));
  return [
    ...(ads === undefined ? [] : checkAdsTxt(ads)),
    ...withoutTls(project.content, new URL(settings.address)),
    ...(lacksService(settings) ? [withoutService(project.content, settings)] : []),
  ];
}

function withoutService(
  contentFolder: string,
  { address, deploy }: Pick<Settings, 'address' | 'deploy'>,
): Problem {
  const { name } = HOST_FACTS[deploy?.host ?? 'plain'];
  return {
    rule: 'settings/no-reaction-service',
    severity: 'warning',
    file: 'content/site.yaml',
    line: lineOf(contentFolder, 'reactionService:'),
    column: 1,
    message: `${name} runs no service of reactions beside the pages, so stories have no buttons there`,
    hint: `reactionService: {address: "https://reaksi.${new URL(address).hostname.replace(/^www\./, '')}"}, the address at which it runs (docs/reactions.md); or delete these lines`,
  };
}

function withoutTls(contentFolder: string, { protocol, hostname, href }: URL): Problem[] {
  if (protocol === 'https:' || HERE.test(hostname)) return [];
  return [
    {
      rule: 'settings/no-https',
      severity: 'warning',
      file: 'content/site.yaml',
      line: lineOf(contentFolder, 'address:'),
      column: 1,
      message:
        'without https, anyone between the paper and its readers can read along and change what they see, and browsers call the paper not secure',
      hint: `address: ${href.replace(/^http:/, 'https:')}`,
    },
  ];
}

function lineOf(contentFolder: string, key: string): number {
  const lines = (textOf(join(contentFolder, 'site.yaml')) ?? '').split('\n');
  return lines.findIndex((line) => line.startsWith(key)) + 1 || 1;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
