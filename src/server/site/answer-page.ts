import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Target } from '../http/read-target.ts';
import { answerFile, type ServedFiles } from './answer-file.ts';
import { fileAt } from './file-at.ts';
import { FileChanged } from './file-digests.ts';
import { locationOf, withinBase } from './location-of.ts';
import type { SiteNotes, SiteNotesReader } from './site-notes.ts';

export interface ServedFolder extends ServedFiles {
  folder: string;
  notes: SiteNotesReader;
}

/** How often a request is begun anew when a build swaps the site while it is answered. */
const TRIES = 10;
/**
 * Milliseconds that are waited before the third, and so many more before each later one: a build
 * that swaps touches the folder a few times.
 */
const SWAP = 20;

/**
 * Answers GET and HEAD with a file of the folder, all of one site: its headers, its rules and its
 * bytes.
 */
export async function answerPage(
  served: ServedFolder,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const notes = served.notes.read();
    try {
      if (await answerFrom({ served, notes, target }, request, response)) return;
    } catch (error) {
      if (
        !(error instanceof FileChanged || (error as NodeJS.ErrnoException).code === 'ENOENT') ||
        response.headersSent
      )
        throw error;
    }
    if (tries === TRIES) {
      // A site that is not there, as after a build that was killed while it swapped the folders, is
      // no site without pages.
      response.writeHead(503, { 'Retry-After': '30', 'Cache-Control': 'no-store' }).end();
      return;
    }
    if (tries > 1 || !served.notes.isThere())
      await new Promise((resolve) => setTimeout(resolve, SWAP * tries));
  }
}

/** An address, asked of the site as it is at this moment. */
interface Question {
  served: ServedFolder;
  notes: SiteNotes;
  target: Target;
}

/** Whether it was answered; not when the site is another by the time that its file is open. */
async function answerFrom(
  { served, notes, target }: Question,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const within = withinBase(target, notes.path);
  const file =
    within === undefined
      ? undefined
      : fileAt(served.folder, within.names, target.path.endsWith('/'));
  const said = notes.headersOf(within?.path ?? '/');
  const location = within === undefined ? undefined : locationOf(notes, target, within, file);
  const isSame = (): boolean => served.notes.read().stamp === notes.stamp;
  if (location !== undefined) {
    if (!isSame()) return false;
    response.writeHead(301, { ...said, Location: location }).end();
    return true;
  }
  const isFile = typeof file === 'object';
  const found = isFile ? file : fileAt(served.folder, ['404.html'], false);
  if (typeof found !== 'object') {
    if (!isSame() || !served.notes.isThere()) return false;
    response.writeHead(404, said).end();
    return true;
  }
  return answerFile({ served, found, missing: !isFile, said, isSame }, request, response);
}
