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
 * 1. What somebody wrote goes before what history tells; what history tells gives way to what
 *    stands there today.
 * 2. What somebody wrote must not be the address of anything that is published. What follows from
 *    where a file lay gives way to it.
 * 3. What it leads to is published, or leads on to something that is; a chain is followed to its
 *    end.
 * 4. What would lead to a story that is not published does not exist yet.
 */
export function resolveRedirects(
  written: readonly WrittenRedirect[],
  former: ReadonlyMap<string, string>,
  site: SiteFacts,
): ResolvedRedirects {
  const findings: RedirectFinding[] = [];
  const redirects: ResolvedRedirects['redirects'] = [];
  const next = stepsOf(written, former);
  const taken = new Set<string>();
  for (const redirect of written) {
    const there = site.standsAt(redirect.from);
    if (there !== undefined && redirect.givesWay === true) continue;
    if (!redirect.hidden) taken.add(addressKey(redirect.from));
    const outcome =
      there === undefined ? follow(redirect, next, site) : addressTaken(redirect, there);
    if (outcome === undefined) continue;
    if ('rule' in outcome) findings.push(outcome);
    else redirects.push(outcome);
  }
  for (const [from, to] of former)
    if (!taken.has(addressKey(from)) && site.standsAt(from) === undefined)
      redirects.push({ from, to });
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings };
}

/** One hop, by the key of the address that it starts at. */
type Steps = ReadonlyMap<string, { to: string; hidden: boolean }>;

function stepsOf(written: readonly WrittenRedirect[], former: ReadonlyMap<string, string>): Steps {
  const next = new Map<string, { to: string; hidden: boolean }>();
  for (const [from, to] of former) next.set(addressKey(from), { to, hidden: false });
  for (const { from, to, hidden } of written)
    if (!hidden || !next.has(addressKey(from))) next.set(addressKey(from), { to, hidden });
  return next;
}

/**
 * Where an address leads in the end: undefined for something that is not published yet, null for
 * nowhere.
 */
function endOf(start: string, next: Steps, site: SiteFacts): string | null | undefined {
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
}

/**
 * The one hop of what was written, or why there is none; undefined while what it leads to is not
 * published.
 */
function follow(
  { from, to, hidden, origin }: WrittenRedirect,
  next: Steps,
  site: SiteFacts,
): ResolvedRedirects['redirects'][number] | RedirectFinding | undefined {
  const end = hidden ? undefined : endOf(to, next, site);
  if (end === undefined) return undefined;
  return end === null
    ? {
        rule: 'redirect/dangling',
        origin,
        message: `${from} leads to ${to}, where nothing is published`,
        hint: `${from}: ${site.nearest(to) ?? '/'}`,
      }
    : { from, to: end, origin };
}

function addressTaken({ from, origin }: WrittenRedirect, there: string): RedirectFinding {
  return {
    rule: 'redirect/address-taken',
    origin,
    message: `${from} is ${there}: what stands there cannot lead elsewhere`,
    hint: 'Delete this address.',
  };
}
