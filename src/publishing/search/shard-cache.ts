import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ShardFiles } from './make-shard.ts';

/**
 * Indexed shards under `.warta/`, each in one file named by the digest of what it was made from,
 * and the engine beside them. Losing it costs time and nothing else.
 */
export class ShardCache {
  readonly #folder: string;
  readonly #version: string;

  /** `version` tells the code that makes shards. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  get engine(): string {
    return join(this.#folder, `${this.#version}.wasm`);
  }

  /** Whether the engine is kept, whole. */
  hasEngine(): boolean {
    return existsSync(this.engine) && WebAssembly.validate(readFileSync(this.engine));
  }

  read(input: string): ShardFiles | undefined {
    try {
      return deserialize(readFileSync(this.#pathOf(input))) as ShardFiles;
    } catch {
      return undefined;
    }
  }

  write(input: string, { meta, list, files }: ShardFiles): void {
    this.#put(this.#pathOf(input), serialize({ meta, list, files } satisfies ShardFiles));
  }

  writeEngine(bytes: Uint8Array): void {
    this.#put(this.engine, bytes);
  }

  /** Removes what belongs to none of these inputs. */
  prune(inputs: readonly string[]): void {
    const kept = new Set([...inputs.map((input) => this.#pathOf(input)), this.engine]);
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : [])
      if (!kept.has(join(this.#folder, name))) rmSync(join(this.#folder, name), { force: true });
  }

  #pathOf(input: string): string {
    return join(this.#folder, `${this.#version}-${input}.shard`);
  }

  /** Never leaves half a file under its name. */
  #put(path: string, bytes: Uint8Array): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  }
}
