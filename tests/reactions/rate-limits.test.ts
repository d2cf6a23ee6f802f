import { describe, expect, it } from 'vitest';
import { limitsSchema } from '../../src/reactions/limits.ts';
import { networkOf } from '../../src/reactions/service/network-of.ts';
import { RateLimits } from '../../src/reactions/service/rate-limits.ts';
import { clientAddress } from '../../src/server/client-address.ts';

const LIMITS = limitsSchema.parse({ newVisitorsPerNetwork: 3 });
const NOW = Date.UTC(2026, 10, 28, 2);
const at = (address: string): { network: string; address: string } => ({ network: networkOf(address), address });

describe('new visitors', () => {
  it('stay themselves when there are more than can be held in memory', () => {
    const limits = new RateLimits(10);
    const visitors = Array.from({ length: 100 }, (_, index) => limits.newVisitor(at(`10.0.${index}.1`), { press: 'satu like', proposed: `pembaca-${index}` }, LIMITS, NOW));
    expect(new Set(visitors).size).toBe(100);
  });

  it('of a network that brings too many stay one, however many keys and networks came before', () => {
    const limits = new RateLimits(10);
    for (let index = 0; index < 100; index++) limits.newVisitor(at(`203.0.113.${index}`), { press: 'satu like', proposed: `banjir-${index}` }, LIMITS, NOW);
    for (let network = 0; network < 30; network++) for (let index = 0; index < 10; index++) limits.newVisitor(at(`10.0.${network}.1`), { press: 'satu like', proposed: `lain-${network}-${index}` }, LIMITS, NOW);
    const late = Array.from({ length: 50 }, (_, index) => limits.newVisitor(at('10.0.3.1'), { press: 'satu like', proposed: `susulan-${index}` }, LIMITS, NOW));
    expect(new Set(late).size).toBe(1);
  });

  it('of one network are one beyond its limit, and are others the next day', () => {
    const limits = new RateLimits();
    const day = (now: number): Set<string> => new Set(Array.from({ length: 20 }, (_, index) => limits.newVisitor(at(`203.0.113.${index}`), { press: `s${index}` }, LIMITS, now)));
    const first = day(NOW);
    expect(first.size).toBe(4);
    const second = day(NOW + 86_400_000);
    expect(second.size).toBe(4);
    expect([...second].filter((visitor) => first.has(visitor))).toEqual([]);
  });

  it('are the same for the same press from the same address within seconds, and not later', () => {
    const limits = new RateLimits();
    const press = (now: number, words = 'satu like', address = '203.0.113.5'): string => limits.newVisitor(at(address), { press: words }, { ...LIMITS, newVisitorsPerNetwork: 100 }, now);
    const first = press(NOW);
    expect(press(NOW + 500)).toBe(first);
    expect(press(NOW + 500, 'satu sad')).not.toBe(first);
    expect(press(NOW + 500, 'satu like', '203.0.113.6')).not.toBe(first);
    expect(press(NOW + 10_000)).not.toBe(first);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113'],
    ['2001:db8:12:34ff:1:2:3:4', '2001:db8:12:34'],
    ['2001:DB8:0012:3401::1', '2001:db8:12:34'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['bukan alamat', 'bukan alamat'],
    ['', ''],
  ])('%j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the address of whoever asks', () => {
  it.each<[string, Parameters<typeof clientAddress>[0], string]>([
    ['is the peer’s own', { peer: '203.0.113.5', forwarded: undefined, proxies: 0 }, '203.0.113.5'],
    ['is not what a stranger says it is', { peer: '203.0.113.5', forwarded: '10.0.0.1', proxies: 0 }, '203.0.113.5'],
    ['is what the proxy on this machine saw last', { peer: '127.0.0.1', forwarded: '10.0.0.1, 203.0.113.5', proxies: 0 }, '203.0.113.5'],
    ['is what the first of two proxies saw', { peer: '192.0.2.1', forwarded: '10.0.0.1, 203.0.113.5, 192.0.2.9', proxies: 2 }, '203.0.113.5'],
    ['is the most that is said, when proxies say less than they should', { peer: '192.0.2.1', forwarded: '203.0.113.5', proxies: 3 }, '203.0.113.5'],
    ['is this machine’s when it asks itself', { peer: '::1', forwarded: undefined, proxies: 0 }, '::1'],
  ])('%s', (_, connection, address) => {
    expect(clientAddress(connection)).toBe(address);
  });
});
