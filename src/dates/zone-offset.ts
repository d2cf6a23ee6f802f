const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
/** By zone, then by UTC day: the offset that holds all day, or undefined on days when the clocks change. */
const known = new Map<string, Map<number, number | undefined>>();

/**
 * How many milliseconds the clocks of an IANA zone are ahead of UTC at a moment (milliseconds since the epoch).
 * Intl is asked twice for each day, not for each moment: a day that begins and ends with one offset keeps it throughout.
 */
export function zoneOffset(ms: number, zone: string): number {
  let days = known.get(zone);
  if (days === undefined) known.set(zone, (days = new Map()));
  const day = Math.floor(ms / DAY);
  if (!days.has(day)) {
    if (days.size > 50_000) days.clear();
    const morning = askIntl(day * DAY, zone);
    days.set(day, morning === askIntl((day + 1) * DAY, zone) ? morning : undefined);
  }
  return days.get(day) ?? askIntl(ms, zone);
}

function askIntl(ms: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formatters.set(zone, formatter);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = Number(value);
  const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
  return wall - Math.floor(ms / 1000) * 1000;
}
