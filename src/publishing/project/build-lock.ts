import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '../../diagnostics/command-error.ts';

/**
 * Held for the length of a build. The operating system frees it when the process ends, however it
 * ends.
 */
export interface BuildLock {
  release: () => void;
}

const SQLITE_BUSY = 5;
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGE = new Set([11, 26]);

/**
 * Waits until no other build runs in this newspaper; `onWait` is called once when it has to. The
 * file is never removed while it may be another build's lock: two builds would then hold two files
 * of one name.
 */
export async function takeBuildLock(file: string, onWait: () => void): Promise<BuildLock> {
  mkdirSync(dirname(file), { recursive: true });
  let db = new DatabaseSync(file);
  let mended = false;
  for (let waited = false; ;) {
    try {
      db.exec('BEGIN EXCLUSIVE');
      const held = db;
      return {
        release: () => {
          held.exec('ROLLBACK');
          held.close();
        },
      };
    } catch (error) {
      const { errcode = 0 } = error as { errcode?: number };
      if (!mended && DAMAGE.has(errcode)) {
        mended = true;
        db.close();
        rmSync(file, { force: true });
        db = new DatabaseSync(file);
        continue;
      }
      if (errcode !== SQLITE_BUSY) throw error;
      if (!waited) {
        refuseWithoutLocks(`${file}-${process.pid}`);
        onWait();
      }
      waited = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/**
 * A disk that keeps no locks answers like one whose file is locked. Throws `CommandError` when a
 * file that is nobody else's cannot be locked either.
 */
function refuseWithoutLocks(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new CommandError(
      'The disk on which .warta lies keeps no locks, as a disk in the network may not, so nobody can know whether another build runs here. Have .warta on a disk of this machine: it may be a link to a folder there.',
    );
  } finally {
    db.close();
    rmSync(file, { force: true });
  }
}
