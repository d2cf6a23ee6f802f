import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { SITE_SPACE } from '../../tracking/scopes.ts';
import type { SiteView } from '../../views/views.ts';

export function answerSite(rows: ArchiveRows): Answer<SiteView> {
  return { answer: rows.site(), footprint: [wholeOf(SITE_SPACE)] };
}
