import { MAX_FILE_BYTES } from '../../content/source/file-too-long.ts';
import { gitOutput } from '../sources/git-command.ts';
import { GitFailure } from '../sources/git-failure.ts';

/** Bytes of an old text that are kept: front matter and settings are no longer. */
const MOST_KEPT = 300_000;
/** Bytes of old texts that are read in one go; the largest fits. */
const MOST_AT_ONCE = 32_000_000;

/**
 * Texts of blobs by their digest, as far as front matter reaches. Those larger than a story are
 * left out, and never read. Throws `GitFailure` for one that is not there: a text that nobody has
 * is no empty one.
 */
export async function readGitBlobs(
  contentFolder: string,
  digests: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const some of inParts(await sizesOf(contentFolder, digests))) {
    // As bytes, one character each: the sizes that Git names are of bytes.
    const said =
      (await gitOutput(contentFolder, ['cat-file', '--batch'], {
        input: `${some.join('\n')}\n`,
        encoding: 'latin1',
      })) ?? '';
    for (let at = 0, end = said.indexOf('\n'); end >= 0; end = said.indexOf('\n', at)) {
      const [digest = '', type, size] = said.slice(at, end).split(' ');
      const length = type === 'blob' ? Number(size) : -1;
      if (length < 0) throw lost(said.slice(at, end));
      texts.set(
        digest,
        Buffer.from(said.slice(end + 1, end + 1 + Math.min(length, MOST_KEPT)), 'latin1').toString(
          'utf8',
        ),
      );
      at = end + 1 + length + 1;
    }
  }
  return texts;
}

async function sizesOf(
  contentFolder: string,
  digests: readonly string[],
): Promise<[digest: string, bytes: number][]> {
  if (digests.length === 0) return [];
  const said =
    (await gitOutput(contentFolder, ['cat-file', '--batch-check'], {
      input: `${digests.join('\n')}\n`,
    })) ?? '';
  return said.split('\n').flatMap((line): [string, number][] => {
    const [digest = '', type, size] = line.split(' ');
    if (type === 'missing') throw lost(line);
    return type === 'blob' && Number(size) <= MAX_FILE_BYTES ? [[digest, Number(size)]] : [];
  });
}

function lost(line: string): GitFailure {
  return new GitFailure(`object ${line.split(' ')[0] ?? ''} is missing or damaged`, {
    command: 'cat-file',
  });
}

function inParts(sizes: readonly [digest: string, bytes: number][]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const [digest, bytes] of sizes) {
    if (parts.length === 0 || bytes > room) {
      parts.push([]);
      room = MOST_AT_ONCE;
    }
    room -= bytes;
    parts.at(-1)?.push(digest);
  }
  return parts;
}
