import type { ArchiveRows } from '../../store/rows.ts';
import { type Result, wholeOf } from '../../tracking/dependency.ts';
import { CLOCK_SCOPE, MASTHEAD_SCOPE, SITE_SCOPE, STANDING_SCOPE } from '../../tracking/scopes.ts';
import type { ContactView, EditionView, SiteView, StandingLink } from '../../views/views.ts';
import { zonedDay } from '../../../dates/zoned-day.ts';

export function querySite(rows: ArchiveRows): Result<SiteView> {
  return { result: rows.site(), dependencies: [wholeOf(SITE_SCOPE)] };
}

export function queryEdition(rows: ArchiveRows, builtAt: number): Result<EditionView> {
  const day = zonedDay(builtAt, rows.site().zone);
  return {
    result: { day, noon: Date.parse(`${day}T12:00:00Z`) },
    dependencies: [wholeOf(CLOCK_SCOPE), wholeOf(SITE_SCOPE)],
  };
}

export function queryContact(rows: ArchiveRows): Result<ContactView | undefined> {
  const dependencies = [wholeOf(MASTHEAD_SCOPE)];
  const masthead = rows.masthead();
  if (masthead === undefined) return { result: undefined, dependencies };
  const { phone, email, whatsapp, complaints } = masthead;
  return { result: { phone, email, whatsapp, complaints }, dependencies };
}

export function queryStanding(rows: ArchiveRows): Result<readonly StandingLink[]> {
  return { result: rows.standing(), dependencies: [wholeOf(STANDING_SCOPE)] };
}
