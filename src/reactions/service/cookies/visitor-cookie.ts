import { randomBytes } from 'node:crypto';
import {
  cookieName,
  cookiesOf,
  isSigned,
  sign,
  writeCookie,
  type CookieRules,
} from './signed-cookie.ts';

const NAME = 'warta-reader';
/**
 * The longest that browsers keep a cookie, in seconds: 400 days (draft-ietf-httpbis-rfc6265bis,
 * 5.5).
 */
const LONGEST = 400 * 86_400;
const FORM = /^([\w-]{22})\.([0-9a-z]{1,8})\.([\w-]{22})$/;

export interface Visitor {
  visitor: string;
  /** When the cookie was given, in milliseconds since the epoch. */
  issued: number;
}

/** A random visitor, who is nobody but this number. */
export function newVisitor(): string {
  return randomBytes(16).toString('base64url');
}

/** The visitor of whoever repeats a first press with the same key. */
export function visitorOfKey(key: string, rules: CookieRules): string {
  return sign(`key ${key}`, rules);
}

/**
 * The visitor in a `Cookie` header; undefined when there is none but forged, expired and other
 * papers’ ones. `now` in milliseconds since the epoch.
 */
export function readVisitor(
  header: string | undefined,
  now: number,
  rules: CookieRules,
): Visitor | undefined {
  for (const value of cookiesOf(header, NAME)) {
    const [, visitor = '', issued = '', signature = ''] = FORM.exec(value) ?? [];
    if (!isSigned(`${visitor}.${issued}`, signature, rules)) continue;
    const seconds = Number.parseInt(issued, 36);
    if (now / 1000 - seconds <= LONGEST) return { visitor, issued: seconds * 1000 };
  }
  return undefined;
}

/** A `Set-Cookie` header: HttpOnly, SameSite=Lax, for 400 days. */
export function writeVisitor(
  visitor: string,
  now: number,
  { secure, ...rules }: CookieRules & { secure: boolean },
): string {
  const said = `${visitor}.${Math.floor(now / 1000).toString(36)}`;
  return writeCookie(cookieName(NAME, secure), `${said}.${sign(said, rules)}`, {
    seconds: LONGEST,
    secure,
  });
}
