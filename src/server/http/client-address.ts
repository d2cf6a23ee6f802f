import { parseAddress, writeAddress } from '../../reactions/service/abuse/parse-ip.ts';
import { isLoopback } from './is-loopback.ts';

export interface Connection {
  /** Of the peer's socket. */
  peer: string;
  /** `X-Forwarded-For`. */
  forwarded: string | undefined;
  /** How many proxies stand before this server; each adds one address at the header's end. */
  proxies: number;
}

/**
 * The address of whoever asks: the peer's own, or what the nearest trusted proxy says of it, if
 * that is an address. Pure.
 */
export function clientAddress({ peer, forwarded, proxies }: Connection): string {
  // On the same machine only a proxy of the paper's own asks.
  const trusted = proxies > 0 ? proxies : isLoopback(peer) ? 1 : 0;
  if (trusted === 0 || forwarded === undefined) return peer;
  const addresses = forwarded.split(',');
  const said = parseAddress(addresses.at(-Math.min(trusted, addresses.length)) ?? '');
  return said === undefined ? peer : writeAddress(said);
}
