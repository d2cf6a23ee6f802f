import { createContext, Script, type Context } from 'node:vm';

/**
 * A clock that runs on while others have the core is given so many times its time before it is
 * believed.
 */
const PATIENCE = [1, 4, 16];
/**
 * Of the time that it was given, what work has surely taken itself when it was not just kept
 * waiting.
 */
const SURELY = 0.6;

const CALL = new Script('work()');
let context: (Context & { work?: () => unknown }) | undefined;

/**
 * Runs work that cannot be asked to stop, and stops it after so many milliseconds of a core's time:
 * undefined then. What it changed until then stays. Throws what the work throws.
 */
export function withinTime<T>(milliseconds: number, work: () => T): { result: T } | undefined {
  context ??= createContext({});
  context.work = work;
  try {
    for (const times of PATIENCE) {
      const before = process.threadCpuUsage();
      try {
        return { result: CALL.runInContext(context, { timeout: milliseconds * times }) as T };
      } catch (error) {
        if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        const { user, system } = process.threadCpuUsage(before);
        if (user + system >= milliseconds * 1000 * SURELY) return undefined;
      }
    }
    return undefined;
  } finally {
    delete context.work;
  }
}
