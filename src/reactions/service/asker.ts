import type { Context } from 'hono';
import { IDEMPOTENCY_KEY } from '../protocol.ts';
import type { PublishedStories, PublishedStory } from '../published-stories.ts';
import { readCrowd, type CrowdMember } from './cookies/crowd-cookie.ts';
import { networksOf, type Network } from './abuse/networks-of.ts';
import type { ServiceDeps } from './service-deps.ts';
import type { CookieRules } from './cookies/signed-cookie.ts';
import { readVisitor, visitorOfKey, type Visitor } from './cookies/visitor-cookie.ts';

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/;

interface Asked {
  context: Context;
  stories: PublishedStories;
  story: PublishedStory;
}

/** Who asks, from where, and for what. */
export interface Asker extends Asked {
  rules: CookieRules & { secure: boolean };
  known: Visitor | undefined;
  crowd: CrowdMember | undefined;
  /** Whom the request’s key makes, of whoever has no cookie. */
  proposed: string | undefined;
  address: string;
  networks: readonly Network[];
}

export function askerOf(
  { secret, now, addressOf }: ServiceDeps,
  { context, stories, story }: Asked,
): Asker {
  const { origin } = stories.paper;
  const header = context.req.header('cookie');
  // A preview on this machine has no TLS, and would never get it back.
  const rules = {
    secret,
    origin,
    secure: origin.startsWith('https:') && !LOOPBACK.test(context.req.header('host') ?? ''),
  };
  const known = readVisitor(header, now(), rules);
  const key = known === undefined ? context.req.header('idempotency-key') : undefined;
  const address = addressOf(context);
  return {
    context,
    stories,
    story,
    rules,
    known,
    address,
    crowd: readCrowd(header, now(), rules),
    proposed: key !== undefined && IDEMPOTENCY_KEY.test(key) ? visitorOfKey(key, rules) : undefined,
    networks: networksOf(address),
  };
}
