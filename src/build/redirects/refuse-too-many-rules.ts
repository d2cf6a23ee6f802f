import { placeInSettings } from '../../archive/checks/place-in-settings.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import type { Host } from '../../site/deploy-schema.ts';
import { HOST_FACTS } from './host-facts.ts';

/** Throws `ProblemError` when a host is given more rules for redirects than it takes. */
export function refuseTooManyRules(rules: number, host: Host, contentFolder: string): void {
  const { name, most } = HOST_FACTS[host];
  if (most.rules === undefined || rules <= most.rules) return;
  throw new ProblemError([{
    rule: 'deploy/too-many-redirects', severity: 'error', file: 'content/site.yaml', ...placeInSettings(contentFolder, ['deploy', 'host']),
    message: `${name} takes ${most.rules.toLocaleString('en')} redirects as rules; the paper has ${rules.toLocaleString('en')}`, hint: `deploy: {host: ${host}, redirects: pages}`,
  }]);
}
