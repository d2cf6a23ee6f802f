import { createApp } from 'astro/app/entrypoint';
import type { ArchiveReader } from '../archive/archive-reader.ts';

const app = createApp({ streaming: false });

/** The compiled pages as a function: the response at an absolute address, with data from `archive`. */
export async function renderPage(url: string, archive: ArchiveReader): Promise<Response> {
  return app.render(new Request(url), { locals: { archive } });
}
