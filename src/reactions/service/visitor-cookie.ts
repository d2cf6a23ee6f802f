import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const NAME = 'warta-reader';
/** The longest that browsers keep a cookie, in seconds: 400 days (draft-ietf-httpbis-rfc6265bis, 5.5). */
const LONGEST = 400 * 86_400;
const FORM = /^([\w-]{22})\.([0-9a-z]{1,8})\.([\w-]{22})$/;

export interface CookieRules {
  secret: string;
  /** Of the paper: another one's cookie says nothing here. */
  origin: string;
}

/** A random visitor, who is nobody but this number. */
export function newVisitor(): string {
  return randomBytes(16).toString('base64url');
}

/** The visitor of whoever repeats a first press with the same key. */
export function visitorOfKey(key: string, { secret, origin }: CookieRules): string {
  return sign(`key ${key}`, { secret, origin });
}

/** The visitor in a `Cookie` header; undefined when there is none, or one that is forged, expired or another paper's. `now` in milliseconds since the epoch. */
export function readVisitor(header: string | undefined, now: number, rules: CookieRules): string | undefined {
  const value = header?.split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
  const [, visitor, issued, signature] = FORM.exec(value ?? '') ?? [];
  if (visitor === undefined || issued === undefined || signature === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(sign(`${visitor}.${issued}`, rules)), Buffer.from(signature))) return undefined;
  return now / 1000 - Number.parseInt(issued, 36) > LONGEST ? undefined : visitor;
}

/** A `Set-Cookie` header: HttpOnly, SameSite=Lax, for 400 days. */
export function writeVisitor(visitor: string, now: number, { secure, ...rules }: CookieRules & { secure: boolean }): string {
  const said = `${visitor}.${Math.floor(now / 1000).toString(36)}`;
  return `${NAME}=${said}.${sign(said, rules)}; Path=/; Max-Age=${LONGEST}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

function sign(said: string, { secret, origin }: CookieRules): string {
  return createHmac('sha256', secret).update(`${origin}\n${said}`).digest().subarray(0, 16).toString('base64url');
}
