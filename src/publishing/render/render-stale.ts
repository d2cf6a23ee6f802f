import { ProblemError } from '../../diagnostics/problem-error.ts';
import { failureProblems } from './failure-problems.ts';
import { fileOfAddress } from '../project/file-of-address.ts';
import type { PageWriter } from './page-writer.ts';
import type { StalePage } from '../plan/plan.ts';
import type { RenderPool } from './render-pool.ts';
import type { RenderFailure, RenderSetup } from './render-protocol.ts';

/** Below this number of pages one thread is quicker than two. */
const WORTH_TWO_THREADS = 200;

export interface RenderStaleOptions {
  pool: RenderPool;
  stale: readonly StalePage[];
  /** Notes what was drawn. */
  pages: PageWriter;
  setup: RenderSetup;
  /**
   * Whether a page's file is there as it was published, so that the same bytes need not be written
   * again.
   */
  keep: (page: StalePage) => boolean;
  workers: number;
  log: (line: string) => void;
}

/**
 * Draws pages into the prepared folder; returns the files that are new and those with other bytes.
 * Throws `ProblemError` with every page that failed.
 */
export async function renderStale({
  pool,
  stale,
  pages,
  setup,
  keep,
  workers,
  log,
}: RenderStaleOptions): Promise<{ added: string[]; changed: string[] }> {
  const drawn = { added: [] as string[], changed: [] as string[] };
  if (stale.length === 0) return drawn;
  const before = new Map(stale.map((page) => [page.address, page.digest]));
  const failures: RenderFailure[] = [];
  log(`Rendering ${stale.length} ${stale.length === 1 ? 'page' : 'pages'} …`);
  pool.start(stale.length < WORTH_TWO_THREADS ? 1 : workers);
  await pool.render({
    setup,
    tasks: stale.map((page) => ({
      address: page.address,
      kind: page.kind,
      ...(page.digest !== undefined && keep(page) ? { digest: page.digest } : {}),
    })),
    take: (reply, worker) => {
      failures.push(...reply.failures);
      pages.take(reply, worker);
      for (const { address, digest } of reply.pages) {
        const published = before.get(address);
        if (published === undefined) drawn.added.push(fileOfAddress(address));
        else if (published !== digest) drawn.changed.push(fileOfAddress(address));
      }
    },
  });
  if (failures.length > 0) throw new ProblemError(failureProblems(failures));
  return drawn;
}
