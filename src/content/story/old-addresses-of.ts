import { addressKey } from '../addresses/address-key.ts';
import { parseOldAddress, type AddressProblem } from '../addresses/parse-old-address.ts';
import type { OldAddress } from './article.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { permalink } from '../addresses/permalink.ts';
import type { Report } from './story-report.ts';

/** What an address of the past is read against. */
export interface StoryAddresses {
  context: { permalink: string; address?: string | undefined };
  /** Calendar day of the story, `2026-11-28`. */
  day: string;
  /** The story's address today. */
  address: string;
  /** Where its file lies today: `2026/11/x`. */
  place: string;
  report: Report;
}

export interface OldAddresses {
  oldAddresses: OldAddress[];
  /** The places where the story's file lay, as far as `formerly` tells them: `2026/10/x`. */
  claims: string[];
}

/** `2026/10/nama-lama`: the path of a story's file, which no address is written like. */
const FILE_ID = /^[\w-]+(?:\/[\w-]+)*$/;
const PLACE = /^\d{4}\/\d{2}\/[^/]+$/;

/**
 * The addresses that `formerly` and `aliases` name, each in its one form, and the places; what is
 * wrong with them is reported. A place tells where the file lay, which may have been at the address
 * of today, or at that of another story since: an address that follows from it gives way.
 */
export function oldAddressesOf(
  matter: Pick<FrontMatter, 'aliases' | 'formerly' | 'id' | 'section'>,
  addresses: StoryAddresses,
): OldAddresses {
  const { address: today, report } = addresses;
  const found = new Map<string, OldAddress>();
  const claims = new Set<string>();
  const seen = new Map<string, string>();
  for (const entry of entriesOf(matter)) {
    const read = readEntry(entry, matter.section, addresses);
    if ('problem' in read) {
      reportProblem(entry, read, report);
      continue;
    }
    const { field, place, written } = entry;
    const key = addressKey(read.address);
    const givesWay = read.id !== undefined && isClaim(read.id, matter, addresses);
    if (read.id !== undefined && givesWay) claims.add(read.id);
    const twin = seen.get(key);
    if (!givesWay) seen.set(key, written);
    if (!givesWay && read.address === today)
      report(
        'article/alias-of-itself',
        [field, place],
        `“${written}” is the story’s own address: it would lead to itself for ever`,
        'Delete it from the list.',
      );
    else if (!givesWay && twin !== undefined)
      report(
        'article/alias-twice',
        [field, place],
        `“${written}” is the same address as “${twin}”`,
        'Delete one of the two.',
      );
    else if (read.address !== today && !found.has(key))
      found.set(key, { address: read.address, field, place, givesWay });
  }
  return { oldAddresses: [...found.values()], claims: [...claims] };
}

/** An address of the past as it is written. */
interface Entry {
  field: OldAddress['field'];
  place: number;
  written: string;
}

function entriesOf({ formerly, aliases }: Pick<FrontMatter, 'aliases' | 'formerly'>): Entry[] {
  return [
    ...formerly.map((written, place): Entry => ({ field: 'formerly', place, written })),
    ...aliases.map((written, place): Entry => ({ field: 'aliases', place, written })),
  ];
}

/** The address that an entry means; `id`: where the file lay, from which that follows. */
function readEntry(
  { field, written }: Entry,
  section: string,
  { context, day }: StoryAddresses,
): AddressProblem | { address: string; id?: string } {
  if (field !== 'formerly' || !FILE_ID.test(written))
    return parseOldAddress(written, context.address);
  const id = written.replace(/\/index$/, '');
  const slug = id.split('/').at(-1) ?? '';
  return { id, address: permalink(context.permalink, { slug, day, section }) };
}

/** Whether an id tells where the file of the story lay, and not only what its address was. */
function isClaim(
  id: string,
  { id: named }: Pick<FrontMatter, 'id'>,
  { place }: StoryAddresses,
): boolean {
  return PLACE.test(id) && (id !== place || named !== undefined);
}

function reportProblem(
  { field, place }: Entry,
  { foreign, problem, suggestion }: AddressProblem,
  report: Report,
): void {
  report(
    foreign === true ? 'article/alias-other-host' : 'article/alias',
    [field, place],
    problem,
    `${field}: [${/^[\w./-]+$/.test(suggestion) ? suggestion : JSON.stringify(suggestion)}]`,
  );
}
