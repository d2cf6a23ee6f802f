import { addressKey } from '../../content/addresses/address-key.ts';
import type { Origin, Redirect, WrittenRedirect } from './redirect.ts';

interface RedirectFinding {
  rule: string;
  origin: Origin;
  message: string;
  hint: string;
}

/** What the resolution asks of the site that is about to be published. */
export interface SiteFacts {
  /** What stands at an address, as a phrase; undefined when it is free. */
  standsAt: (address: string) => string | undefined;
  /** Whether an address is that of a story which is not published. */
  isHiddenStory: (address: string) => boolean;
  /** The published address that is spelled most like one. */
  nearest: (address: string) => string | undefined;
}

export interface ResolvedRedirects {
  /** Sorted by `from`; of each, where it was written, when it was. */
  redirects: (Redirect & { origin?: Origin })[];
  findings: RedirectFinding[];
}

/**
 * One hop for every address of the past. Pure.
 * 1. What somebody wrote goes before what history tells; what history tells gives way to what stands there today.
 * 2. What somebody wrote must not be the address of anything that is published. What follows from where a file lay gives way to it.
 * 3. What it leads to is published, or leads on to something that is; a chain is followed to its end.
 * 4. What would lead to a story that is not published does not exist yet.
 */
export function resolveRedirects(
  written: readonly WrittenRedirect[],
  former: ReadonlyMap<string, string>,
  site: SiteFacts,
): ResolvedRedirects {
  const findings: RedirectFinding[] = [];
  const redirects: ResolvedRedirects['redirects'] = [];
  const next = new Map<string, { to: string; hidden: boolean }>();
  for (const [from, to] of former) next.set(addressKey(from), { to, hidden: false });
  for (const { from, to, hidden } of written)
    if (!hidden || !next.has(addressKey(from))) next.set(addressKey(from), { to, hidden });
  /** Where an address leads in the end: undefined for something that is not published yet, null for nowhere. */
  const endOf = (start: string): string | null | undefined => {
    const seen = new Set<string>();
    for (let at = start; ;) {
      if (site.standsAt(at) !== undefined) return at;
      if (site.isHiddenStory(at)) return undefined;
      const step = next.get(addressKey(at));
      if (step === undefined || seen.has(at)) return null;
      if (step.hidden) return undefined;
      seen.add(at);
      at = step.to;
    }
  };
  const taken = new Set<string>();
  for (const { from, to, hidden, origin, givesWay = false } of written) {
    const there = site.standsAt(from);
    if (there !== undefined && givesWay) continue;
    if (!hidden) taken.add(addressKey(from));
    if (there !== undefined) {
      findings.push({
        rule: 'redirect/address-taken',
        origin,
        message: `${from} is ${there}: what stands there cannot lead elsewhere`,
        hint: 'Delete this address.',
      });
      continue;
    }
    const end = hidden ? undefined : endOf(to);
    if (end === null) {
      const near = site.nearest(to);
      findings.push({
        rule: 'redirect/dangling',
        origin,
        message: `${from} leads to ${to}, where nothing is published`,
        hint: near === undefined ? `${from}: /` : `${from}: ${near}`,
      });
    } else if (end !== undefined) redirects.push({ from, to: end, origin });
  }
  for (const [from, to] of former)
    if (!taken.has(addressKey(from)) && site.standsAt(from) === undefined)
      redirects.push({ from, to });
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings };
}
