import { parseAddress } from './parse-ip.ts';

/**
 * Whether a request’s `Host` is one by which this service may be asked. Another name may be a
 * stranger’s, which was made to lead here after their page was loaded (DNS rebinding). Never theirs
 * can be an address, a name without dots, one of this machine, and what the paper’s own name stands
 * above. Pure.
 */
export function isOwnHost(
  header: string | undefined,
  origins: readonly string[],
  others: readonly string[],
): boolean {
  const host = nameOf(header ?? '');
  if (host === undefined || host === '') return false;
  if (parseAddress(host) !== undefined || !host.includes('.') || host.endsWith('.localhost'))
    return true;
  return [...origins.map((origin) => new URL(origin).hostname), ...others].some(
    (name) => host === name || host.endsWith(`.${name}`),
  );
}

/** A host’s name without its port and the dot of the root. */
function nameOf(header: string): string | undefined {
  try {
    return new URL(`http://${header}`).hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}
