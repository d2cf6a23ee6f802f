import { writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { OVER_BUDGET } from './picture-protocol.ts';

/** Milliseconds between two looks. */
const PACE = 20;

// A thread of its own, since what a picture makes others do may keep the first thread for ever.
let timer: NodeJS.Timeout | undefined;
parentPort?.on('message', (budget: { seconds: number; megabytes: number } | undefined) => {
  clearInterval(timer);
  if (budget === undefined) return;
  const { seconds, megabytes } = budget;
  const before = process.cpuUsage();
  timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if (process.memoryUsage.rss() > megabytes * 2 ** 20) end(`${megabytes} MB of memory`);
    if (user + system > seconds * 1e6) end(`${seconds} seconds of the processor`);
  }, PACE);
});

function end(reason: string): void {
  writeSync(2, `\n${OVER_BUDGET}${reason}\n`);
  process.kill(process.pid, 'SIGKILL');
}
