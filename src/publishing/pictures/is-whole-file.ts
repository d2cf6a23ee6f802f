import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { HEAD } from '../../files/kind-of-file.ts';
import { isWholePicture } from '../../images/probe/is-whole-picture.ts';

const TAIL = 12;

/** Whether a kept picture is there, with all of its bytes. Only both ends of it are read. */
export function isWholeFile(path: string): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(HEAD);
    const head = bytes.subarray(0, readSync(descriptor, bytes));
    const end = Buffer.alloc(Math.min(TAIL, size));
    readSync(descriptor, end, 0, end.length, size - end.length);
    return isWholePicture({ head, tail: end, size });
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
