import { zonedDay } from '../dates/zoned-day.ts';
import type { Settings } from '../content/settings/settings-schema.ts';

/** Months after which it is not to be trusted any more; less than a year, says RFC 9116, 2.5.5. */
const HOLDS = 6;

/** Where the file stands, at the root of a host. */
export const SECURITY_TXT = '.well-known/security.txt';

/**
 * Whom to tell of a hole in the paper's site. It says itself when it runs out: at the beginning of
 * the sixth month after the build's, so that a paper that is built renews it, and its bytes change
 * once a month. `builtAt` in milliseconds since the epoch. Source: RFC 9116.
 */
export function securityTxt(
  { contact, encryption, acknowledgments, policy, languages }: NonNullable<Settings['security']>,
  { address, language, zone }: Pick<Settings, 'address' | 'language' | 'zone'>,
  builtAt: number,
): string {
  const [year = 0, month = 0] = zonedDay(builtAt, zone).split('-').map(Number);
  const fields: [string, string | undefined][] = [
    ['Contact', new URL(/^[^:/]+@/.test(contact) ? `mailto:${contact}` : contact).href],
    ['Expires', new Date(Date.UTC(year, month - 1 + HOLDS, 1)).toISOString().replace('.000', '')],
    ['Encryption', plain(encryption)],
    ['Acknowledgments', plain(acknowledgments)],
    ['Preferred-Languages', (languages ?? [language]).join(', ')],
    ['Canonical', new URL(`/${SECURITY_TXT}`, address).href],
    ['Policy', plain(policy)],
  ];
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`]))
    .join('');
}

/** An address in one line, whatever it was written like. */
const plain = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : new URL(address).href;
