import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { chooseEncoding } from '../http/choose-encoding.ts';
import { fileAt, type FoundFile } from './file-at.ts';
import { FileChanged, identityOf, type FileDigests } from './file-digests.ts';
import type { Gate } from '../http/gate.ts';
import { isMeant, isUnchanged } from '../http/is-unchanged.ts';
import { mediaType } from '../http/media-type.ts';
import type { PackedFiles } from './packed-files.ts';
import { rangeOf } from '../http/range-of.ts';
import type { Target } from '../http/read-target.ts';
import { sendBytes } from '../http/send-bytes.ts';
import type { SiteNotes, SiteNotesReader } from './site-notes.ts';

export interface ServedFolder {
  folder: string;
  notes: SiteNotesReader;
  digests: FileDigests;
  packed: PackedFiles;
  /** Pieces of files that are read at one time for all readers together, so that the disk's threads and this one have time for others between them. */
  gate: Gate;
}

/** How often a request is begun anew when a build swaps the site while it is answered. */
const TRIES = 10;
/** Milliseconds that are waited before the third, and so many more before each later one: a build that swaps touches the folder a few times. */
const SWAP = 20;

/** Answers GET and HEAD with a file of the folder, all of one site: its headers, its rules and its bytes. */
export async function answerPage(
  served: ServedFolder,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const notes = served.notes.read();
    try {
      if (await answerFrom(served, notes, target, request, response)) return;
    } catch (error) {
      if (
        !(error instanceof FileChanged || (error as NodeJS.ErrnoException).code === 'ENOENT') ||
        response.headersSent
      )
        throw error;
    }
    if (tries === TRIES) {
      // A site that is not there, as after a build that was killed while it swapped the folders, is no site without pages.
      response.writeHead(503, { 'Retry-After': '30', 'Cache-Control': 'no-store' }).end();
      return;
    }
    if (tries > 1 || !served.notes.isThere())
      await new Promise((resolve) => setTimeout(resolve, SWAP * tries));
  }
}

/** Whether it was answered; not when the site is another by the time that its file is open. */
async function answerFrom(
  served: ServedFolder,
  notes: SiteNotes,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const within = withinBase(target, notes.path);
  const file =
    within === undefined
      ? undefined
      : fileAt(served.folder, within.names, target.path.endsWith('/'));
  const said = notes.headersOf(within?.path ?? '/');
  const isFile = typeof file === 'object';
  const location = within === undefined ? undefined : locationOf({ notes, target, within, file });
  const isSame = (): boolean => served.notes.read().stamp === notes.stamp;
  if (location !== undefined) {
    if (!isSame()) return false;
    response.writeHead(301, { ...said, Location: location }).end();
    return true;
  }
  const found = isFile ? file : fileAt(served.folder, ['404.html'], false);
  if (typeof found !== 'object') {
    if (!isSame() || !served.notes.isThere()) return false;
    response.writeHead(404, said).end();
    return true;
  }
  return answerFile({ served, found, missing: !isFile, said, isSame }, request, response);
}

/** Where an address leads: as a rule says, or to the form of it that has all its slashes once. */
function locationOf({
  notes: { base, redirects },
  target,
  within,
  file,
}: {
  notes: SiteNotes;
  target: Target;
  within: Within;
  file: FoundFile | 'folder' | undefined;
}): string | undefined {
  const forced = redirects.ofQuery(within.path, target.query);
  if (forced !== undefined) return forced;
  const isFile = typeof file === 'object';
  if (isFile && !target.untidy) return undefined;
  const ruled = isFile ? undefined : redirects.ofPath(within.path);
  if (ruled !== undefined || file === undefined) return ruled;
  const slash = within.names.length > 0 && (!isFile || target.path.endsWith('/')) ? '/' : '';
  return `${base}${within.names.map(encodeURIComponent).join('/')}${slash}${target.query === '' ? '' : `?${target.query}`}`;
}

interface FileAnswer {
  served: ServedFolder;
  found: FoundFile;
  /** It is the page for what is not there. */
  missing: boolean;
  said: Record<string, string>;
  isSame: () => boolean;
}

async function answerFile(
  { served, found, missing, said, isSame }: FileAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { type, text } = mediaType(extname(found.file));
  const digest = await served.digests.of(found);
  const wanted = text ? chooseEncoding(request.headers['accept-encoding'] ?? '') : 'identity';
  const tagOf = (weak: boolean, encoding: string): string =>
    `${weak ? 'W/' : ''}"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = {
    'Cache-Control': 'no-cache',
    ...(missing ? withoutCaching(said) : said),
    ...(text ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (!missing && !isMeant(request.headers['if-match'], tagOf(false, wanted))) {
    if (!isSame()) return false;
    response.writeHead(412, headers).end();
    return true;
  }
  if (!missing && isUnchanged(request.headers['if-none-match'], tagOf(false, wanted))) {
    if (!isSame()) return false;
    response.writeHead(304, { ...headers, ETag: tagOf(false, wanted) }).end();
    return true;
  }
  const packed =
    wanted === 'identity' ? undefined : await served.packed.of({ found, digest, encoding: wanted });
  if (packed !== undefined) {
    if (!isSame()) return false;
    response.writeHead(missing ? 404 : 200, {
      ...headers,
      ETag: tagOf(packed.quality === 'quick', wanted),
      'Content-Type': type,
      'Content-Length': packed.bytes.length,
      'Content-Encoding': wanted,
    });
    response.end(request.method === 'HEAD' ? undefined : packed.bytes);
    return true;
  }
  // Not by waiting: what looked like a file may be a pipe by now.
  const handle = await open(found.file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (identityOf(await handle.stat({ bigint: true })) !== identityOf(found.stat) || !isSame())
      return false;
    await sendOpen(
      {
        gate: served.gate,
        handle,
        size: Number(found.stat.size),
        tag: tagOf(false, 'identity'),
        headers: { ...headers, 'Content-Type': type },
        missing,
      },
      request,
      response,
    );
    return true;
  } finally {
    await handle.close();
  }
}

async function sendOpen(
  {
    gate,
    handle,
    size,
    tag,
    headers,
    missing,
  }: {
    gate: Gate;
    handle: FileHandle;
    size: number;
    tag: string;
    headers: Record<string, string>;
    missing: boolean;
  },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const condition = String(request.headers['if-range'] ?? '').trim();
  const range =
    missing || request.method !== 'GET' || (condition !== '' && condition !== tag)
      ? undefined
      : rangeOf(request.headers.range, size);
  const all = { ...headers, ETag: tag, 'Accept-Ranges': 'bytes' };
  if (range === 'none') {
    response
      .writeHead(416, { ...all, 'Content-Range': `bytes */${size}`, 'Content-Length': 0 })
      .end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(missing ? 404 : range === undefined ? 200 : 206, {
    ...all,
    'Content-Length': end - start + 1,
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD') response.end();
  else await sendBytes({ handle, range: { start, end }, gate }, response);
}

/** The path and its names as the folder knows them, which knows nothing of what stands before it. */
interface Within {
  path: string;
  names: readonly string[];
}

/** Undefined for what no file can be at. */
function withinBase({ path, segments }: Target, base: string): Within | undefined {
  return segments === undefined
    ? undefined
    : { path: path.slice(base.length - 1), names: segments.slice(base.split('/').length - 2) };
}

function withoutCaching(said: Record<string, string>): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.entries(said).filter(([name]) => name.toLowerCase() !== 'cache-control'),
    ),
    'Cache-Control': 'no-cache',
  };
}
