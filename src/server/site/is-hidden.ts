/** Files that hosts read and do not show. */
const FOR_HOSTS = new Set(['_headers', '_redirects', 'vercel.json']);

/**
 * Whether a path within the site, its names one by one, is shown to nobody: what only hosts read,
 * and names that begin with a dot, but for `/.well-known/`.
 */
export function isHidden(names: readonly string[]): boolean {
  return (
    FOR_HOSTS.has((names[0] ?? '').normalize('NFKC').toLowerCase()) ||
    names.some((name, place) => name.startsWith('.') && !(place === 0 && name === '.well-known'))
  );
}
