import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { SITE_SPACE } from '../spaces.ts';
import type { SiteView } from '../views.ts';

export function answerSite(rows: ArchiveRows): Answer<SiteView> {
  return { answer: rows.site(), footprint: [wholeOf(SITE_SPACE)] };
}
