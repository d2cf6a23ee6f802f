/** The network of an address: /24 of IPv4, /56 of IPv6; an address that is neither is a network of its own. Pure. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '').replace(/%.*$/, '');
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain)) return plain.slice(0, plain.lastIndexOf('.'));
  if (!/^[0-9a-f:]+$/.test(plain) || !plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = tail === undefined ? groups : [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest];
  // 56 bits: three groups, and the upper half of the fourth.
  return [...all.slice(0, 3), ((Number.parseInt(all[3] ?? '0', 16) || 0) >> 8).toString(16)].map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
