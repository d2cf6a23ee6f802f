import { zoneOffset } from './zone-offset.ts';

/**
 * The calendar day, `2026-11-28`, on which a moment (milliseconds since the epoch) falls in an IANA
 * zone.
 */
export function zonedDay(ms: number, zone: string): string {
  return new Date(ms + zoneOffset(ms, zone)).toISOString().slice(0, 10);
}
