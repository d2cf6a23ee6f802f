import { closeSync, openSync, readSync } from 'node:fs';
import { HEAD } from './kind-of-file.ts';

/** As much of a file's beginning as tells what it is. */
export function headOfFile(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(HEAD);
    return buffer.subarray(0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
