import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networksOf } from '../../src/reactions/service/abuse/networks-of.ts';
import { parseAddress, writeAddress } from '../../src/reactions/service/abuse/parse-ip.ts';
import { clientAddress } from '../../src/server/http/client-address.ts';

const written = (text: string): string | undefined => {
  const address = parseAddress(text);
  return address === undefined ? undefined : writeAddress(address);
};

describe('an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77'],
    ['203.0.113.77:5678', '203.0.113.77'],
    [' "203.0.113.77:5678" ', '203.0.113.77'],
    ['::ffff:203.0.113.77', '203.0.113.77'],
    ['::FFFF:cb00:714d', '203.0.113.77'],
    ['0:0:0:0:0:ffff:203.0.113.77', '203.0.113.77'],
    ['[::ffff:203.0.113.77]:443', '203.0.113.77'],
    ['2001:DB8:0012:3401::1', '2001:db8:12:3401:0:0:0:1'],
    ['[2001:db8::1]:443', '2001:db8:0:0:0:0:0:1'],
    ['[2001:db8::1]', '2001:db8:0:0:0:0:0:1'],
    ['"[2001:db8::1]:443"', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['[fe80::1%25eth0]:80', 'fe80:0:0:0:0:0:0:1'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['1::', '1:0:0:0:0:0:0:0'],
  ])('%j is %s', (text, address) => {
    expect(written(text)).toBe(address);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.4:x',
    '1:2:3',
    '1::2::3',
    ':::',
    '12345::',
    '[::1',
    '::1]',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    'g::1',
    '2001:db8::/32',
    '1.2.3.4::',
    '١.2.3.4',
    '__proto__',
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('is never anything but an address, whatever a header holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f:.[\]%]{0,40}$/)),
        (text) => {
          const address = written(text);
          if (address === undefined) return;
          expect(written(address)).toBe(address);
          expect(networksOf(text).length).toBe(address.includes(':') ? 4 : 2);
        },
      ),
      { numRuns: 2_000, seed: 20261128 },
    );
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        expect(parseAddress(text)).toBeDefined();
      }),
      { seed: 20261128 },
    );
  });
});

describe('the networks of an address', () => {
  const same = (one: string, other: string): number[] => {
    const [here, there] = [networksOf(one), networksOf(other)];
    return here
      .filter((network, at) => JSON.stringify(network) === JSON.stringify(there[at]))
      .map(({ bits }) => bits);
  };

  it.each([
    ['203.0.113.77', '203.0.113.1', [24, 16]],
    ['203.0.113.77', '203.0.7.1', [16]],
    ['203.0.113.77', '203.1.113.77', []],
    ['::ffff:203.0.113.77', '203.0.113.1:99', [24, 16]],
    ['2001:db8:12:34ff:1:2:3:4', '2001:db8:12:3401::', [56, 48, 40, 32]],
    ['2001:db8:12:34ff::', '2001:db8:12:35ff::', [48, 40, 32]],
    ['2001:db8:12::', '2001:db8:13::', [40, 32]],
    ['2001:db8:12::', '2001:db8:112::', [32]],
    ['2001:db8::', '2001:db9::', []],
    ['bukan alamat', '', [0]],
  ])('%s shares with %s those of %j bits', (one, other, bits) => {
    expect(same(one, other)).toEqual(bits);
  });
});

describe('the address of whoever asks', () => {
  it.each<[string, Parameters<typeof clientAddress>[0], string]>([
    ['is the peer’s own', { peer: '203.0.113.5', forwarded: undefined, proxies: 0 }, '203.0.113.5'],
    [
      'is not what a stranger says it is',
      { peer: '203.0.113.5', forwarded: '10.0.0.1', proxies: 0 },
      '203.0.113.5',
    ],
    [
      'is what the proxy on this machine saw last',
      { peer: '127.0.0.1', forwarded: '10.0.0.1, 203.0.113.5', proxies: 0 },
      '203.0.113.5',
    ],
    [
      'is what the first of two proxies saw',
      { peer: '192.0.2.1', forwarded: '10.0.0.1, 203.0.113.5, 192.0.2.9', proxies: 2 },
      '203.0.113.5',
    ],
    [
      'is the most that is said, when proxies say less than they should',
      { peer: '192.0.2.1', forwarded: '203.0.113.5', proxies: 3 },
      '203.0.113.5',
    ],
    [
      'is this machine’s when it asks itself',
      { peer: '::1', forwarded: undefined, proxies: 0 },
      '::1',
    ],
    [
      'is without the port that a proxy adds',
      { peer: '127.0.0.1', forwarded: '203.0.113.5:41234', proxies: 0 },
      '203.0.113.5',
    ],
    [
      'is without the brackets and port of IPv6',
      { peer: '127.0.0.1', forwarded: '10.0.0.1, [2001:db8::1]:443', proxies: 0 },
      '2001:db8:0:0:0:0:0:1',
    ],
    [
      'is without a zone',
      { peer: '127.0.0.1', forwarded: 'fe80::1%eth0', proxies: 0 },
      'fe80:0:0:0:0:0:0:1',
    ],
    [
      'is the peer’s when a proxy says what is no address',
      { peer: '127.0.0.1', forwarded: '203.0.113.5, unknown', proxies: 0 },
      '127.0.0.1',
    ],
    [
      'is the peer’s when a proxy says nothing',
      { peer: '192.0.2.1', forwarded: ',,', proxies: 2 },
      '192.0.2.1',
    ],
  ])('%s', (_, connection, address) => {
    expect(clientAddress(connection)).toBe(address);
  });
});
