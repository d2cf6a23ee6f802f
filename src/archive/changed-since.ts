import { lstatSync } from 'node:fs';

/** Whether a file was written, replaced or removed since a moment in milliseconds since the epoch: then what was read of it may be neither what it was nor what it is. */
export function changedSince(file: string, moment: number): boolean {
  return (lstatSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Infinity) > moment;
}
