import { readdirSync, readFileSync } from 'node:fs';

/**
 * A process and all that it started, read from Linux's `/proc`. A process once seen still counts
 * when the one that started it has ended; one whose starter ended unseen is lost.
 */
export class ProcessTree {
  readonly #known: Set<number>;
  /** Those of the known that the last sum of resident memory is made of. */
  #counted: readonly number[] = [];

  constructor(root: number) {
    this.#known = new Set([root]);
  }

  /**
   * How many processes there are and the sum of their resident memory; pages that processes share
   * count in each. Costs some tenths of a millisecond. A child counts from the call after the one
   * that finds it, for until it runs its own program it holds its parent's memory.
   */
  resident(): { bytes: number; processes: number } {
    let bytes = 0;
    this.#counted = [...this.#known];
    for (const pid of this.#counted) {
      const own = residentBytesOf(pid);
      if (own === undefined) this.#known.delete(pid);
      else bytes += own;
      for (const child of childrenOf(pid)) this.#known.add(child);
    }
    return { bytes, processes: this.#counted.length };
  }

  /**
   * Sum of proportional memory in bytes, of the processes that `resident` last counted: a page that
   * n share counts 1/n in each. The kernel walks all page tables for it, which takes milliseconds.
   * Where it is not to be had, resident memory stands in.
   */
  proportionalBytes(): number {
    let sum = 0;
    for (const pid of this.#counted) {
      const kibibytes = /^Pss:\s*(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1];
      sum += kibibytes === undefined ? (residentBytesOf(pid) ?? 0) : Number(kibibytes) * 1024;
    }
    return sum;
  }
}

/** Children are noted under the thread that started them. */
function childrenOf(pid: number): number[] {
  let threads: string[];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
  return threads.flatMap((thread) =>
    readProc(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

/** Undefined once the process has ended. */
function residentBytesOf(pid: number): number | undefined {
  const kibibytes = /^VmRSS:\s*(\d+)/m.exec(readProc(`/proc/${pid}/status`))?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

/** Empty when the process has ended meanwhile, or the file is not there. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
