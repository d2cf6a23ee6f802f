import { parseAddress } from './parse-ip.ts';

/** A network that an address is in. */
export interface Network {
  /** Bits of its prefix: 56, 48, 40, 32 of IPv6; 24, 16 of IPv4; 0: what is no address. */
  bits: number;
  /** The prefix, as the words of an address. */
  high: number;
  low: number;
  /**
   * How many times as much as the smallest it may do: it has more readers, but never as many more
   * as it has networks.
   */
  times: number;
  /**
   * Which part of what a story takes in a minute it may have to itself, once the story has more.
   */
  share: number;
}

/**
 * The networks of an address, the smallest first; what is no address is in one with all that is
 * none. Pure.
 */
export function networksOf(address: string): Network[] {
  const words = parseAddress(address);
  if (words === undefined) return [{ bits: 0, high: 0, low: 0, times: 1, share: 1 / 32 }];
  const high = words[0];
  if (words.length === 1) {
    return [
      { bits: 24, high: high & 0xffffff00, low: 0, times: 1, share: 1 / 32 },
      { bits: 16, high: high & 0xffff0000, low: 0, times: 64, share: 1 / 8 },
    ];
  }
  const low = words[1];
  return [
    { bits: 56, high, low: low & 0xffffff00, times: 1, share: 1 / 32 },
    { bits: 48, high, low: low & 0xffff0000, times: 4, share: 1 / 16 },
    { bits: 40, high, low: low & 0xff000000, times: 16, share: 1 / 8 },
    { bits: 32, high, low: 0, times: 64, share: 1 / 4 },
  ];
}
