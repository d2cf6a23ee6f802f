/** Milliseconds before the second, third, fourth and fifth try. */
const SCHEDULE = [1000, 2000, 4000, 8000] as const;
/** Who asks for more patience is told at the next announcement. */
const MOST = 60_000;

export interface FailedTry {
  /** Tries so far, this one included. */
  tries: number;
  /** Status of the answer; undefined when none came. */
  status?: number | undefined;
  /** The answer's `Retry-After`: seconds or a date (RFC 9110, 10.2.3). */
  retryAfter?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** How many milliseconds to wait before the next try; undefined when there is to be none. Pure. */
export function retryDelay({ tries, status, retryAfter, now }: FailedTry): number | undefined {
  const passing = status === undefined || status === 429 || status >= 500;
  const planned = SCHEDULE[tries - 1];
  if (!passing || planned === undefined) return undefined;
  const asked =
    status === undefined || retryAfter === undefined ? planned : waitAsked(retryAfter.trim(), now);
  const delay = Math.max(0, asked ?? planned);
  return delay > MOST ? undefined : delay;
}

function waitAsked(text: string, now: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : until - now;
}
