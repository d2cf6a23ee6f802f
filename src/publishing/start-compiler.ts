import { compiledPages, compilePages, type Bundle } from './compile/compile-pages.ts';
import type { Project } from './project/project.ts';
import { RenderPool } from './render/render-pool.ts';

/**
 * The compiled pages of a build, which may still be in the making, and the threads that will draw
 * with them.
 */
export interface PageCompiler {
  isCompiling: boolean;
  bundle: Promise<Bundle>;
  /** Has a thread load the pages while something else is done, when they are compiled already. */
  warmUp: () => void;
  poolFor: (bundle: Bundle) => RenderPool;
  stop: () => Promise<void>;
}

/**
 * Takes the compiled pages of an earlier build, or begins to compile them: in a process of its own,
 * which works while stories are read, when this one is still small.
 */
export function startCompiler(project: Project, log: (line: string) => void): PageCompiler {
  const ready = compiledPages(project);
  const abort = new AbortController();
  if (ready === undefined) log('Compiling the pages …');
  const bundle = ready === undefined ? compilePages(project, abort.signal) : Promise.resolve(ready);
  bundle.catch(() => undefined);
  let pool = ready === undefined ? undefined : new RenderPool(ready.entry);
  return {
    isCompiling: ready === undefined,
    bundle,
    warmUp: () => pool?.start(1),
    poolFor: ({ entry }) => (pool ??= new RenderPool(entry)),
    stop: async () => {
      abort.abort();
      await bundle.catch(() => undefined);
      await pool?.stop();
    },
  };
}
