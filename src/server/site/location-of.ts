import type { Target } from '../http/read-target.ts';
import type { FoundFile } from './file-at.ts';
import type { SiteNotes } from './site-notes.ts';

/**
 * The path and its names as the folder knows them, which knows nothing of what stands before it.
 */
export interface Within {
  path: string;
  names: readonly string[];
}

/** Undefined for what no file can be at. */
export function withinBase({ path, segments }: Target, base: string): Within | undefined {
  return segments === undefined
    ? undefined
    : { path: path.slice(base.length - 1), names: segments.slice(base.split('/').length - 2) };
}

/** Where an address leads: as a rule says, or to the form of it that has all its slashes once. */
export function locationOf(
  { base, redirects }: SiteNotes,
  target: Target,
  within: Within,
  file: FoundFile | 'folder' | undefined,
): string | undefined {
  const forced = redirects.ofQuery(within.path, target.query);
  if (forced !== undefined) return forced;
  const isFile = typeof file === 'object';
  if (isFile && !target.untidy) return undefined;
  const ruled = isFile ? undefined : redirects.ofPath(within.path);
  if (ruled !== undefined || file === undefined) return ruled;
  const slash = within.names.length > 0 && (!isFile || target.path.endsWith('/')) ? '/' : '';
  return `${base}${within.names.map(encodeURIComponent).join('/')}${slash}${target.query === '' ? '' : `?${target.query}`}`;
}
