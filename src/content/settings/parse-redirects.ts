import { addressKey } from '../addresses/address-key.ts';
import { parseOldAddress, type AddressProblem } from '../addresses/parse-old-address.ts';

/** An address of the past that belongs to no story, as `content/site.yaml` names it. */
export interface Redirection {
  /** As written, for messages. */
  written: string;
  from: string;
  /** A path of the paper: a page, a file, or another address of the past. */
  to: string;
}

/** Takes a finding: `key` is the address as written. */
export type ReportRedirect = (rule: string, key: string, message: string, hint: string) => void;

/**
 * `redirects` of the settings, each address in its one form; `origin` is the paper's own address.
 * Pure.
 */
export function parseRedirects(
  written: Readonly<Record<string, string>>,
  origin: string,
  report: ReportRedirect,
): Redirection[] {
  const found: Redirection[] = [];
  const places = new Map<string, string>();
  for (const [key, value] of Object.entries(written)) {
    const from = parseOldAddress(key, origin);
    const to = parseOldAddress(value, origin);
    if ('problem' in from) report(ruleOf(from), key, from.problem, `${from.suggestion}: ${value}`);
    if ('problem' in to) report(ruleOf(to), key, to.problem, `${key}: ${to.suggestion}`);
    if ('problem' in from || 'problem' in to) continue;
    const twin = places.get(addressKey(from.address));
    if (twin !== undefined)
      report(
        'settings/redirect-twice',
        key,
        `“${key}” is the same address as “${twin}”`,
        'Delete one of the two.',
      );
    else if (to.address.includes('?'))
      report(
        'settings/redirect',
        key,
        `“${value}” is no page: pages have no query`,
        `${key}: /kota/`,
      );
    else found.push({ written: key, from: from.address, to: to.address });
    places.set(addressKey(from.address), key);
  }
  for (const loop of loopsOf(found))
    report(
      'settings/redirect-loop',
      loop.written,
      `“${loop.written}” leads back to itself`,
      `${loop.written}: /`,
    );
  return found;
}

function ruleOf({ foreign }: AddressProblem): string {
  return foreign === true ? 'settings/redirect-other-host' : 'settings/redirect';
}

/** Of each ring of redirects, the first. */
function loopsOf(redirects: readonly Redirection[]): Redirection[] {
  const next = new Map(redirects.map((redirect) => [addressKey(redirect.from), redirect]));
  const told = new Set<string>();
  return redirects.filter((start) => {
    const ring = new Set<string>();
    for (
      let at: Redirection | undefined = start;
      at !== undefined && !ring.has(addressKey(at.from));
      at = next.get(addressKey(at.to))
    )
      ring.add(addressKey(at.from));
    const last = [...ring].at(-1) ?? '';
    const closes = addressKey(next.get(last)?.to ?? '') === addressKey(start.from);
    if (!closes || told.has(addressKey(start.from))) return false;
    for (const key of ring) told.add(key);
    return true;
  });
}
