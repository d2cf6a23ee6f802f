/** What asks a program to end: a terminal's Ctrl+C, a supervisor, a terminal that is closed. */
const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Milliseconds in which a signal is taken for the same one: Ctrl+C reaches every process of a
 * terminal, and npm passes it on once more.
 */
const ONE_PRESS = 1_000;

/**
 * Calls `stop` on the first signal that asks to end; a second one, later than one press of a key
 * arrives twice, ends the process at once, as that signal does.
 */
export function onEndSignal(stop: () => void): void {
  let first: number | undefined;
  for (const signal of END_SIGNALS) {
    process.on(signal, () => {
      if (first === undefined) {
        first = performance.now();
        stop();
      } else if (performance.now() - first > ONE_PRESS) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
    });
  }
}

const LOOK = 500;

/**
 * Calls `stop` once npm, which started this process, is gone. npm passes SIGTERM and SIGINT on to
 * the shell that it started, which need not pass them on, and nothing of SIGHUP and SIGKILL: what
 * it started would stay and keep the port.
 */
export function onParentGone(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK).unref();
}
