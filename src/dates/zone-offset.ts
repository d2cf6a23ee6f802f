const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
/** By zone, then by UTC day: the offset with which the day begins. */
const known = new Map<string, Map<number, number>>();

/**
 * How many milliseconds the clocks of an IANA zone are ahead of UTC at a moment (milliseconds since
 * the epoch). Intl is asked once for each day, not for each moment: a day that begins and ends with
 * one offset keeps it throughout.
 */
export function zoneOffset(ms: number, zone: string): number {
  let days = known.get(zone);
  if (days === undefined) known.set(zone, (days = new Map<number, number>()));
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
    // The offset alone, `07 GMT+07:00`, is written five times as fast as a whole date.
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hour: 'numeric',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    });
    formatters.set(zone, formatter);
  }
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT([+\u2212-])(\d\d):(\d\d)(?::(\d\d))?/.exec(formatter.format(ms)) ?? [];
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '+' || size === 0 ? size : -size;
}
