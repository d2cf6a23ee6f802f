import { createApp } from 'astro/app/entrypoint';
import type { ArchiveReader } from '../../archive/queries/archive-reader.ts';

const app = createApp({ streaming: false });

/**
 * The compiled pages as a function: the response to a request for an absolute address, with data
 * from `archive`. Throws what a page throws.
 */
export async function renderPage(request: Request, archive: ArchiveReader): Promise<Response> {
  const locals: App.Locals = { archive };
  const response = await app.render(request, { locals });
  if (locals.failure !== undefined) throw locals.failure;
  return response;
}
