import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { chooseEncoding, type Encoding } from '../http/choose-encoding.ts';
import type { Gate } from '../http/gate.ts';
import { isMeant, isUnchanged } from '../http/is-unchanged.ts';
import { mediaType } from '../http/media-type.ts';
import type { FoundFile } from './file-at.ts';
import type { FileDigests } from './file-digests.ts';
import type { PackedFiles } from './packed-files.ts';
import { sendFile } from './send-file.ts';

/** What is kept of a folder's files between requests. */
export interface ServedFiles {
  digests: FileDigests;
  packed: PackedFiles;
  /**
   * Pieces of files that are read at one time for all readers together, so that the disk's threads
   * and this one have time for others between them.
   */
  gate: Gate;
}

export interface FileAnswer {
  served: ServedFiles;
  found: FoundFile;
  /** It is the page for what is not there. */
  missing: boolean;
  said: Record<string, string>;
  /** Whether the site is the one in which the file was found. */
  isSame: () => boolean;
}

/**
 * Answers with a file, compressed where that helps, or with what the reader’s conditions ask for
 * instead; says whether it was answered, which it is not when the site is another by then.
 */
export async function answerFile(
  answer: FileAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { served, found, missing, isSame } = answer;
  const { type, text } = mediaType(extname(found.file));
  const digest = await served.digests.of(found);
  const encoding = text ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
  const headers = headersOf(answer, text);
  const tag = tagOf(digest, encoding);
  const settled = missing ? undefined : statusOfConditions(request, tag);
  if (settled !== undefined) {
    if (!isSame()) return false;
    response.writeHead(settled, settled === 304 ? { ...headers, ETag: tag } : headers).end();
    return true;
  }
  const packed =
    encoding === 'identity' ? undefined : await served.packed.of({ found, digest, encoding });
  if (packed === undefined)
    return sendFile(
      {
        found,
        missing,
        tag: tagOf(digest, 'identity'),
        headers: { ...headers, 'Content-Type': type },
        isSame,
        gate: served.gate,
      },
      request,
      response,
    );
  if (!isSame()) return false;
  response.writeHead(missing ? 404 : 200, {
    ...headers,
    ETag: packed.quality === 'quick' ? `W/${tag}` : tag,
    'Content-Type': type,
    'Content-Length': packed.bytes.length,
    'Content-Encoding': encoding,
  });
  response.end(request.method === 'HEAD' ? undefined : packed.bytes);
  return true;
}

/** The tag of one form of a file’s bytes. */
function tagOf(digest: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
}

/** Headers of every answer with the file: those of the site, and how long it may be kept. */
function headersOf({ missing, said }: FileAnswer, text: boolean): Record<string, string> {
  return {
    'Cache-Control': 'no-cache',
    ...(missing ? withoutCaching(said) : said),
    ...(text ? { Vary: 'Accept-Encoding' } : {}),
  };
}

function withoutCaching(said: Record<string, string>): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.entries(said).filter(([name]) => name.toLowerCase() !== 'cache-control'),
    ),
    'Cache-Control': 'no-cache',
  };
}

/** The answer to conditions that are not met; undefined where the file itself is the answer. */
function statusOfConditions(request: IncomingMessage, tag: string): 304 | 412 | undefined {
  if (!isMeant(request.headers['if-match'], tag)) return 412;
  return isUnchanged(request.headers['if-none-match'], tag) ? 304 : undefined;
}
