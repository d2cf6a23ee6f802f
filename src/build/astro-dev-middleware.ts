import { join } from 'node:path';
import type { MiddlewareHandler } from 'astro';
import { ArchiveReader } from '../archive/archive-reader.ts';
import { openArchiveReadOnly } from '../archive/open-archive.ts';
import { readMeta } from '../archive/meta.ts';
import { fileOfDevArchive } from './dev-archive.ts';

/** Puts the archive in every page's locals while `astro dev` runs. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const db = openArchiveReadOnly(fileOfDevArchive(join(process.cwd(), '.warta')));
  try {
    const { clock } = JSON.parse(readMeta(db, 'settings') ?? '{}') as { clock?: number };
    context.locals.archive = new ArchiveReader(db, clock ?? Date.now());
    const response = await next();
    // The page is drawn while it is read, so it is read before the archive is closed.
    return new Response(await response.arrayBuffer(), response);
  } finally {
    db.close();
  }
};
