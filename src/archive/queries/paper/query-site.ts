import type { ArchiveRows } from '../../store/rows.ts';
import { type Answer, wholeOf } from '../../tracking/dependency.ts';
import { CLOCK_SPACE, MASTHEAD_SPACE, SITE_SPACE, STANDING_SPACE } from '../../tracking/scopes.ts';
import type { ContactView, EditionView, SiteView, StandingLink } from '../../views/views.ts';
import { zonedDay } from '../../../dates/zoned-day.ts';

export function answerSite(rows: ArchiveRows): Answer<SiteView> {
  return { answer: rows.site(), footprint: [wholeOf(SITE_SPACE)] };
}

export function answerEdition(rows: ArchiveRows, builtAt: number): Answer<EditionView> {
  const day = zonedDay(builtAt, rows.site().zone);
  return {
    answer: { day, noon: Date.parse(`${day}T12:00:00Z`) },
    footprint: [wholeOf(CLOCK_SPACE), wholeOf(SITE_SPACE)],
  };
}

export function answerContact(rows: ArchiveRows): Answer<ContactView | undefined> {
  const footprint = [wholeOf(MASTHEAD_SPACE)];
  const masthead = rows.masthead();
  if (masthead === undefined) return { answer: undefined, footprint };
  const { phone, email, whatsapp, complaints } = masthead;
  return { answer: { phone, email, whatsapp, complaints }, footprint };
}

export function answerStanding(rows: ArchiveRows): Answer<readonly StandingLink[]> {
  return { answer: rows.standing(), footprint: [wholeOf(STANDING_SPACE)] };
}
