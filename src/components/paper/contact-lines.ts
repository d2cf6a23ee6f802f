import type { ContactView } from '../../archive/views/views.ts';
import type { Messages } from '../../i18n/messages.ts';

export interface ContactLine {
  label: string;
  text: string;
  href: string;
}

/** The ways to reach somebody, as links: nothing is contacted before one is pressed. */
export function contactLines(
  { whatsapp, email, phone }: Pick<ContactView, 'whatsapp' | 'email' | 'phone'>,
  t: Messages,
): ContactLine[] {
  return [
    ...(whatsapp === undefined
      ? []
      : [{ label: 'WhatsApp', text: spaced(whatsapp), href: `https://wa.me/${whatsapp}` }]),
    ...(email === undefined ? [] : [{ label: t.email, text: email, href: `mailto:${email}` }]),
    ...(phone === undefined
      ? []
      : [{ label: t.phone, text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }]),
  ];
}

/** `+62 812 0000 0000`: as Indonesian numbers are read out; others as they are. */
function spaced(digits: string): string {
  return `+${digits}`.replace(/^\+62(\d{3})(\d{4})(\d+)$/, '+62 $1 $2 $3');
}
