import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reader } from './reader.ts';
import { NOW, startService, type RunningService } from './running-service.ts';

const BROWSER = 'Peramban-Contoh/7.1 (Ponsel Murah)';
let service: RunningService;
const addresses: string[] = [];
const cookies: string[] = [];

beforeAll(async () => {
  service = await startService({
    limits: { networkPerMinute: 10, newVisitorsPerNetwork: 3, jumpFloor: 5, jumpFactor: 2 },
  });
  for (let index = 0; index < 80; index++) {
    const address = index % 2 === 0 ? `203.0.113.${index}` : `2001:db8:77:${index}::9`;
    addresses.push(address);
    // Lines that come again are held back until the minute is over.
    service.setClock(NOW + Math.floor(index / 10) * 60_000);
    const reader = new Reader((path, init) => fetch(service.url + path, init), address);
    for (const reaction of ['like', 'sad', null, 'angry'])
      await reader.put('2026/11/semua', reaction, {
        'User-Agent': BROWSER,
        'Accept-Language': 'id-ID-contoh',
      });
    await reader.post('2026/11/lain', 'reaction=hate', { 'User-Agent': BROWSER });
    cookies.push(...(reader.cookie ?? '').split('; ').filter((pair) => pair !== ''));
  }
});
afterAll(() => service.stop());

describe('after a run with every kind of answer', () => {
  it('the database holds no address, no network, no browser and no cookie', () => {
    const bytes = readdirSync(dirname(service.database))
      .map((file) => readFileSync(join(dirname(service.database), file), 'latin1'))
      .join('\n');
    expect(bytes.length).toBeGreaterThan(10_000);
    for (const text of [
      ...addresses,
      '203.0.113',
      '2001:db8',
      BROWSER,
      'Peramban',
      'id-ID-contoh',
      ...cookies.map((cookie) => cookie.split('.').at(-1) ?? '-'),
    ])
      expect(bytes.includes(text), text).toBe(false);
  });

  it('the log holds none either, and no visitor', () => {
    const log = JSON.stringify(service.log);
    expect(service.log.length).toBeGreaterThan(3);
    for (const text of [
      ...addresses,
      '203.0.113',
      '2001:db8',
      BROWSER,
      ...cookies.map((cookie) => cookie.split(/[=.]/)[1] ?? '-'),
    ])
      expect(log.includes(text), text).toBe(false);
  });
});
