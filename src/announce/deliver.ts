import type { Announcement } from './announcement.ts';
import { explainRefusal, type Refusal } from './explain-refusal.ts';
import { retryDelay } from './retry-delay.ts';

/** The world outside, as far as announcing needs it. */
export interface Surroundings {
  fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Milliseconds after which no answer is waited for. */
  patience: number;
}

/** `down`: no answer or one that will pass; whoever gave it is not asked again in this run. */
export type Delivery = { outcome: 'confirmed' } | { outcome: 'down' | 'refused'; why: string };

/**
 * Sends one announcement, up to five times. Any 2xx confirms it. `keyFile` is IndexNow's, for the
 * words of a refusal.
 */
export async function deliver(
  { to, contentType, body }: Announcement,
  { fetch, now, sleep, patience }: Surroundings,
  keyFile?: string,
): Promise<Delivery> {
  for (let tries = 1; ; tries++) {
    const answer = await send().catch((error: unknown) => ({ unreachable: causeOf(error) }));
    if (answer === undefined) return { outcome: 'confirmed' };
    const failure = 'unreachable' in answer ? {} : answer;
    const delay = retryDelay({ tries, now: now(), ...failure });
    if (delay !== undefined) {
      await sleep(delay);
      continue;
    }
    if ('unreachable' in answer)
      return { outcome: 'down', why: `it cannot be reached: ${answer.unreachable}` };
    return {
      outcome: answer.status === 429 || answer.status >= 500 ? 'down' : 'refused',
      why: explainRefusal({ ...answer, keyFile }),
    };
  }

  /** Undefined when it was confirmed. */
  async function send(): Promise<Refusal | undefined> {
    // A POST that follows a redirect becomes a GET, and would be confirmed by any page.
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) {
      await response.body?.cancel();
      return undefined;
    }
    const words = (await response.text())
      .replace(/<[^>]*>|\s+/g, ' ')
      .trim()
      .slice(0, 200);
    return {
      status: response.status,
      words,
      location: response.headers.get('location') ?? undefined,
      retryAfter: response.headers.get('retry-after') ?? undefined,
    };
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== ''
    ? error.cause.message
    : error.message;
}
