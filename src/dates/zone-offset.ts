const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
/** By zone, then by UTC day: the offset with which the day begins. */
const known = new Map<string, Map<number, number>>();

/**
 * How many milliseconds the clocks of an IANA zone are ahead of UTC at a moment (milliseconds since the epoch).
 * Intl is asked once for each day, not for each moment: a day that begins and ends with one offset keeps it throughout.
 */
export function zoneOffset(ms: number, zone: string): number {
  let days = known.get(zone);
  if (days === undefined) known.set(zone, (days = new Map()));
  const day = Math.floor(ms / DAY);
  const morning = offsetOn(day, zone, days);
  return morning === offsetOn(day + 1, zone, days) ? morning : askIntl(ms, zone);
}

function offsetOn(day: number, zone: string, days: Map<number, number>): number {
  let offset = days.get(day);
  if (offset === undefined) {
    if (days.size > 50_000) days.clear();
    days.set(day, (offset = askIntl(day * DAY, zone)));
  }
  return offset;
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
