import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Host } from '../../content/settings/hosts.ts';
import { HOST_FACTS } from './host-facts.ts';

/** Throws `ProblemError` when a host is given more rules for redirects than it takes. */
export async function refuseTooManyRules(
  rules: number,
  host: Host,
  contentFolder: string,
): Promise<void> {
  const { name, most } = HOST_FACTS[host];
  if (most.rules === undefined || rules <= most.rules) return;
  const { placeOfOrigin } = await import('./place-of-origin.ts');
  throw new ProblemError([
    {
      rule: 'deploy/too-many-redirects',
      severity: 'error',
      ...placeOfOrigin(contentFolder, { file: 'content/site.yaml', key: ['deploy', 'host'] }),
      message: `${name} takes ${most.rules.toLocaleString('en')} redirects as rules; the paper has ${rules.toLocaleString('en')}`,
      hint: `deploy: {host: ${host}, redirects: pages}`,
    },
  ]);
}
