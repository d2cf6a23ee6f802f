import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY_DISK = '/dev/shm';

/**
 * Makes a folder that goes away with this process: in memory where Linux offers that, so that no
 * disk is measured.
 */
export function scratchFolder(): string {
  const folder = mkdtempSync(
    join(isWritable(MEMORY_DISK) ? MEMORY_DISK : tmpdir(), 'warta-bench-'),
  );
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(status));
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
