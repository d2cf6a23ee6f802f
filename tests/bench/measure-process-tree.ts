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
  /** Highest sum over all processes at one moment, in millions of bytes; shared pages are divided among their sharers. 0 without `/proc`. */
  peakPssMB: number;
  /** The same with shared pages counted in each process. */
  peakRssMB: number;
  stdout: string;
  stderr: string;
}

/** Milliseconds between two samples of resident memory. */
const INTERVAL = 10;
/** Proportional memory is read only within this share of the highest resident memory so far … */
const NEAR_PEAK = 0.97;
/** … and at most for one part in so many of the time, so that measuring does not slow what is measured. */
const REST_AFTER_READING = 25;

/** Runs a command to its end and watches the memory of all its processes. Rejects when it cannot be started. */
export function measureProcessTree({ command: [program, ...args], cwd, env = {} }: MeasuredCommand): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const output = { stdout: '', stderr: '' };
    const peak = { pss: 0, rss: 0 };
    let seconds = 0;
    const started = performance.now();
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const sampler = child.pid === undefined ? undefined : startSampling(new ProcessTree(child.pid), peak);
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
      resolve({ seconds, exitCode: code ?? -1, peakPssMB: peak.pss / 1e6, peakRssMB: peak.rss / 1e6, ...output });
    });
  });
}

/** Keeps the highest sums, in bytes, in `peak`. */
function startSampling(tree: ProcessTree, peak: { pss: number; rss: number }): NodeJS.Timeout {
  let restUntil = 0;
  return setInterval(() => {
    const rss = tree.residentBytes();
    peak.rss = Math.max(peak.rss, rss);
    const before = performance.now();
    if (rss < peak.rss * NEAR_PEAK || before < restUntil) return;
    peak.pss = Math.max(peak.pss, tree.proportionalBytes());
    const after = performance.now();
    restUntil = after + (after - before) * REST_AFTER_READING;
  }, INTERVAL);
}
