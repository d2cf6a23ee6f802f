/**
 * Whether a change was asked for by a page of another site. Browsers send `Origin` with every
 * change that a script or a form makes (Fetch Standard, 3.2).
 */
export function isForeign(
  header: (name: string) => string | undefined,
  paperOrigin: string,
): boolean {
  const origin = header('origin');
  const site = header('sec-fetch-site');
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none';
  if (site === 'cross-site') return true;
  if (origin === paperOrigin) return false;
  // A preview is served under another name than the paper’s, over any protocol; the paper itself is
  // not.
  const host = header('host');
  return host === hostOf(paperOrigin) || hostOf(origin) !== host;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
