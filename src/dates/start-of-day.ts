import { zoneOffset } from './zone-offset.ts';

const DAY = 86_400_000;

/**
 * Midnight before a moment (both milliseconds since the epoch), by the clocks that an IANA zone has
 * at that moment.
 */
export function startOfDay(ms: number, zone: string): number {
  const offset = zoneOffset(ms, zone);
  return Math.floor((ms + offset) / DAY) * DAY - offset;
}
