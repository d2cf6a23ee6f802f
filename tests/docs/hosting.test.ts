import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { securityHeaders } from '../../src/site/security-headers.ts';

it('docs/hosting.md tells nginx the headers that the build writes; the policy itself stands in the pages', () => {
  const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const told = Object.fromEntries([...manual.matchAll(/^add_header ([\w-]+) "([^"]+)" always;$/gm)].map(([, name = '', value = '']) => [name, value]));
  expect(told).toEqual(Object.fromEntries(securityHeaders('', 'https://contoh.example/').map(([name, value]) => [name, value.replace(/^; /, '')])));
});
