/** An IP address as 32-bit words: one of IPv4, four of IPv6. */
export type IpAddress = readonly [number] | readonly [number, number, number, number];

const PORT = /^(.*):\d{1,5}$/;

/**
 * An address as sockets, proxies and people write it: with a port, in brackets or quotes, with a
 * zone (`fe80::1%eth0`). IPv4 within IPv6 is IPv4, however it is spelled. Undefined for what is no
 * address. RFC 4291 section 2.2, RFC 7239 section 6.
 */
export function parseAddress(text: string): IpAddress | undefined {
  // As most are written.
  const usual = v4Of(text);
  if (usual !== undefined) return [usual];
  const plain = text.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(plain)?.[1];
  if (bracketed !== undefined) return v6Of(bracketed);
  // One colon is a port’s; an IPv6 address has two at least.
  const colons = plain.split(':').length - 1;
  if (colons > 1) return v6Of(plain);
  const v4 = v4Of(colons === 1 ? (PORT.exec(plain)?.[1] ?? '') : plain);
  return v4 === undefined ? undefined : [v4];
}

/**
 * As RFC 5952 would have it but for `::`, which is written out: 203.0.113.5, 2001:db8:0:0:0:0:0:1.
 */
export function writeAddress(address: IpAddress): string {
  if (address.length === 1)
    return [24, 16, 8, 0].map((shift) => (address[0] >>> shift) & 255).join('.');
  return address
    .flatMap((word) => [word >>> 16, word & 0xffff])
    .map((group) => group.toString(16))
    .join(':');
}

function v4Of(text: string): number | undefined {
  let [word, parts, part, digits] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      // No part begins with a needless 0.
      if (digits > 0 && part === 0) return undefined;
      part = part * 10 + code - 0x30;
      digits++;
      if (part > 255) return undefined;
    } else {
      if (digits === 0 || (at < text.length && code !== 0x2e)) return undefined;
      word = (word << 8) | part;
      parts++;
      [part, digits] = [0, 0];
    }
  }
  return parts === 4 ? word >>> 0 : undefined;
}

function v6Of(text: string): IpAddress | undefined {
  const halves = text.replace(/%.*$/s, '').split('::');
  const [head, tail] = halves.map((half, at) => groupsOf(half, at === halves.length - 1));
  if (head === undefined || halves.length > 2 || (halves.length === 2 && tail === undefined))
    return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => 0), ...(tail ?? [])];
  const words = [0, 2, 4, 6].map(
    (at) => (((groups[at] ?? 0) << 16) | (groups[at + 1] ?? 0)) >>> 0,
  ) as [number, number, number, number];
  const [first, second, third, fourth] = words;
  return first === 0 && second === 0 && third === 0xffff ? [fourth] : words;
}

/** Groups of 16 bits; the address’s last two may be written as IPv4. */
function groupsOf(text: string, ends: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    const v4 = ends && at === parts.length - 1 && part.includes('.') ? v4Of(part) : undefined;
    if (v4 !== undefined) groups.push(v4 >>> 16, v4 & 0xffff);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups.length > 8 ? undefined : groups;
}
