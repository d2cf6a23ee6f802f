import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CookieRules {
  secret: string;
  /** Of the paper: another one's cookie says nothing here. */
  origin: string;
}

/**
 * Browsers take it over TLS alone, from this very host and for all of its paths: no neighbouring
 * host can set one (draft-ietf-httpbis-rfc6265bis, 4.1.3.2).
 */
const HOST = '__Host-';

export const cookieName = (name: string, secure: boolean): string => (secure ? HOST : '') + name;

/** What a `Cookie` header says under a name; first what this host alone can have set. */
export function cookiesOf(header: string | undefined, name: string): string[] {
  if (header === undefined) return [];
  const pairs = header.split(';').map((pair) => pair.trim());
  return [HOST + name, name].flatMap((full) =>
    pairs.filter((pair) => pair.startsWith(`${full}=`)).map((pair) => pair.slice(full.length + 1)),
  );
}

/** A `Set-Cookie` header: HttpOnly, SameSite=Lax. No seconds: forget it. */
export function writeCookie(
  name: string,
  value: string,
  { seconds, secure }: { seconds: number; secure: boolean },
): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export function sign(said: string, { secret, origin }: CookieRules): string {
  return createHmac('sha256', secret)
    .update(`${origin}\n${said}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

export function isSigned(said: string, signature: string, rules: CookieRules): boolean {
  return (
    signature.length === 22 &&
    timingSafeEqual(Buffer.from(sign(said, rules)), Buffer.from(signature))
  );
}
