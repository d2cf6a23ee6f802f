/**
 * Whether a full address is one of the paper's own (`origin`), with or without `www.`; over TLS or
 * not makes no difference.
 */
export function isOwnHost(url: URL, origin: string): boolean {
  const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');
  return /^https?:$/.test(url.protocol) && bare(url.host) === bare(new URL(origin).host);
}
