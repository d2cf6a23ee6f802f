import { join } from 'node:path';
import type { MiddlewareHandler } from 'astro';
import { ArchiveReader } from '../../archive/queries/archive-reader.ts';
import { openArchiveReadOnly } from '../../archive/store/open-archive.ts';
import { knownSettings } from '../../archive/store/paper-state.ts';
import { fileOfDevArchive } from './dev-archive.ts';

/**
 * Vite puts stylesheets into the page while one writes, which the site's own policy would refuse.
 */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Puts the archive in every page's locals while `astro dev` runs. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const db = openArchiveReadOnly(fileOfDevArchive(join(process.cwd(), '.warta')));
  try {
    const clock = knownSettings(db)?.clock;
    context.locals.archive = new ArchiveReader(db, clock ?? Date.now());
    const response = await next();
    // The page is drawn while it is read, so it is read before the archive is closed.
    if (response.headers.get('content-type')?.startsWith('text/html') !== true)
      return new Response(await response.arrayBuffer(), response);
    return new Response((await response.text()).replace(POLICY, ''), response);
  } finally {
    db.close();
  }
};
