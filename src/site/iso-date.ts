const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment (milliseconds since the epoch) as RFC 3339 with the offset of its zone: `2026-11-28T09:00:00+07:00`. */
export function isoDate(ms: number, zone: string): string {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = value;
  const offset = (part['timeZoneName'] ?? '').replace('GMT', '') || '+00:00';
  return `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}T${part['hour'] ?? ''}:${part['minute'] ?? ''}:${part['second'] ?? ''}${offset}`;
}
