import { ProblemError } from '../diagnostics/problem-error.ts';
import { fileOfAddress } from './file-of-address.ts';
import type { PlannedPage } from './page-kinds.ts';

/** Throws `ProblemError` when a file that is no page, one of `public/`, has the place of a page. */
export function refuseClashes(pages: readonly PlannedPage[], assets: ReadonlyMap<string, unknown>): void {
  const clash = pages.filter((page) => assets.has(fileOfAddress(page.address)));
  if (clash.length > 0) throw new ProblemError(clash.map((page) => ({ rule: 'public/address-taken', severity: 'error', file: `public/${fileOfAddress(page.address)}`, message: `the address ${page.address} belongs to a page of the newspaper`, hint: 'Rename or delete the file in public/.' })));
}
