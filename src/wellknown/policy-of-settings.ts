import { hash } from 'node:crypto';
import { inkStyle } from '../html/ink-style.ts';
import { securityPolicy } from './security-policy.ts';
import type { Settings } from '../content/settings/settings-schema.ts';

const PLAYERS: Record<Settings['embeds'][number], string> = {
  youtube: 'https://www.youtube-nocookie.com',
  vimeo: 'https://player.vimeo.com',
};

/**
 * The Content-Security-Policy that follows from a paper's settings; here, since pages cannot
 * compute digests.
 */
export function policyOfSettings({
  ink,
  embeds,
  ads = {},
  follow = {},
  analytics,
  search,
  reactionService,
}: Pick<Settings, 'embeds' | 'ink'> &
  Partial<Pick<Settings, 'ads' | 'analytics' | 'follow' | 'reactionService' | 'search'>>): string {
  const style = inkStyle(ink);
  const reactions =
    reactionService === undefined || reactionService.address === '/'
      ? []
      : [originOf(reactionService.address)];
  return securityPolicy({
    styles: style === undefined ? [] : [`sha256-${hash('sha256', style, 'base64')}`],
    wasm: search !== undefined,
    frames: [
      ...embeds.map((embed) => PLAYERS[embed]),
      ...Object.values(ads)
        .filter((ad) => ad !== undefined)
        .map((ad) => (ad === 'house' ? `'self'` : originOf(ad))),
    ],
    ...(analytics === undefined ? {} : { scripts: [originOf(analytics.script)] }),
    connections: [...(analytics === undefined ? [] : [originOf(analytics.script)]), ...reactions],
    forms: [
      ...(follow.newsletter === undefined ? [] : [originOf(follow.newsletter.action)]),
      ...reactions,
    ],
  });
}

const originOf = (address: string): string => new URL(address).origin;
