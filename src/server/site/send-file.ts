import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gate } from '../http/gate.ts';
import { rangeOf, type ByteRange } from '../http/range-of.ts';
import { sendBytes } from '../http/send-bytes.ts';
import type { FoundFile } from './file-at.ts';
import { identityOf } from './file-digests.ts';

export interface FileToSend {
  found: FoundFile;
  /** It is the page for what is not there. */
  missing: boolean;
  tag: string;
  headers: Record<string, string>;
  /** Whether the site is the one in which the file was found. */
  isSame: () => boolean;
  gate: Gate;
}

/**
 * Sends a file as it lies there, or the part of it that is asked for; says whether it was answered,
 * which it is not when the file or the site is another by the time that it is open.
 */
export async function sendFile(
  file: FileToSend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { found, missing, isSame, gate } = file;
  // Not by waiting: what looked like a file may be a pipe by now.
  const handle = await open(found.file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (identityOf(await handle.stat({ bigint: true })) !== identityOf(found.stat) || !isSame())
      return false;
    const size = Number(found.stat.size);
    const part = missing ? undefined : partOf(request, file.tag, size);
    if (part === 'none') {
      refuseRange(file, size, response);
      return true;
    }
    const range = part ?? { start: 0, end: size - 1 };
    writeHead(file, part, size, response);
    if (request.method === 'HEAD') response.end();
    else await sendBytes({ handle, range, gate }, response);
    return true;
  } finally {
    await handle.close();
  }
}

/**
 * The part that a reader asks for, who may want it of the file with a certain tag alone (RFC 9110,
 * 13.1.5); undefined for all of it.
 */
function partOf(request: IncomingMessage, tag: string, size: number): ReturnType<typeof rangeOf> {
  if (request.method !== 'GET') return undefined;
  const condition = String(request.headers['if-range'] ?? '').trim();
  return condition === '' || condition === tag ? rangeOf(request.headers.range, size) : undefined;
}

function refuseRange({ headers, tag }: FileToSend, size: number, response: ServerResponse): void {
  response
    .writeHead(416, {
      ...headers,
      ETag: tag,
      'Accept-Ranges': 'bytes',
      'Content-Range': `bytes */${size}`,
      'Content-Length': 0,
    })
    .end();
}

function writeHead(
  { missing, headers, tag }: FileToSend,
  part: ByteRange | undefined,
  size: number,
  response: ServerResponse,
): void {
  response.writeHead(missing ? 404 : part === undefined ? 200 : 206, {
    ...headers,
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'Content-Length': part === undefined ? size : part.end - part.start + 1,
    ...(part === undefined ? {} : { 'Content-Range': `bytes ${part.start}-${part.end}/${size}` }),
  });
}
