/** How dates are written: `long` is “Sabtu, 28 November 2026”, `time` adds “pukul 09.00 WIB” (English: “at 09:00 WIB”). */
export type DateStyle = 'day' | 'long' | 'time' | 'month' | 'clock';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment (milliseconds since the epoch) as the Indonesian press writes it, in an IANA zone. */
export function formatDate(ms: number, style: DateStyle, language: string, zone: string): string {
  const key = `${language} ${zone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formatters.set(key, formatter);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = value;
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = part;
  const date = `${day} ${month} ${year}`;
  const clock = `${hour}${language === 'en' ? ':' : '.'}${minute} ${zoneName(ms, zone)}`;
  switch (style) {
    case 'day': return date;
    case 'month': return `${month} ${year}`;
    case 'clock': return clock;
    case 'long': return `${weekday}, ${date}`;
    case 'time': return `${weekday}, ${date} ${language === 'en' ? 'at' : 'pukul'} ${clock}`;
  }
}

/** WIB, WITA and WIT for Indonesia's zones; elsewhere the offset, such as GMT+8. */
function zoneName(ms: number, zone: string): string {
  const key = `zone ${zone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short', year: 'numeric' });
    formatters.set(key, formatter);
  }
  return formatter.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}
