const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, `2026-11-28`, on which a moment (milliseconds since the epoch) falls in an IANA zone. */
export function zonedDay(ms: number, zone: string): string {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    // Swedish dates are ISO 8601 dates.
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(zone, formatter);
  }
  return formatter.format(ms);
}
