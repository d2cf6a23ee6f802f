import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { MASTHEAD_SPACE } from '../../tracking/scopes.ts';
import type { ContactView } from '../../views/views.ts';

export function answerContact(rows: ArchiveRows): Answer<ContactView | undefined> {
  const footprint = [wholeOf(MASTHEAD_SPACE)];
  const masthead = rows.masthead();
  if (masthead === undefined) return { answer: undefined, footprint };
  const { phone, email, whatsapp, complaints } = masthead;
  return { answer: { phone, email, whatsapp, complaints }, footprint };
}
