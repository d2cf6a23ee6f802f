import { zoneOffset } from './zone-offset.ts';

/**
 * A moment (milliseconds since the epoch) as RFC 3339 with the offset of its zone:
 * `2026-11-28T09:00:00+07:00`.
 */
export function isoDate(ms: number, zone: string): string {
  const key = `${ms} ${zone}`;
  let text = known.get(key);
  if (text !== undefined) return text;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, (text = written(ms, zone)));
  return text;
}

/** A story's date stands on a dozen pages, so what was written is kept. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function written(ms: number, zone: string): string {
  const offset = zoneOffset(ms, zone);
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  const clock = `${String(Math.trunc(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${new Date(ms + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${clock}`;
}
