import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held for the length of a build. The operating system frees it when the process ends, however it ends. */
export interface BuildLock {
  release: () => void;
}

/** Waits until no other build runs in this newspaper; `onWait` is called once when it has to. */
export async function takeBuildLock(file: string, onWait: () => void): Promise<BuildLock> {
  mkdirSync(dirname(file), { recursive: true });
  const db = openLock(file);
  for (let waited = false; ; ) {
    try {
      db.exec('BEGIN EXCLUSIVE');
      return { release: () => { db.exec('ROLLBACK'); db.close(); } };
    } catch (error) {
      if (!/locked|busy/i.test(String(error))) throw error;
      if (!waited) onWait();
      waited = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function openLock(file: string): DatabaseSync {
  try {
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version');
    return db;
  } catch {
    rmSync(file, { force: true });
    return new DatabaseSync(file);
  }
}
