import { addressKey } from '../addresses/address-key.ts';
import { readOldAddress, type AddressProblem } from '../addresses/read-old-address.ts';
import type { OldAddress } from './article.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { permalink } from '../addresses/permalink.ts';

/** What an address of the past is read against. */
export interface StoryAddresses {
  context: { permalink: string; address?: string | undefined };
  /** Calendar day of the story, `2026-11-28`. */
  day: string;
  /** The story's address today. */
  address: string;
  /** Where its file lies today: `2026/11/x`. */
  place: string;
  report: (rule: string, path: readonly PropertyKey[], message: string, hint: string) => void;
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
 * The addresses that `formerly` and `aliases` name, each in its one form, and the places; what is wrong with them is reported. A place tells
 * where the file lay, which may have been at the address of today, or at that of another story since: an address that follows from it gives way.
 */
export function oldAddressesOf(
  {
    formerly,
    aliases,
    section,
    id: named,
  }: Pick<FrontMatter, 'aliases' | 'formerly' | 'id' | 'section'>,
  { context, day, address, place: own, report }: StoryAddresses,
): OldAddresses {
  const found: OldAddress[] = [];
  const claims = new Set<string>();
  const seen = new Map<string, string>();
  for (const [field, list] of [
    ['formerly', formerly],
    ['aliases', aliases],
  ] as const) {
    list.forEach((written, place) => {
      const hint = (value: string): string =>
        `${field}: [${/^[\w./-]+$/.test(value) ? value : JSON.stringify(value)}]`;
      const id =
        field === 'formerly' && FILE_ID.test(written) ? written.replace(/\/index$/, '') : undefined;
      const read: AddressProblem | { address: string } =
        id === undefined
          ? readOldAddress(written, context.address)
          : {
              address: permalink(context.permalink, {
                slug: id.split('/').at(-1) ?? '',
                day,
                section,
              }),
            };
      if ('problem' in read) {
        report(
          read.foreign === true ? 'article/alias-other-host' : 'article/alias',
          [field, place],
          read.problem,
          hint(read.suggestion),
        );
        return;
      }
      if (id !== undefined && PLACE.test(id) && (id !== own || named !== undefined)) {
        claims.add(id);
        if (
          read.address !== address &&
          !found.some((other) => addressKey(other.address) === addressKey(read.address))
        )
          found.push({ address: read.address, field, place, givesWay: true });
        return;
      }
      const twin = seen.get(addressKey(read.address));
      seen.set(addressKey(read.address), written);
      if (read.address === address)
        report(
          'article/alias-of-itself',
          [field, place],
          `“${written}” is the story’s own address: it would lead to itself for ever`,
          'Delete it from the list.',
        );
      else if (twin !== undefined)
        report(
          'article/alias-twice',
          [field, place],
          `“${written}” is the same address as “${twin}”`,
          'Delete one of the two.',
        );
      else if (!found.some((other) => addressKey(other.address) === addressKey(read.address)))
        found.push({ address: read.address, field, place, givesWay: false });
    });
  }
  return { oldAddresses: found, claims: [...claims] };
}
