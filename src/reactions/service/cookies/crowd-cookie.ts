import { createHash } from 'node:crypto';
import { REACTIONS, type Reaction } from '../../reaction.ts';
import { CROWD } from '../../crowd.ts';
import {
  cookieName,
  cookiesOf,
  isSigned,
  sign,
  writeCookie,
  type CookieRules,
} from './signed-cookie.ts';

const NAME = 'warta-crowd';
const DAY = 86_400_000;
/** Stories whose reaction is remembered: the latest. */
const MOST = 20;
/** Characters of a story’s digest. */
const DIGEST = 6;
const FORM = /^(~[\w-]{21})\.([0-9a-z]{1,8})\.((?:[\w-]{6}[0-5]){0,20})\.([\w-]{22})$/;

/**
 * Whoever came from a network that had brought too many: counted as one with its others, until the
 * day ends.
 */
export interface CrowdMember {
  /** The one as whom all of the crowd count. */
  visitor: string;
  /** What this reader pressed, by story: nobody is told what another one of the crowd did. */
  pressed: ReadonlyMap<string, Reaction>;
}

/** The visitor of a crowd; it is told from all others by its first character. */
export function crowdOf(digest: Buffer): string {
  return CROWD + digest.toString('base64url').slice(0, 21);
}

/** What this reader of a crowd pressed. */
export function pressedOf(member: CrowdMember | undefined, story: string): Reaction | undefined {
  return member?.pressed.get(digestOf(story));
}

/** The member after a press; `null`: it was taken back. */
export function afterPress(
  member: CrowdMember | undefined,
  visitor: string,
  story: string,
  reaction: Reaction | null,
): CrowdMember {
  const pressed = new Map(member?.pressed);
  pressed.delete(digestOf(story));
  if (reaction !== null) pressed.set(digestOf(story), reaction);
  return { visitor, pressed: new Map([...pressed].slice(-MOST)) };
}

/**
 * The member in a `Cookie` header; it is none any more when the day, UTC, is over. `now` in
 * milliseconds since the epoch.
 */
export function readCrowd(
  header: string | undefined,
  now: number,
  rules: CookieRules,
): CrowdMember | undefined {
  for (const value of cookiesOf(header, NAME)) {
    const [, visitor = '', day = '', pressed = '', signature = ''] = FORM.exec(value) ?? [];
    if (
      Number.parseInt(day, 36) !== dayOf(now) ||
      !isSigned(`crowd ${visitor}.${day}.${pressed}`, signature, rules)
    )
      continue;
    const stories = pressed.match(/.{7}/g) ?? [];
    return {
      visitor,
      pressed: new Map(
        stories.map((text) => [
          text.slice(0, DIGEST),
          REACTIONS[Number(text.slice(DIGEST))] ?? 'like',
        ]),
      ),
    };
  }
  return undefined;
}

/** A `Set-Cookie` header, until the day ends; of nobody: one that forgets it. */
export function writeCrowd(
  member: CrowdMember | undefined,
  now: number,
  { secure, ...rules }: CookieRules & { secure: boolean },
): string {
  if (member === undefined)
    return writeCookie(cookieName(NAME, secure), '', { seconds: 0, secure });
  const day = dayOf(now);
  const said = `${member.visitor}.${day.toString(36)}.${[...member.pressed].map(([digest, reaction]) => `${digest}${REACTIONS.indexOf(reaction)}`).join('')}`;
  return writeCookie(cookieName(NAME, secure), `${said}.${sign(`crowd ${said}`, rules)}`, {
    seconds: Math.ceil(((day + 1) * DAY - now) / 1000),
    secure,
  });
}

const dayOf = (now: number): number => Math.floor(now / DAY);
const digestOf = (story: string): string =>
  createHash('sha256').update(story).digest('base64url').slice(0, DIGEST);
