import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FoundFile } from './file-at.ts';

/** How many files' digests are remembered. */
const KEPT = 20_000;
/**
 * Bytes of a file that is read for its digest; a larger one, which is sound or film, is named by
 * its size and the time of its last change, as nginx does.
 */
const LARGEST = 8 * 1024 * 1024;
/** Milliseconds after a change in which the disk's clock may not tell a second one from it. */
const YOUNG = 50;

/**
 * What names a file's bytes: of each file a digest, made once for as long as the disk says that it
 * is the same file.
 */
export class FileDigests {
  readonly #known = new Map<string, Promise<string>>();

  /** Rejects when the file is another one by now. */
  async of({ file, stat }: FoundFile): Promise<string> {
    if (stat.size > LARGEST) return `${stat.size.toString(36)}-${stat.mtimeNs.toString(36)}`;
    const key = identityOf(stat);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const digest = digestOf(file, key);
    if (Date.now() - Number(stat.ctimeMs) > YOUNG) {
      for (const oldest of this.#known.keys())
        if (this.#known.size >= KEPT) this.#known.delete(oldest);
        else break;
      this.#known.set(key, digest);
      digest.catch(() => this.#known.delete(key));
    }
    return digest;
  }
}

/** Says that a file was replaced while it was being answered: who asks again gets the new one. */
export class FileChanged extends Error {}

/** One name for a file as it is now: other after every write, and for every other file. */
export const identityOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(':');

async function digestOf(file: string, key: string): Promise<string> {
  const handle = await open(file);
  try {
    if (identityOf(await handle.stat({ bigint: true })) !== key) throw new FileChanged(file);
    const hash = createHash('sha256');
    for await (const chunk of handle.createReadStream({ autoClose: false }))
      hash.update(chunk as Buffer);
    return hash.digest('base64url').slice(0, 22);
  } finally {
    await handle.close();
  }
}
