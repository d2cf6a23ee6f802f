import { readdirSync, readFileSync } from 'node:fs';

/**
 * A process and all that it started, read from Linux's `/proc`.
 * A process once seen still counts when the one that started it has ended.
 */
export class ProcessTree {
  readonly #known: Set<number>;

  constructor(root: number) {
    this.#known = new Set([root]);
  }

  /** Sum of resident memory in bytes. Pages that processes share count in each. Costs some tens of microseconds. */
  residentBytes(): number {
    // A set visits what is added while it is walked, so this reaches grandchildren.
    for (const pid of this.#known) for (const child of childrenOf(pid)) this.#known.add(child);
    let sum = 0;
    for (const pid of this.#known) {
      const bytes = residentBytesOf(pid);
      if (bytes === undefined) this.#known.delete(pid);
      else sum += bytes;
    }
    return sum;
  }

  /**
   * Sum of proportional memory in bytes: a page that n processes share counts 1/n in each.
   * The kernel walks all page tables for it, which takes milliseconds. Where it is not to be had, resident memory stands in.
   */
  proportionalBytes(): number {
    let sum = 0;
    for (const pid of this.#known) {
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
  return threads.flatMap((thread) => readProc(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
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
