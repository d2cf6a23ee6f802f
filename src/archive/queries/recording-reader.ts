import type { DatabaseSync } from 'node:sqlite';
import { ArchiveRows } from '../store/rows.ts';
import type { Result, Dependency } from '../tracking/dependency.ts';

/** Told of every call: its name and arguments, its answer, and where the answer came from. */
export type Recorder = (
  name: string,
  args: readonly (string | number)[],
  result: unknown,
  dependencies: Dependency[],
) => void;

/**
 * What every group of reads is made of. Answers depend on the archive and on `builtAt`
 * (milliseconds since the epoch) alone.
 */
export class RecordingReader {
  protected readonly rows: ArchiveRows;
  protected readonly builtAt: number;
  readonly #record: Recorder;

  constructor(db: DatabaseSync, builtAt: number, record: Recorder = () => undefined) {
    this.rows = new ArchiveRows(db);
    this.builtAt = builtAt;
    this.#record = record;
  }

  protected note<T>(
    name: string,
    args: readonly (string | number)[],
    { result, dependencies }: Result<T>,
  ): T {
    this.#record(name, args, result, dependencies);
    return result;
  }
}
