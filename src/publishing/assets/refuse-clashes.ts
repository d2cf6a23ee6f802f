import { ProblemError } from '../../diagnostics/problem-error.ts';
import { fileOfAddress } from '../project/file-of-address.ts';

/**
 * Throws `ProblemError` when a file that is no page, one of `public/`, has the place of a page (by
 * its address) or of a file that the build writes.
 */
export function refuseClashes(
  addresses: readonly string[],
  assets: ReadonlyMap<string, unknown>,
  generated: ReadonlyMap<string, unknown>,
): void {
  const clashes = [
    ...addresses.map((address) => ({
      file: fileOfAddress(address),
      message: `the address ${address} belongs to a page of the newspaper`,
    })),
    ...[...generated.keys()].map((file) => ({
      file,
      message: `the build writes the file ${file} itself, from the settings`,
    })),
  ].filter(({ file }) => assets.has(file));
  if (clashes.length > 0)
    throw new ProblemError(
      clashes.map(({ file, message }) => ({
        rule: 'public/address-taken',
        severity: 'error',
        file: `public/${file}`,
        message,
        hint: 'Rename or delete the file in public/.',
      })),
    );
}
