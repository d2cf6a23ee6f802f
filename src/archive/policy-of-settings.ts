import { hash } from 'node:crypto';
import { inkStyle } from '../site/ink-style.ts';
import { securityPolicy } from '../site/security-policy.ts';
import type { Settings } from '../site/settings-schema.ts';

/** The Content-Security-Policy that follows from a paper's settings; here, since pages cannot compute digests. */
export function policyOfSettings({ ink }: Pick<Settings, 'ink'>): string {
  const style = inkStyle(ink);
  return securityPolicy({ styles: style === undefined ? [] : [`sha256-${hash('sha256', style, 'base64')}`] });
}
