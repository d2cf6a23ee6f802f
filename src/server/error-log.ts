/** A line of the log: what happened, never who asked. */
export interface ServerEvent {
  level: 'info' | 'warning' | 'error';
  event: string;
  [detail: string]: string | number;
}

/** Lines in a minute; how many were left out is said with the next one. */
const MOST = 20;
const MINUTE = 60_000;
const LONGEST = 500;

/** Tells of errors, a line each and a bounded number of them, whatever is thrown. */
export class ErrorLog {
  readonly #write: (event: ServerEvent) => void;
  readonly #now: () => number;
  #minute = Number.NEGATIVE_INFINITY;
  #told = 0;
  #leftOut = 0;

  constructor(write: (event: ServerEvent) => void, now: () => number = Date.now) {
    this.#write = write;
    this.#now = now;
  }

  tell(event: string, error: unknown): void {
    if (this.#now() - this.#minute >= MINUTE) [this.#minute, this.#told] = [this.#now(), 0];
    if (this.#told >= MOST) {
      this.#leftOut++;
      return;
    }
    this.#told++;
    const { message, code, place } = described(error);
    try {
      this.#write({
        level: 'error',
        event,
        message,
        ...(code === '' ? {} : { code }),
        ...(place === '' ? {} : { place }),
        ...(this.#leftOut === 0 ? {} : { leftOut: this.#leftOut }),
      });
    } catch {
      // A log that cannot be written stops no reader.
    }
    this.#leftOut = 0;
  }
}

function described(error: unknown): { message: string; code: string; place: string } {
  try {
    if (!(error instanceof Error))
      return { message: String(error).slice(0, LONGEST), code: '', place: '' };
    const place = /^\s+at .*$/m.exec(error.stack ?? '')?.[0] ?? '';
    const { code } = error as { code?: unknown };
    return {
      message: error.message.slice(0, LONGEST),
      code: typeof code === 'string' || typeof code === 'number' ? String(code) : '',
      place: place.trim().slice(0, LONGEST),
    };
  } catch {
    return { message: 'something was thrown that cannot be told', code: '', place: '' };
  }
}

/** One line of JSON to the standard error. */
export function writeEvent({ level, event, ...details }: ServerEvent): void {
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level, event, ...details })}\n`,
  );
}
