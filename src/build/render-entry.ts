import { createApp } from 'astro/app/entrypoint';
import type { ArchiveReader } from '../archive/archive-reader.ts';

const app = createApp({ streaming: false });

/** The compiled pages as a function: the response to a request for an absolute address, with data from `archive`. */
export async function renderPage(request: Request, archive: ArchiveReader): Promise<Response> {
  return app.render(request, { locals: { archive } });
}
