import { spawn } from 'node:child_process';
import { ProcessTree } from './process-tree.ts';

export interface MeasuredCommand {
  /** The program and its arguments; no shell reads them. */
  command: readonly [string, ...string[]];
  cwd: string;
  /** Added to this process's own environment. */
  env?: Readonly<Record<string, string>>;
}

export interface Measurement {
  /** From the start of the process to its end, by the wall clock. */
  seconds: number;
  /** -1 when a signal ended it. */
  exitCode: number;
  /**
   * Highest sum over all processes at one moment, in millions of bytes; shared pages are divided
   * among their sharers. 0 without `/proc`.
   */
  peakPssMB: number;
  /** The same with shared pages counted in each process. */
  peakRssMB: number;
  stdout: string;
  stderr: string;
}

/** Milliseconds between two samples of resident memory. */
const INTERVAL = 10;
/**
 * After a reading of proportional memory, so many times as long without one: it holds up what is
 * measured.
 */
const REST_AFTER_READING = 50;
/** What seems to be so much more than the peak is not believed without a reading. */
const NEWS = 0.03;

/**
 * Runs a command to its end and watches the memory of all its processes. Rejects when it cannot be
 * started.
 */
export function measureProcessTree({
  command: [program, ...args],
  cwd,
  env = {},
}: MeasuredCommand): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const output = { stdout: '', stderr: '' };
    const peak = { pss: 0, rss: 0 };
    let seconds = 0;
    const started = performance.now();
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const sampler =
      child.pid === undefined ? undefined : startSampling(new ProcessTree(child.pid), peak);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.once('exit', () => {
      seconds = (performance.now() - started) / 1000;
      clearInterval(sampler);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({
        seconds,
        exitCode: code ?? -1,
        peakPssMB: peak.pss / 1e6,
        peakRssMB: peak.rss / 1e6,
        ...output,
      });
    });
  });
}

/**
 * Keeps the highest sums, in bytes, in `peak`. Proportional memory is read rarely; in between,
 * resident memory less what was shared at the last reading stands for it, as long as the processes
 * are the same and it makes no news.
 */
function startSampling(tree: ProcessTree, peak: { pss: number; rss: number }): NodeJS.Timeout {
  let restUntil = 0;
  let last = { processes: 0, shared: 0 };
  return setInterval(() => {
    const { bytes: rss, processes } = tree.resident();
    const before = performance.now();
    const seemsPeak = rss - last.shared > peak.pss * (1 + NEWS);
    if (before >= restUntil || processes !== last.processes || seemsPeak) {
      last = { processes, shared: rss - tree.proportionalBytes() };
      const after = performance.now();
      restUntil = after + (after - before) * REST_AFTER_READING;
    }
    peak.rss = Math.max(peak.rss, rss);
    peak.pss = Math.max(peak.pss, rss - last.shared);
  }, INTERVAL);
}
