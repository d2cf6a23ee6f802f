import type { Problem } from '../diagnostics/problem.ts';
import { PAGE_KINDS } from './plan/page-kinds.ts';
import type { RenderFailure } from './render/render-protocol.ts';

/** What people are told of a page that could not be drawn or written. */
export function failureProblem({ address, kind, message, full }: RenderFailure): Problem {
  if (full === true) return { rule: 'disk/full', severity: 'error', file: 'dist', message: `the disk is full: ${message}`, hint: 'Free some space and build again; the site is as it was.' };
  return { rule: 'page/render', severity: 'error', file: PAGE_KINDS[kind], message: `${address} cannot be rendered: ${message}` };
}
