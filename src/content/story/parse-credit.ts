import { defined } from '../../values/defined.ts';

/** Who made a picture and whose it is, as far as its credit says. */
export interface Credit {
  /** As it is printed, without brackets around it. */
  text: string;
  /** `supplied`: from somebody who is not named (`IST`, `dok`, `Net`). */
  kind: 'photo' | 'illustration' | 'supplied';
  outlet?: string;
  creator?: string;
}

const AGENCIES = [
  'ANTARA FOTO',
  'FOTO ANTARA',
  'ANTARA',
  'AFP',
  'AP',
  'REUTERS',
  'EPA',
  'XINHUA',
  'UNSPLASH',
  'PEXELS',
  'PIXABAY',
  'GETTY IMAGES',
  'SHUTTERSTOCK',
];
const NO_ONE = /^(?:ist|istimewa|dok|doc|dokumentasi|net|internet|humas|handout)\b\.?/i;
const LABEL = /^(?:foto|photo|ilustrasi|illustration|grafis|gambar)\s*:\s*/i;

/**
 * Reads a credit line of the Indonesian press: `TAMBANGAN/endang`, `[trie diana/bhirawa]`, `ANTARA
 * FOTO/Zabur Karuru/foc.`, `(Foto: Unsplash/Markus Winkler)`, `Dewan Pers/Net`, `Ilustrasi:
 * TAMBANGAN/Mira Santika`. The outlet may stand first or last: it is the part that the settings
 * (`outlets`) or the list of agencies know; else the first.
 */
export function parseCredit(line: string, outlets: readonly string[]): Credit {
  const text = line.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1');
  const label = LABEL.exec(text)?.[0] ?? '';
  const kind = /^(?:il|gra|gam)/i.test(label) ? 'illustration' : 'photo';
  const parts = text
    .slice(label.length)
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.some((part) => NO_ONE.test(part))) {
    const outlet = parts.find((part) => !NO_ONE.test(part));
    return defined({ text, kind: 'supplied' as const, outlet });
  }
  const known = [...outlets, ...AGENCIES].map((name) => name.toLowerCase());
  const at = parts.findIndex((part) => known.includes(part.toLowerCase()));
  if (parts.length === 1)
    return { text, kind, ...(at === 0 ? { outlet: parts[0] ?? '' } : { creator: parts[0] ?? '' }) };
  const outlet = parts[Math.max(at, 0)] ?? '';
  // What follows the name are the agency's own marks: `foc.`, `nz/11`.
  const creator = parts.find((_, index) => index !== Math.max(at, 0));
  return defined({ text, kind, outlet: outlet || undefined, creator } as const);
}
