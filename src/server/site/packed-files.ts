import { open } from 'node:fs/promises';
import { compressBytes, type Quality } from '../http/compress-bytes.ts';
import type { FoundFile } from './file-at.ts';
import { FileChanged, identityOf } from './file-digests.ts';

export interface PackedFile {
  bytes: Buffer;
  quality: Quality;
}

export interface PackingOrder {
  found: FoundFile;
  /** Of the file's bytes. */
  digest: string;
  encoding: 'br' | 'gzip';
}

/** Bytes of all compressed files that are kept. */
const KEPT = 48 * 1024 * 1024;
/** Bytes of a file that is compressed at all: it is read whole. */
const LARGEST = 8 * 1024 * 1024;
/** Bytes of a file that a reader waits for in its best form while the queue is short. */
const SOON = 96 * 1024;
const SHORT_QUEUE = 4;
/** Files that may wait for their best form; what comes beyond is asked for again. */
const LONGEST_QUEUE = 1_000;

/**
 * Compresses files as hosts do that compress once, at publishing, and keeps the result for the next
 * reader, by the digest of the bytes: what a build replaces is never sent for the new. It works on
 * another thread, on one file at a time; who would have to wait for it gets a quicker form
 * meanwhile.
 */
export class PackedFiles {
  readonly #kept = new Map<string, PackedFile>();
  #bytes = 0;
  readonly #coming = new Map<string, Promise<PackedFile>>();
  readonly #queue: (() => Promise<unknown>)[] = [];
  #working = false;
  readonly #stop = new AbortController();
  readonly #most: number;

  constructor(most = KEPT) {
    this.#most = most;
  }

  /** Undefined for a file that is too large to be compressed. */
  async of(order: PackingOrder): Promise<PackedFile | undefined> {
    const size = Number(order.found.stat.size);
    if (size > LARGEST) return undefined;
    const best = this.#find(order, 'best');
    if (best !== undefined) return best;
    // Gzip's best form is quick.
    if (order.encoding === 'gzip' || (size <= SOON && this.#queue.length < SHORT_QUEUE))
      return this.#best(order);
    if (this.#queue.length < LONGEST_QUEUE) this.#best(order).catch(() => undefined);
    return this.#find(order, 'quick') ?? this.#make(order, 'quick');
  }

  stop(): void {
    this.#queue.length = 0;
    this.#stop.abort();
  }

  #find(order: PackingOrder, quality: Quality): PackedFile | undefined {
    const key = keyOf(order, quality);
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    // What was asked for last is dropped last.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  #best(order: PackingOrder): Promise<PackedFile> {
    return (
      this.#coming.get(keyOf(order, 'best')) ??
      this.#once(
        order,
        'best',
        () =>
          new Promise((resolve, reject) => {
            this.#queue.push(() => this.#pack(order, 'best').then(resolve, reject));
            void this.#work();
          }),
      )
    );
  }

  #make(order: PackingOrder, quality: Quality): Promise<PackedFile> {
    return (
      this.#coming.get(keyOf(order, quality)) ??
      this.#once(order, quality, () => this.#pack(order, quality))
    );
  }

  async #once(
    order: PackingOrder,
    quality: Quality,
    make: () => Promise<PackedFile>,
  ): Promise<PackedFile> {
    const key = keyOf(order, quality);
    const coming = make();
    this.#coming.set(key, coming);
    try {
      const packed = await coming;
      this.#keep(key, packed);
      if (quality === 'best') this.#drop(keyOf(order, 'quick'));
      return packed;
    } finally {
      this.#coming.delete(key);
    }
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift())
      await next();
    this.#working = false;
  }

  async #pack(
    { found: { file, stat }, encoding }: PackingOrder,
    quality: Quality,
  ): Promise<PackedFile> {
    const handle = await open(file);
    let bytes: Buffer;
    try {
      if (identityOf(await handle.stat({ bigint: true })) !== identityOf(stat))
        throw new FileChanged(file);
      bytes = await handle.readFile();
      if (identityOf(await handle.stat({ bigint: true })) !== identityOf(stat))
        throw new FileChanged(file);
    } finally {
      await handle.close();
    }
    return { bytes: await compressBytes(bytes, encoding, quality, this.#stop.signal), quality };
  }

  #keep(key: string, packed: PackedFile): void {
    this.#kept.set(key, packed);
    this.#bytes += packed.bytes.length;
    for (const oldest of this.#kept.keys())
      if (this.#bytes > this.#most) this.#drop(oldest);
      else break;
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes.length ?? 0;
    this.#kept.delete(key);
  }
}

const keyOf = ({ digest, encoding }: PackingOrder, quality: Quality): string =>
  `${digest} ${encoding} ${quality}`;
