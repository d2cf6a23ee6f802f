import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PageKind } from '../../src/publishing/project/page-kinds.ts';
import { projectAt } from '../../src/publishing/project/project.ts';
import { RenderPool } from '../../src/publishing/render/render-pool.ts';
import type { Newspaper } from '../newspaper.ts';

export interface PublishedPage {
  address: string;
  kind: PageKind;
  digest: string;
}

/** The pages of a newspaper's last build, by address. */
export function publishedPages(made: Newspaper): PublishedPage[] {
  const db = new DatabaseSync(projectAt(made.root).archive, { readOnly: true });
  try {
    return db
      .prepare('SELECT address, kind, digest FROM page ORDER BY address')
      .all() as unknown as PublishedPage[];
  } finally {
    db.close();
  }
}

/**
 * Draws pages once more, in the order given, on one fresh thread; returns the addresses whose bytes
 * are others than published.
 */
export async function redraw(made: Newspaper, pages: readonly PublishedPage[]): Promise<string[]> {
  const project = projectAt(made.root);
  const entry = join(project.bundle, 'server', 'entry.mjs');
  const out = mkdtempSync(join(tmpdir(), 'warta-redraw-'));
  const pool = new RenderPool(entry);
  const drawn = new Map<string, string>();
  const { builtAt } = JSON.parse(made.read('.warta/changes.json')) as { builtAt: string };
  try {
    pool.start(1);
    await pool.render({
      setup: {
        archive: project.archive,
        entry,
        out,
        builtAt: Date.parse(builtAt),
        origin: 'https://contoh.example/',
        shared: false,
      },
      tasks: pages.map(({ address, kind }) => ({ address, kind })),
      take: (reply) => {
        if (reply.failures.length > 0) throw new Error(JSON.stringify(reply.failures));
        for (const { address, digest } of reply.pages) drawn.set(address, digest);
      },
    });
  } finally {
    await pool.stop();
    rmSync(out, { recursive: true, force: true });
  }
  return pages
    .filter(({ address, digest }) => drawn.get(address) !== digest)
    .map(({ address }) => address);
}
