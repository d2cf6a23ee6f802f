import type { ChildProcess } from 'node:child_process';

const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * While a child runs, a signal that ends this process ends the child first, and `cleanUp` is done;
 * nothing else of what the signal does changes.
 */
export function endTogether(child: ChildProcess, cleanUp: () => void = () => undefined): void {
  const end = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    cleanUp();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of END_SIGNALS) process.off(signal, end);
  };
  for (const signal of END_SIGNALS) process.on(signal, end);
  child.once('close', release);
  child.once('error', release);
}
