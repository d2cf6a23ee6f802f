import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { HOST_FACTS } from '../../src/publishing/redirects/host-facts.ts';
import { HOSTS } from '../../src/content/settings/hosts.ts';
import { securityHeaders } from '../../src/wellknown/security-headers.ts';

it('docs/hosting.md tells nginx the headers that the build writes; the policy itself stands in the pages', () => {
  const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const told = Object.fromEntries(
    [...manual.matchAll(/^ *add_header ([\w-]+) "([^"]+)" always;$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
  expect(told).toEqual(
    Object.fromEntries(
      securityHeaders('', 'https://contoh.example/').map(([name, value]) => [
        name,
        value.replace(/^; /, ''),
      ]),
    ),
  );
});

it('docs/hosting.md names every host with what it takes', () => {
  const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const rows = new Map(
    [...manual.matchAll(/^\| `(\w+)`.*\|$/gm)].map(([row, host = '']) => [host, row]),
  );
  expect([...rows.keys()]).toEqual(HOSTS);
  for (const host of HOSTS) {
    const { most, queries } = HOST_FACTS[host];
    const numbers = [most.rules, most.files?.free, most.files?.paid].flatMap((value) =>
      value === undefined ? [] : [value.toLocaleString('en')],
    );
    for (const number of numbers) expect(rows.get(host)).toContain(number);
    expect(rows.get(host)).toContain(queries ? '| yes |' : '| no');
  }
});
